using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Quality;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web.Editing;

/// <summary>The desk of those who keep the record: what waits, and what should be looked at.</summary>
internal sealed class ShowDesk(NpgsqlDataSource source) : EndpointWithoutRequest
{
    private const int MostWaiting = 50;
    private const int MostFindings = 100;

    private const string Titles = """
        select r.slug, title_in(@lang, r.title_en, r.title_fr) as title, title_fell_back_to(@lang, r.title_en, r.title_fr) as title_lang
        from (
          select slug::text, title_en, title_fr from meetings
          union all
          select slug::text, title_en, title_fr from presidencies
          union all
          select code::text, title_en, title_fr from plans) r
        where r.slug = any(@slugs)
        """;

    public override void Configure()
    {
        Get("/edit");
        Group<ShowsToEditors>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var desk = new Desk(
            HttpContext.Actor()!,
            await WaitingMeetings.AllAsync(read, MostWaiting, ct),
            await FoundAsync(read, FindingSeverity.Warning, ct),
            await FoundAsync(read, FindingSeverity.Information, ct),
            await KnownPresidencies.AllAsync(read, ct)
        );
        await HttpContext.ShowEditingAsync(
            read,
            new()
            {
                Title = new Bilingual("Editor's desk", "Bureau de rédaction").Here,
                Body = new Web_Pages_EditDesk { Model = desk },
                Api = "/api/v1/quality",
            }
        );
    }

    private static async Task<Findings> FoundAsync(
        Reading read,
        FindingSeverity severity,
        CancellationToken ct
    )
    {
        var asked = new ListFindings { Severity = [severity.Label] };
        var (found, total) = await ListFindingsEndpoint.ReadAsync(read, asked, MostFindings, ct);
        var titles = await read.AllAsync<FoundTitle>(
            Titles,
            new
            {
                slugs = found.Select(one => one.Slug).Distinct().ToArray(),
                lang = Lang.Here.Tag,
            },
            ct
        );
        return new(
            [.. found.Select(QualityFinding.Of)],
            total,
            titles.ToLookup(title => title.Slug)
        );
    }
}

/// <summary>What the desk shows.</summary>
/// <param name="Who">Who sits at it.</param>
/// <param name="Waiting">What waits to be published.</param>
/// <param name="Warnings">What may make a figure wrong.</param>
/// <param name="Informations">What could be fuller.</param>
/// <param name="Presidencies">Whose meetings can be recorded.</param>
internal sealed record Desk(
    Actor Who,
    IReadOnlyList<WaitingMeeting> Waiting,
    Findings Warnings,
    Findings Informations,
    IReadOnlyList<KnownPresidency> Presidencies
);

/// <summary>What should be looked at.</summary>
/// <param name="First">The first of it.</param>
/// <param name="All">How much there is in all.</param>
/// <param name="Titles">What the records are called in which something was found, by slug or code.</param>
internal sealed record Findings(
    IReadOnlyList<QualityFinding> First,
    long All,
    ILookup<string, FoundTitle> Titles
)
{
    /// <summary>What a record is called; null: its title is not known, or another kind of record has the same slug.</summary>
    public FoundTitle? TitleOf(string slug) =>
        Titles[slug].ToArray() is [{ Title: not null } one] ? one : null;

    public IEnumerable<IGrouping<(FoundIn Record, string Slug), QualityFinding>> ByRecord =>
        First.GroupBy(found => (found.Record, found.Slug));
}

/// <summary>What a record is called in which something was found.</summary>
internal sealed record FoundTitle
{
    public required string Slug { get; init; }
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the reader's.</summary>
    public string? TitleLang { get; init; }
}
