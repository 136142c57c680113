using CadizTracker.Access;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>The presidencies as a page, newest first, each with its figures.</summary>
internal sealed class ShowPresidenciesPage(NpgsqlDataSource source) : EndpointWithoutRequest
{
    private const string All =
        "select slug::text from presidencies order by lower(term) desc, slug";

    public override void Configure()
    {
        Get("/presidencies");
        Group<Shows>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var presidencies = new List<PresidencyInBrief>();
        foreach (var slug in await read.AllAsync<string>(All, null, ct))
        {
            var scope = await CoverageScope.OfAsync(
                read,
                new CoverageOfPresidency { Slug = slug },
                ct
            );
            presidencies.Add(
                new(
                    await ShowPresidencyEndpoint.ReadAsync(read, slug, ct),
                    await CoverageAnswer.ReadAsync(read, scope, ct)
                )
            );
        }
        await HttpContext.ShowAsync(
            read,
            new()
            {
                Title = new Bilingual("Presidencies", "Présidences").Here,
                Body = new Web_Pages_Presidencies { Model = presidencies },
                Section = "presidencies",
                Api = "/api/v1/presidencies",
            }
        );
    }
}

/// <summary>A presidency and its figures.</summary>
internal sealed record PresidencyInBrief(Presidency Presidency, Coverage.Coverage Coverage);

/// <summary>A presidency at a glance, as a page.</summary>
internal sealed class ShowPresidencyPage(NpgsqlDataSource source) : Endpoint<ShowPresidency>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}");
        Group<Shows>();
    }

    public override async Task HandleAsync(ShowPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var presidency = await ShowPresidencyEndpoint.ReadAsync(read, r.Slug, ct);
        var scope = await CoverageScope.OfAsync(
            read,
            new CoverageOfPresidency { Slug = r.Slug },
            ct
        );
        var listed = new ListMeetingsOfPresidency { Slug = r.Slug };
        var (meetings, total) = await AnsweringMeetings.ReadAsync(
            read,
            await MeetingScope.OfAsync(read, listed, ct),
            listed,
            ct
        );
        await HttpContext.ShowAsync(
            read,
            new()
            {
                Title = presidency.Title ?? r.Slug,
                Body = new Web_Pages_AtAGlance
                {
                    Model = new(
                        presidency,
                        await CoverageAnswer.ReadAsync(read, scope, ct),
                        [.. meetings.Take(Http.Pages.Usual)],
                        total,
                        await PlanOutlines.ReadAsync(read, ct),
                        await ShowProgrammeEndpoint.ReadAsync(
                            read,
                            scope,
                            new() { Slug = r.Slug },
                            ct
                        ),
                        ShowingPages.EditorOf(HttpContext, read)
                    ),
                },
                Section = "presidencies",
                Api = $"/api/v1/presidencies/{r.Slug}/coverage",
            }
        );
    }
}

/// <summary>What a presidency's page shows.</summary>
/// <param name="Presidency">The presidency.</param>
/// <param name="Coverage">Its coverage of its own plan.</param>
/// <param name="Meetings">Its meetings, the first hundred, oldest first.</param>
/// <param name="MeetingsInAll">How many it has.</param>
/// <param name="Plans">What citations are printed by.</param>
/// <param name="Programme">What was announced beside what was held.</param>
/// <param name="Editor">Whoever looks at it and may change the record; null: somebody else.</param>
internal sealed record AtAGlance(
    Presidency Presidency,
    Coverage.Coverage Coverage,
    IReadOnlyList<MeetingSummary> Meetings,
    long MeetingsInAll,
    PlanOutlines Plans,
    ProgrammeBesideRecord Programme,
    Actor? Editor
);
