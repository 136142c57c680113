using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Citations;
using CadizTracker.Coverage;
using CadizTracker.Crosswalks;
using CadizTracker.Documents;
using CadizTracker.Handovers;
using CadizTracker.Handovers.Report;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Imports;
using CadizTracker.Imports.Documents;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CadizTracker.Quality;
using CadizTracker.Search;

namespace CadizTracker.Web;

/// <summary>An example of each answer from the real record, cut short where a list is long.</summary>
internal static class DocumentationExamples
{
    public static IReadOnlyDictionary<Type, object> Answers =>
        new Dictionary<Type, object>
        {
            [typeof(PlanSummary[])] = new[] { PlanSummary.Of(Plan) with { Totals = Totals } },
            [typeof(Plan)] = WholePlan,
            [typeof(ItemInPlan)] = Item,
            [typeof(Presidency[])] = new[] { Presidency },
            [typeof(Presidency)] = Presidency,
            [typeof(Document[])] = new[] { Document },
            [typeof(Document)] = Document,
            [typeof(MeetingSummary[])] = new[] { MeetingExamples.Summary },
            [typeof(Meeting)] = MeetingExamples.Meeting,
            [typeof(Coverage.Coverage)] = CoverageExamples.Coverage,
            [typeof(CoverageRow[])] = new[] { CoverageExamples.Row },
            [typeof(Gaps)] = CoverageExamples.Gaps,
            [typeof(WhatIf)] = AheadExamples.WhatIf,
            [typeof(Inheritance)] = AheadExamples.Inheritance,
            [typeof(InheritanceRow[])] = InheritanceRow.Of(AheadExamples.Inheritance).ToArray(),
            [typeof(Badge)] = CoverageExamples.Badge,
            [typeof(Reporting)] = CoverageExamples.Reporting,
            [typeof(PlanAhead)] = AheadExamples.PlanAhead,
            [typeof(PlanAheadRow[])] = PlanAheadRow.Of(AheadExamples.PlanAhead).ToArray(),
            [typeof(WhatIfRow[])] = new[]
            {
                WhatIfRow.Of(DocumentationNames.Plan, AheadExamples.Row),
            },
            [typeof(GapRow[])] = new[] { CoverageExamples.GapRow },
            [typeof(Matrix)] = AnalysisExamples.Matrix,
            [typeof(MatrixRow[])] = new[] { AnalysisExamples.MatrixRow },
            [typeof(Timeline)] = AnalysisExamples.Timeline,
            [typeof(TimelineRow[])] = new[] { AnalysisExamples.TimelineRow },
            [typeof(Comparison)] = QuestionExamples.Comparison,
            [typeof(ComparisonRow[])] = QuestionExamples.Comparison.Items.Select(item =>
                ComparisonRow.Of(DocumentationNames.Plan, item)
            ),
            [typeof(Explanation)] = QuestionExamples.Explanation,
            [typeof(ExplainedRow[])] = QuestionExamples.Explanation.Meetings.Select(meeting =>
                ExplainedRow.Of(QuestionExamples.Explanation, meeting)
            ),
            [typeof(RuleSets)] = QuestionExamples.RuleSets,
            [typeof(RuleSetLine[])] = QuestionExamples.RuleSets.Sets.Select(set =>
                RuleSetLine.Of(DocumentationNames.Plan, set)
            ),
            [typeof(Reconciliation)] = QuestionExamples.Reconciliation,
            [typeof(ReconciledRow[])] = ReconciledRow.Of(
                DocumentationNames.Plan,
                QuestionExamples.Reconciliation.Claims[0],
                1
            ),
            [typeof(ProgrammeBesideRecord)] = QuestionExamples.Programme,
            [typeof(ProgrammeRow[])] = ProgrammeRow.Of(QuestionExamples.Programme),
            [typeof(Crosswalk)] = CrosswalkExamples.Crosswalk,
            [typeof(CrosswalkSummary[])] = new[]
            {
                CrosswalkSummary.Of(CrosswalkExamples.Crosswalk),
            },
            [typeof(ThroughCrosswalk)] = CrosswalkExamples.Seen,
            [typeof(SeenRow[])] = SeenRow.Of(CrosswalkExamples.Seen).ToArray(),
            [typeof(CitationReading)] = Reading,
            [typeof(QualityFinding[])] = new[] { QualityFinding.Of(FindingExamples.Handover) },
            [typeof(SearchHit[])] = new[] { MeetingExamples.Found },
            [typeof(CreateKey)] = AccessExamples.Asked,
            [typeof(KeyCreated)] = AccessExamples.Created,
            [typeof(ListedKey[])] = new[] { AccessExamples.Listed },
            [typeof(DocumentProposal)] = DocumentExamples.Proposal,
            [typeof(Change[])] = new[] { Corrected },
            [typeof(FreezeSnapshot)] = HandoverExamples.Asked,
            [typeof(Snapshot)] = HandoverExamples.Snapshot,
            [typeof(Snapshot[])] = new[] { HandoverExamples.Snapshot },
            [typeof(FrozenSnapshot)] = HandoverExamples.Frozen,
            [typeof(Verified)] = HandoverExamples.Verified,
            [typeof(HandoverReport)] = HandoverExamples.Report,
            [typeof(ImportRecords)] = ImportExamples.Body,
            [typeof(ImportReport)] = ImportExamples.Report,
            [typeof(ReportRow[])] = ImportExamples.Rows,
            [typeof(ReportLine[])] = ImportExamples.Lines,
            [typeof(ImportJob)] = ImportExamples.Job,
            [typeof(Alive)] = new Alive("live"),
            [typeof(Ready)] = new Ready("ready", 17),
        };

    private static Change Corrected =>
        new()
        {
            Revision = 18,
            At = new(2026, 11, 23, 4, 30, 0, TimeSpan.Zero),
            Actor = "key:Secretariat",
            KeyGivenBy = "operator",
            Reason = "Typing error",
            Kind = "meeting",
            Record = DocumentationNames.Meeting,
            Action = "updated",
            Differences = [new("city", "Marrakech", "Marrakesh")],
        };

    private static readonly PlanItem Domain = new()
    {
        Code = "D4",
        Titles = new()
        {
            En =
                "Prevention and effective reduction of irregular migration, fight against migrant smuggling and trafficking in human beings",
            Fr =
                "Prévention et réduction effective de la migration irrégulière, lutte contre le trafic de migrants et la traite des êtres humains",
        },
        TitleSources = new()
        {
            En = Stated(
                "https://www.rabat-process.org/en/activities/technical-meetings/tm-bm-marrakesh"
            ),
            Fr = Stated(
                "https://www.rabat-process.org/fr/activites/reunions-techniques/rt-bm-marrakech"
            ),
        },
        Placement = new() { Status = PlacementStatus.Stated },
    };

    private static readonly PlanItem Objective = new()
    {
        Code = "O7",
        Parent = "D4",
        Titles = new()
        {
            En = "Build capacities for border management and combating migrant smuggling and THB",
        },
        TitleSources = new()
        {
            En = new()
            {
                Status = TitleStatus.Inferred,
                Source = "wording of the Marrakesh plan for the same objective",
            },
        },
        Placement = new() { Status = PlacementStatus.Stated },
    };

    private static readonly PlanItem Action = new()
    {
        Code = "A20",
        Parent = "O7",
        Placement = new() { Status = PlacementStatus.Stated },
    };

    private static readonly Plan Plan = new()
    {
        Code = DocumentationNames.Plan,
        Dialogue = "rabat-process",
        Titles = new()
        {
            En = "Cadiz Action Plan 2023-2027",
            Fr = "Plan d'action de Cadix 2023-2027",
        },
        AdoptedOn = new(2022, 12, 14),
        Period = new() { From = new(2023, 1, 1), To = new(2028, 1, 1) },
        LevelLabels = new()
        {
            En = ["Domain", "Objective", "Action"],
            Fr = ["Domaine", "Objectif", "Action"],
        },
        Sources = ["https://rabat-process.org/en/about/rabat-process/cadiz-action-plan"],
        Items = [Domain, Objective, Action],
        Version = 1,
    };

    private static readonly PlanTotals Totals = new(
        Domains: 5,
        Objectives: 10,
        Parts: 2,
        Actions: 29
    );

    // A plan counts its items, and here most of them are left out.
    private static JsonNode WholePlan
    {
        get
        {
            var plan = Examples.Json(Plan);
            plan["totals"] = Examples.Json(Totals);
            return plan;
        }
    }

    private static readonly ItemInPlan Item = new()
    {
        Plan = DocumentationNames.Plan,
        Item = Action,
        Path = [Domain, Objective],
        Children = [],
        MeetingCount = 1,
        Meetings = [MeetingExamples.Addressing],
    };

    internal static readonly Presidency Presidency = new()
    {
        Slug = DocumentationNames.Presidency,
        Country = "MA",
        Plan = DocumentationNames.Plan,
        From = new(2022, 12, 14),
        To = new(2024, 2, 1),
        Titles = new() { En = "Morocco 2023", Fr = "Maroc 2023" },
        Slogan = new()
        {
            Fr =
                "Agissons ensemble pour des partenariats régionaux solidaires, et pour une gouvernance globale de la migration",
        },
        Version = 1,
    };

    private static Document Document =>
        new(
            new()
            {
                Kind = DocumentKind.Video,
                Date = "2023-02",
                Titles = new() { Fr = "La présidence marocaine du Processus de Rabat" },
            },
            "/api/v1/presidencies/morocco-2023",
            1
        );

    private static readonly CitationReading Reading = new()
    {
        Items = ["D4", "O7", "A20", "A21", "A22"],
        Canonical = new()
        {
            En = "Domain 4 | Objective 7 | Actions 20-22",
            Fr = "Domaine 4 | Objectif 7 | Actions 20-22",
        },
        Problems = [],
    };

    private static TitleSource Stated(string source) =>
        new() { Status = TitleStatus.Stated, Source = source };
}
