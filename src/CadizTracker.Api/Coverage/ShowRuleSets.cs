using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Asks what a presidency's figures depend on.</summary>
internal sealed record RulesOfPresidency : ScopeFilters
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";

    public CoverageOfPresidency ToCoverage() => Of(Slug);
}

/// <summary>Asks what the figures of a plan depend on.</summary>
internal sealed record RulesOfPlan : ScopeFilters
{
    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Only meetings of these presidencies; repeat for several.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];

    /// <summary>Cumulative: every presidency up to this one, itself included.</summary>
    [QueryParam]
    public string? Through { get; init; }

    public CoverageOfPlan ToCoverage() => Of(Plan, Presidency, Through);
}

internal sealed class RulesOfPresidencyRules : ScopeFiltersRules<RulesOfPresidency>;

internal sealed class RulesOfPlanRules : ScopeFiltersRules<RulesOfPlan>;

/// <summary>Shows a presidency's figures under every set of rules, side by side: what they depend on.</summary>
internal sealed class ShowRuleSetsOfPresidency(NpgsqlDataSource source)
    : Endpoint<RulesOfPresidency, RuleSets>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/coverage/rules");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(RulesOfPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadRecordAsync(source, r.Snapshot, ct);
        var scope = await CoverageScope.OfAsync(read, r.ToCoverage(), ct);
        await HttpContext.AnswerRuleSetsAsync(read, scope, ct);
    }
}

/// <summary>Shows the figures of a plan under every set of rules, side by side: what they depend on.</summary>
internal sealed class ShowRuleSetsOfPlan(NpgsqlDataSource source) : Endpoint<RulesOfPlan, RuleSets>
{
    public override void Configure()
    {
        Get("/plans/{plan}/coverage/rules");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(RulesOfPlan r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadRecordAsync(source, r.Snapshot, ct);
        var scope = await CoverageScope.OfAsync(read, r.ToCoverage(), ct);
        await HttpContext.AnswerRuleSetsAsync(read, scope, ct);
    }
}

internal static class AnsweringRuleSets
{
    private const string Sets = $"""
        select r.rollup, r.objectives, r.with_planned, r.with_drafts, r.by_date, r.gained, r.lost,
          (r.totals ->> 'domains_covered')::integer as domains_covered, (r.totals ->> 'domains_total')::integer as domains_total,
          (r.totals ->> 'objectives_covered')::integer as objectives_covered, (r.totals ->> 'objectives_total')::integer as objectives_total,
          (r.totals ->> 'actions_covered')::integer as actions_covered, (r.totals ->> 'actions_total')::integer as actions_total
        from rule_sets({CoverageScope.Sql}, @maySeeDrafts) with ordinality as r
        order by r.ordinality
        """;

    private static readonly Bilingual Title = new(
        "Figures by sets of rules",
        "Chiffres selon les règles"
    );

    private static readonly Bilingual NoDrafts = new(
        "What depends on drafts is shown with a key only, and of no snapshot: those figures are unknown here.",
        "Ce qui dépend de brouillons ne s'affiche qu'avec une clé, et pour aucun instantané\u00A0: ces chiffres sont ici inconnus."
    );

    public static async Task AnswerRuleSetsAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var maySeeDrafts = http.MaySeeDrafts(scope);
        var rows = await read.AllAsync<RuleSetRow>(Sets, scope.With(new { maySeeDrafts }), ct);
        RuleSet[] sets = [.. rows.Select(row => row.Beside(rows[0], scope))];
        var document = new RuleSets
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Summary = RuleWords.Summary(sets).Here,
            Sets = sets,
            Note = maySeeDrafts ? null : NoDrafts.Here,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
        await http.AnswerAnalysisAsync(
            read,
            document,
            [.. sets.Select(set => RuleSetLine.Of(scope.Plan.Code, set))],
            scope,
            Title,
            RuleWords.OnSheet(document)
        );
    }

    private sealed record RuleSetRow
    {
        public required string Rollup { get; init; }
        public required string Objectives { get; init; }
        public bool WithPlanned { get; init; }
        public bool WithDrafts { get; init; }
        public bool ByDate { get; init; }
        public int? DomainsCovered { get; init; }
        public int? DomainsTotal { get; init; }
        public int? ObjectivesCovered { get; init; }
        public int? ObjectivesTotal { get; init; }
        public int? ActionsCovered { get; init; }
        public int? ActionsTotal { get; init; }
        public string[] Gained { get; init; } = [];
        public string[] Lost { get; init; } = [];

        public RuleSet Beside(RuleSetRow usual, CoverageScope scope) =>
            new()
            {
                Changes = [.. Changes],
                Rules = new()
                {
                    Rollup = Rollup,
                    Objectives = Objectives,
                    MeetingStatus = WithPlanned ? ["held", "planned"] : ["held"],
                    CitationStatus = WithDrafts
                        ? ["published", "reviewed", "draft"]
                        : ["published"],
                    Strength = scope.Strengths,
                    Attribution = ByDate ? "by_date" : "explicit",
                },
                Domains = Count(usual, row => (row.DomainsCovered, row.DomainsTotal)),
                Objectives = Count(usual, row => (row.ObjectivesCovered, row.ObjectivesTotal)),
                Actions = Count(usual, row => (row.ActionsCovered, row.ActionsTotal)),
                Gained = DomainsTotal is null ? null : Gained,
                Lost = DomainsTotal is null ? null : Lost,
            };

        private ComparedCount? Count(RuleSetRow usual, Func<RuleSetRow, (int?, int?)> figure) =>
            figure(this) is (int covered, int total)
                ? new(covered, total, figure(this) != figure(usual))
                : null;

        private IEnumerable<VariedRule> Changes =>
            new[]
            {
                (Rollup == "all", VariedRule.Rollup),
                (Objectives == "parts", VariedRule.Objectives),
                (WithPlanned, VariedRule.MeetingStatus),
                (WithDrafts, VariedRule.CitationStatus),
                (ByDate, VariedRule.Attribution),
            }
                .Where(rule => rule.Item1)
                .Select(rule => rule.Item2);
    }
}
