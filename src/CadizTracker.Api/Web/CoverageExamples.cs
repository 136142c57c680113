using CadizTracker.Coverage;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>Coverage under Morocco's presidency, as the documentation shows it: of 46 items only one.</summary>
internal static class CoverageExamples
{
    internal const string Title =
        "Build capacities for border management and combating migrant smuggling and THB";
    internal const string Summary = "6 of 10 objectives, 11 of 29 actions";
    private static readonly DateOnly Day = new(2023, 6, 23);
    internal static readonly DateTimeOffset Committed = new(2026, 11, 23, 4, 30, 0, TimeSpan.Zero);
    internal static readonly PlanReference Plan = new(
        DocumentationNames.Plan,
        "Cadiz Action Plan 2023-2027",
        TitleLang: null
    );
    internal static readonly Scope Scope = new(
        [DocumentationNames.Presidency],
        PresidenciesAreNamed: true,
        From: null,
        To: null,
        Kinds: null,
        Countries: null,
        CoChairs: null,
        AsOf: null,
        Snapshot: null
    );

    public static Coverage.Coverage Coverage =>
        new()
        {
            Plan = Plan,
            Scope = Scope,
            Rules = new(),
            Summary = Summary,
            Headline =
                "6 of the 10 objectives and 11 of the 29 actions of the Cadiz Action Plan 2023-2027 addressed in meetings",
            Domains = new(5, 5, 1.0m, Full: 0, FullUnknown: 2),
            Objectives = new(6, 10, 0.6m, Full: 1, FullUnknown: 4),
            Actions = new(11, 29, 0.3793m),
            Meetings = new(
                Counted: 5,
                new Dictionary<string, int> { ["special_event"] = 1, ["thematic_meeting"] = 4 },
                NotApplicable: 3,
                Pending: 0,
                Other: 0,
                Planned: 0
            ),
            New = new(1, 1, 0, 0, ["D4", "O7"]),
            Repeated = new(0, 0, 0, 0, []),
            Cumulative = new(
                [DocumentationNames.Presidency],
                Summary,
                new(5, 5, 1.0m, Full: 0, FullUnknown: 2),
                new(6, 10, 0.6m, Full: 1, FullUnknown: 4),
                new(11, 29, 0.3793m)
            ),
            Items =
            [
                new()
                {
                    Code = "O7",
                    Parent = "D4",
                    Title = Title,
                    Covered = true,
                    MeetingCount = 1,
                    Meetings = [DocumentationNames.Meeting],
                    FirstAddressedOn = Day,
                    LastAddressedOn = Day,
                },
            ],
            Record = "complete",
            PresidenciesWithoutRecord = [],
            Revision = 17,
            GeneratedAt = Committed,
        };

    public static Badge Badge => Badge.Of(Coverage, "Morocco 2023");

    public static Reporting Reporting =>
        new()
        {
            Statuses = [ReportingWords.Addressed, ReportingWords.NotAddressed],
            Overall = StatusReport.Of(11, 29, isStated: true),
            Goals = [GoalReport.Of(4, 3, 3, isStated: false)],
            ExtraFields = new([
                ObjectiveReport.Of("O7", 3, 3, isStated: false),
                ObjectiveReport.Of(ObjectiveReport.Unspecified, 0, 6, isStated: true),
            ]),
            About = new(Plan, Scope, new(), Summary, "complete", 17, Committed),
        };

    public static CoverageRow Row =>
        new()
        {
            Plan = DocumentationNames.Plan,
            Presidency = DocumentationNames.Presidency,
            Country = "MA",
            Level = "objective",
            Code = "O7",
            Number = "7",
            Title = Title,
            Domain = "D4",
            Objective = "O7",
            Covered = 1,
            Meetings = 1,
            FirstAddressedOn = Day,
            LastAddressedOn = Day,
            NewInPresidency = 1,
        };

    public static Gaps Gaps =>
        new()
        {
            Plan = Plan,
            Scope = Scope,
            Rules = new(),
            Summary = Summary,
            NotCovered = new(Domains: 0, Objectives: 4, Parts: 1, Actions: 18),
            Domains = [Open("D1", true, Open("O2", true, Open("A4", false)))],
            Unplaced = [Open("A23", false)],
            Uncertain = [],
            WholeRecord = new(
                new(0, 1, 0, 2, ["O8", "A4", "A23"]),
                new(1, 1, 0, 1, ["D4", "O7", "A20"]),
                [new(3, 3, ["D4", "O7", "A20"])]
            ),
            Record = "complete",
            Revision = 17,
            GeneratedAt = Committed,
        };

    public static GapRow GapRow =>
        new()
        {
            Plan = DocumentationNames.Plan,
            Level = ItemLevel.Action,
            Code = "A4",
            Number = "4",
            Domain = "D1",
            Objective = "O2",
            Certain = 1,
        };

    private static Gap Open(string code, bool covered, params Gap[] below) =>
        new()
        {
            Code = code,
            Title = Titles.GetValueOrDefault(code),
            Covered = covered,
            State = covered ? GapState.Once : GapState.Never,
            LastPresidency = covered ? DocumentationNames.Presidency : null,
            LastMeeting = covered ? "2023-10-19-the-hague-thematic-meeting" : null,
            LastAddressedOn = covered ? new(2023, 10, 20) : null,
            PresidenciesSince = covered ? 3 : null,
            PresidenciesUnknown = covered ? 3 : null,
            Items = below,
        };

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["D1"] =
            "Development benefits of migration / Root causes of irregular migration and forced displacement",
        ["O2"] = "Understand the root causes of irregular migration and forced displacement",
    };
}
