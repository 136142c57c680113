using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Quality;

/// <summary>Asks what should be looked at. Filters combine with AND, one that is repeated with OR.</summary>
internal sealed record ListFindings
{
    /// <summary>Only these findings.</summary>
    [QueryParam]
    public string[] Finding { get; init; } = [];

    /// <summary>Only these severities.</summary>
    [QueryParam]
    public string[] Severity { get; init; } = [];

    /// <summary>Only what is about these plans.</summary>
    [QueryParam]
    public string[] Plan { get; init; } = [];

    /// <summary>Only these presidencies and their meetings.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];

    /// <summary>The page's size, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

internal sealed class ListFindingsRules : Validator<ListFindings>
{
    public ListFindingsRules()
    {
        RuleForEach(r => r.Finding).IsOneOf<ListFindings, FindingCode>();
        RuleForEach(r => r.Severity).IsOneOf<ListFindings, FindingSeverity>();
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After).IsCursor(after => FindingCursor.Read(after) is not null);
    }
}

/// <summary>Lists what should be looked at in the record: what is missing, doubtful or in contradiction, and what to do about it.</summary>
internal sealed class ListFindingsEndpoint(NpgsqlDataSource source)
    : Endpoint<ListFindings, QualityFinding[]>
{
    // One statement: each finding is looked for once, whether it is counted or shown.
    private const string Page = """
        with found as materialized (
          select f.place collate "C" as place, f.finding, f.severity, f.record, f.slug, f.presidency, f.plan, f.items, f.facts
          from quality_findings() f
          where (@findings::text[] is null or f.finding = any(@findings))
            and (@severities::text[] is null or f.severity = any(@severities))
            and (@plans::text[] is null or f.plan = any(@plans))
            and (@presidencies::text[] is null or f.presidency = any(@presidencies))
        ),
        page as (
          select place, finding, severity, record, slug, presidency, plan, items, facts
          from found
          where @after::text is null or place > @after
          order by place
          limit @size
        )
        select (select count(*) from found) as total,
          (select coalesce(jsonb_agg(to_jsonb(page) order by place), '[]') from page) as rows
        """;

    public override void Configure()
    {
        Get("/quality");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ListFindings r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        await NamedRecords.MakeSureAsync(read, r, ct);
        var size = Pages.Size(r.Limit);
        var (found, total) = await ReadAsync(read, r, size + 1, ct);
        HttpContext.TellPage(found, size, total, row => FindingCursor.Write(row.Place));
        await HttpContext.AnswerListAsync(
            read,
            found.Take(size).Select(QualityFinding.Of).ToArray()
        );
    }

    /// <summary>The first so many findings, and how many there are in all.</summary>
    public static async Task<(Found[] Found, long Total)> ReadAsync(
        Reading read,
        ListFindings r,
        int size,
        CancellationToken ct
    )
    {
        var page = (await read.OneAsync<PageRow>(Page, Args(r, size), ct))!;
        return (Json.Read<Found[]>(page.Rows), page.Total);
    }

    private static object Args(ListFindings r, int size) =>
        new
        {
            findings = Given(r.Finding),
            severities = Given(r.Severity),
            plans = Given(r.Plan),
            presidencies = Given(r.Presidency),
            after = FindingCursor.Read(r.After),
            size,
        };

    private static string[]? Given(string[] values) => values.Length == 0 ? null : values;

    private sealed record PageRow
    {
        public long Total { get; init; }
        public required string Rows { get; init; }
    }
}
