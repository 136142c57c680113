using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Sheets;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>One row per presidency and item, covered or not: what Excel, Power BI and Grafana read. Names and order are fixed.</summary>
internal sealed record CoverageRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>The presidency's slug.</summary>
    public required string Presidency { get; init; }

    /// <summary>The chair, ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>domain, objective, part or action.</summary>
    public required string Level { get; init; }

    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The code of its domain, a domain's own included; null where nobody knows.</summary>
    public string? Domain { get; init; }

    /// <summary>The code of its numbered objective (O5 for action 16), an objective's own included; null for domains and where nobody knows.</summary>
    public string? Objective { get; init; }

    /// <summary>1: addressed by at least one counted meeting of this presidency; else 0.</summary>
    public int Covered { get; init; }

    /// <summary>How many counted meetings of this presidency address it.</summary>
    public long Meetings { get; init; }

    /// <summary>The last day of the earliest of them; null: none.</summary>
    public DateOnly? FirstAddressedOn { get; init; }

    /// <summary>The last day of the latest of them; null: none.</summary>
    public DateOnly? LastAddressedOn { get; init; }

    /// <summary>1: covered here, and no earlier term addressed it, whatever was filtered; else 0.</summary>
    public int NewInPresidency { get; init; }
}

/// <summary>Lists the rows of a presidency's coverage.</summary>
internal sealed class ShowRowsOfPresidency(NpgsqlDataSource source)
    : Analysis<CoverageOfPresidency, CoverageRow[]>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/rows";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerRowsAsync(read, scope, ct);
}

/// <summary>Lists the rows of a plan's coverage, for every presidency in scope.</summary>
internal sealed class ShowRowsOfPlan(NpgsqlDataSource source)
    : Analysis<CoverageOfPlan, CoverageRow[]>(source)
{
    protected override string Address => "/plans/{plan}/coverage/rows";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerRowsAsync(read, scope, ct);
}

internal static class AnsweringRows
{
    private const string Rows = $"""
        select plan.code as plan, p.slug as presidency, p.country, i.level::text as level, i.code, i.number,
          title_in(@lang, i.title_en, i.title_fr) as title,
          domain.code as domain, objective.code as objective, r.covered::integer as covered, r.meeting_count as meetings,
          r.first_addressed_on, r.last_addressed_on, r.is_new_in_presidency::integer as new_in_presidency
        from coverage_rows({CoverageScope.Sql}) r
        join presidencies p using (presidency_id)
        join plan_items i using (item_id)
        join plans plan on plan.plan_id = i.plan_id
        left join items domain on domain.item_id = r.domain_id
        left join items objective on objective.item_id = r.objective_id
        order by lower(p.term), p.slug, i.position
        """;

    private static readonly Bilingual Title = new(
        "Coverage by presidency and item",
        "Couverture par présidence et par élément"
    );

    public static async Task AnswerRowsAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var rows = await read.AllAsync<CoverageRow>(Rows, scope.Args, ct);
        var said =
            http.Asked().Format == Format.Xlsx
                ? OnSheet(await CoverageAnswer.ReadAsync(read, scope, ct))
                : [];
        await http.AnswerListAsync(read, rows, ScopeInWords.Of(scope, Title, said));
    }

    private static IEnumerable<AboutLine> OnSheet(Coverage coverage) =>
        [
            Said.Summary(coverage.Headline),
            .. coverage.Projected is { } projected
                ? [Said.Projected(projected.Summary)]
                : Said.Nothing,
            Said.Record(coverage.Record),
        ];
}
