using CadizTracker.Database;
using CadizTracker.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Plans the next meetings: the sets that would open the most of what a presidency has not addressed. As csv or xlsx: the meetings of the sets.</summary>
internal sealed class ShowPlanAheadOfPresidency(NpgsqlDataSource source)
    : Analysis<PlanAheadOfPresidency, PlanAhead>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/plan-ahead";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        PlanAheadOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerPlanAheadAsync(read, scope, r, ct);
}

/// <summary>Plans the next meetings: the sets that would open the most of what of a plan has not been addressed. As csv or xlsx: the meetings of the sets.</summary>
internal sealed class ShowPlanAheadOfPlan(NpgsqlDataSource source)
    : Analysis<PlanAheadOfPlan, PlanAhead>(source)
{
    protected override string Address => "/plans/{plan}/coverage/plan-ahead";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        PlanAheadOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerPlanAheadAsync(read, scope, r, ct);
}

internal static class AnsweringPlanAhead
{
    private static readonly Bilingual Title = new(
        "The meetings that would open the most",
        "Les réunions qui ouvriraient le plus"
    );

    // What belongs to this question alone, and the form of its answer.
    private static readonly string[] NotOfWhatIf = ["meetings", "theme", "format", "delimiter"];

    public static async Task AnswerPlanAheadAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        IPlansAhead r,
        CancellationToken ct
    )
    {
        var answer = await PlanAheadAnswer.ReadAsync(
            read,
            scope,
            r,
            cites => WhatIf(http.Request, cites),
            ct
        );
        await http.AnswerAnalysisAsync(read, answer, PlanAheadRow.Of(answer), scope, Title);
    }

    // The same scope and rules, asked about one of the sets.
    private static string WhatIf(HttpRequest request, IEnumerable<string> cites)
    {
        var path = request.Path.Value!;
        var same = request.Query.Where(parameter => !NotOfWhatIf.Contains(parameter.Key));
        var query = new QueryBuilder(same);
        foreach (var cite in cites)
        {
            query.Add("cite", cite);
        }
        return $"{request.PathBase}{path[..path.LastIndexOf('/')]}/what-if{query}";
    }
}
