using CadizTracker.Database;
using CadizTracker.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Plans a chair's next meetings: the sets that would open the most of what the plan's presidencies up to it have not addressed. As csv or xlsx: the meetings of the sets.</summary>
internal sealed class ShowPlanAheadOfPresidency(NpgsqlDataSource source)
    : Analysis<PlanAheadOfPresidency, PlanAhead>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/plan-ahead";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        PlanAheadOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerPlanAheadAsync(read, scope, r, r.Slug, ct);

    /// <summary>A new chair starts from what the plan's presidencies up to it have covered together.</summary>
    protected override async Task<CoverageScope> ScopeAsync(
        Reading read,
        PlanAheadOfPresidency r,
        CancellationToken ct
    )
    {
        var own = await base.ScopeAsync(read, r, ct);
        return await CoverageScope.OfAsync(read, r.UpToHere(own.Plan.Code), ct);
    }
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
    ) => HttpContext.AnswerPlanAheadAsync(read, scope, r, chair: null, ct);
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
        string? chair,
        CancellationToken ct
    )
    {
        var answer = await PlanAheadAnswer.ReadAsync(
            read,
            scope,
            r,
            cites => WhatIf(http.Request, scope.Plan.Code, chair, cites),
            ct
        );
        await http.AnswerAnalysisAsync(
            read,
            answer,
            PlanAheadRow.Of(answer),
            scope,
            Title,
            PlanningWords.OnSheet(answer)
        );
    }

    // The same scope and rules, asked about one of the sets: of a chair, the plan's presidencies up to it.
    private static string WhatIf(
        HttpRequest request,
        string plan,
        string? chair,
        IEnumerable<string> cites
    )
    {
        var same = request.Query.Where(parameter => !NotOfWhatIf.Contains(parameter.Key));
        var query = new QueryBuilder(same);
        if (chair is not null)
        {
            query.Add("through", chair);
        }
        foreach (var cite in cites)
        {
            query.Add("cite", cite);
        }
        return $"{request.PathBase}/api/v1/plans/{plan}/coverage/what-if{query}";
    }
}
