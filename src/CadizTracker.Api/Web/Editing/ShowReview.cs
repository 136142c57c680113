using CadizTracker.Access;
using CadizTracker.Citations;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web.Editing;

/// <summary>What waits to be published, meeting by meeting: its sources, and what publishing it would change.</summary>
internal sealed class ShowReview(NpgsqlDataSource source) : EndpointWithoutRequest
{
    private const int Most = 25;

    public override void Configure()
    {
        Get("/edit/review");
        Group<ShowsToEditors>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var waiting = await WaitingMeetings.AllAsync(read, Most + 1, ct);
        var reviews = new List<MeetingReview>();
        foreach (var one in waiting.Take(Most))
        {
            var (meeting, _) = await ShowMeetingEndpoint.ReadAsync(
                read,
                one.Slug,
                isPublic: false,
                ct
            );
            reviews.Add(new(one, meeting, await WouldChangeAsync(read, meeting, ct)));
        }
        await HttpContext.ShowEditingAsync(
            read,
            new()
            {
                Title = new Bilingual("Review and publish", "Relire et publier").Here,
                Body = new Web_Pages_EditReview
                {
                    Model = new(
                        HttpContext.Actor()!,
                        reviews,
                        waiting.Count > Most,
                        await KnownPresidencies.AllAsync(read, ct)
                    ),
                },
                Scripts = ["edit-review.js"],
            }
        );
    }

    private static async Task<WhatIf?> WouldChangeAsync(
        Reading read,
        Meeting meeting,
        CancellationToken ct
    )
    {
        string[] codes =
        [
            .. meeting
                .Citations.Where(citation =>
                    citation.State != CitationState.Published
                    && citation.Strength != CitationStrength.Mention
                    && citation.Plan == meeting.Plan
                )
                .SelectMany(citation => citation.Items ?? [])
                .Distinct(),
        ];
        if (codes.Length == 0)
        {
            return null;
        }
        var asked = new CoverageOfPresidency { Slug = meeting.Presidency! };
        var scope = await CoverageScope.OfAsync(read, asked, ct);
        return await WhatIfAnswer.ReadAsync(read, scope, [string.Join(',', codes)], ct);
    }
}

/// <summary>What the page of reviewing shows.</summary>
/// <param name="Who">Who looks at it.</param>
/// <param name="Meetings">The newest meetings of which something waits.</param>
/// <param name="AreMore">Whether there are more.</param>
/// <param name="Presidencies">What presidencies are called.</param>
internal sealed record Reviews(
    Actor Who,
    IReadOnlyList<MeetingReview> Meetings,
    bool AreMore,
    IReadOnlyList<KnownPresidency> Presidencies
)
{
    public string NameOf(string slug) => Presidencies.Single(one => one.Slug == slug).Title ?? slug;
}

/// <summary>One meeting of which something waits.</summary>
/// <param name="Waiting">What waits, and whose it is.</param>
/// <param name="Meeting">The meeting with its drafts.</param>
/// <param name="Change">Coverage of its presidency before and after; null: what waits covers nothing.</param>
internal sealed record MeetingReview(WaitingMeeting Waiting, Meeting Meeting, WhatIf? Change);
