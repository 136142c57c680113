using CadizTracker.Access;
using CadizTracker.Citations;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using FastEndpoints;
using Microsoft.AspNetCore.Http.Extensions;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>The meetings as a page: all of them or some, newest first, a page of a hundred.</summary>
internal sealed class ShowMeetingsPage(NpgsqlDataSource source) : Endpoint<ListMeetings>
{
    public override void Configure()
    {
        Get("/meetings");
        Group<Shows>();
    }

    public override async Task HandleAsync(ListMeetings r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var newestFirst = r with { Sort = r.Sort ?? "-startsOn" };
        var scope = await MeetingScope.OfAsync(read, newestFirst, ct);
        var (found, total) = await AnsweringMeetings.ReadAsync(read, scope, newestFirst, ct);
        var size = Http.Pages.Size(r.Limit);
        var names = await PresidencyNames.ReadAsync(read, ct);
        await HttpContext.ShowAsync(
            read,
            new()
            {
                Title = new Bilingual("Meetings", "Réunions").Here,
                Body = new Web_Pages_Meetings
                {
                    Model = new(
                        r,
                        new([.. found.Take(size)], await PlanOutlines.ReadAsync(read, ct), names),
                        total,
                        found.Count > size ? Next(found[size - 1]) : null,
                        names
                    ),
                },
                Section = "meetings",
                Api = "/api/v1" + ShowingPages.AddressOf(HttpContext),
            }
        );
    }

    private string Next(MeetingSummary last)
    {
        var request = HttpContext.Request;
        var end = CursorMarks.Mark(request, new Cursor(last.StartsOn, last.Slug).ToString());
        return request.Path
            + new QueryBuilder(request.Query.Where(one => one.Key is not ("after" or "lang")))
            {
                { "after", end },
            }.ToQueryString();
    }
}

/// <summary>A presidency in a list to choose from.</summary>
internal sealed record NamedPresidency
{
    public const string All = """
        select slug::text, title_in(@lang, title_en, title_fr) as title,
          title_fell_back_to(@lang, title_en, title_fr) as title_lang
        from presidencies
        order by lower(term) desc, slug
        """;

    public required string Slug { get; init; }
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the reader's.</summary>
    public string? TitleLang { get; init; }
}

/// <summary>What presidencies are called in the reader's language, else in the other, newest first.</summary>
internal sealed record PresidencyNames(IReadOnlyList<NamedPresidency> All)
{
    /// <summary>The title; the slug where there is none.</summary>
    public string this[string slug] => All.FirstOrDefault(one => one.Slug == slug)?.Title ?? slug;

    /// <summary>The language that it fell back to; null where it is the reader's.</summary>
    public string? LangOf(string slug) => All.FirstOrDefault(one => one.Slug == slug)?.TitleLang;

    public static async Task<PresidencyNames> ReadAsync(Reading read, CancellationToken ct) =>
        new(
            await read.AllAsync<NamedPresidency>(
                NamedPresidency.All,
                new { lang = Lang.Here.Tag },
                ct
            )
        );
}

/// <summary>A page of meetings.</summary>
/// <param name="Asked">How they were narrowed.</param>
/// <param name="Lines">The meetings.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The next page; null: this is the last.</param>
/// <param name="Presidencies">What can be chosen.</param>
internal sealed record MeetingsPage(
    ListMeetings Asked,
    MeetingLines Lines,
    long Total,
    string? Next,
    PresidencyNames Presidencies
);

/// <summary>A meeting as a page: its full record.</summary>
internal sealed class ShowMeetingPage(NpgsqlDataSource source) : Endpoint<ShowMeeting>
{
    public override void Configure()
    {
        Get("/meetings/{slug}");
        Group<Shows>();
    }

    public override async Task HandleAsync(ShowMeeting r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (meeting, _) = await ShowMeetingEndpoint.ReadAsync(
            read,
            r.Slug,
            isPublic: HttpContext.Actor() is null,
            ct
        );
        await HttpContext.ShowAsync(
            read,
            new()
            {
                Title = meeting.Title ?? r.Slug,
                Body = new Web_Pages_OneMeeting
                {
                    Model = new(
                        meeting,
                        await ShowPresidencyEndpoint.ReadAsync(read, meeting.Presidency!, ct),
                        await PlanOutlines.ReadAsync(read, ct),
                        ShowingPages.EditorOf(HttpContext, read)
                    ),
                },
                Section = "meetings",
                Api = $"/api/v1/meetings/{r.Slug}",
            }
        );
    }
}

/// <summary>A meeting with what its page needs beside it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Presidency">The presidency that it was held under.</param>
/// <param name="Plans">What citations are printed by.</param>
/// <param name="Editor">Whoever looks at it and may change it; null: somebody else.</param>
internal sealed record OneMeeting(
    Meeting Meeting,
    Presidency Presidency,
    PlanOutlines Plans,
    Actor? Editor
)
{
    /// <summary>A citation's items as the reader's language prints them.</summary>
    public PrintedItems Printed(Citation citation)
    {
        var plan = Plans[citation.Plan ?? Meeting.Plan]!;
        return PrintedItems.Of(citation.Items ?? [], plan);
    }
}
