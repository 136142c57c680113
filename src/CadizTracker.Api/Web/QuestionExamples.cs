using CadizTracker.Citations;
using CadizTracker.Coverage;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Web;

/// <summary>The questions that follow a figure, answered for Morocco's presidency: one item or meeting of each answer.</summary>
internal static class QuestionExamples
{
    private const string Event =
        "the meeting of 31 January 2024, \"Circular migration: a cycle of opportunities and skills development\",";
    private const string FrenchEvent =
        "la réunion du 31 janvier 2024, «\u00A0La migration circulaire\u00A0: un cycle d'opportunités et un développement des compétences\u00A0»,";

    private static readonly Count Actions = new(11, 29, 0.3793m);

    private static ComparedSide Side(string presidency, string record) =>
        new(
            CoverageExamples.Plan,
            CoverageExamples.Scope with
            {
                Presidencies = [presidency],
            },
            CoverageExamples.Summary,
            new(5, 5, 1.0m, Full: 0, FullUnknown: 2),
            new(6, 10, 0.6m, Full: 1, FullUnknown: 4),
            Actions,
            record
        );

    public static Comparison Comparison =>
        new()
        {
            Plan = CoverageExamples.Plan,
            Rules = new(),
            Here = Side(DocumentationNames.Presidency, "complete"),
            With = Side("portugal-2024", "complete"),
            Summary = "0 actions gained, 11 repeated, 0 dropped, 18 in neither",
            Gained = new(0, 0, 0),
            Repeated = new(5, 6, 11),
            Dropped = new(0, 0, 0),
            Neither = new(0, 4, 18),
            Items =
            [
                new()
                {
                    Code = "O7",
                    Parent = "D4",
                    Title = CoverageExamples.Title,
                    Change = ItemChange.Repeated,
                },
            ],
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    public static Explanation Explanation =>
        new()
        {
            Plan = CoverageExamples.Plan,
            Scope = CoverageExamples.Scope,
            Rules = new(),
            Item = new() { Code = "A20", Parent = "O7" },
            Summary = "1 meeting counts for A20, 7 others do not.",
            Covered = true,
            MeetingCount = 1,
            Reasons = new Dictionary<string, int>
            {
                ["counts"] = 1,
                ["not_applicable"] = 3,
                ["other_items"] = 4,
            },
            Meetings =
            [
                new()
                {
                    Slug = DocumentationNames.Meeting,
                    Presidency = DocumentationNames.Presidency,
                    Title = "Thematic Meeting on Humanised Border Management",
                    Kind = MeetingKind.ThematicMeeting,
                    Status = MeetingStatus.Held,
                    StartsOn = new(2023, 6, 22),
                    EndsOn = new(2023, 6, 23),
                    Reason = ExplainedReason.Counts,
                    Sentence = "It counts: it cites A20.",
                    Citations =
                    [
                        new()
                        {
                            Text = "Domaine 4 | Objectif 7 | Actions 20-22",
                            Items = ["D4", "O7", "A20", "A21", "A22"],
                            Through = ["A20"],
                            Reaches = "cited",
                            Strength = CitationStrength.Primary,
                            State = CitationState.Published,
                            Source = Brochure,
                        },
                    ],
                },
            ],
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    public static RuleSets RuleSets =>
        new()
        {
            Plan = CoverageExamples.Plan,
            Scope = CoverageExamples.Scope,
            Summary =
                "A figure changes if the parts of objectives count instead of the whole (objectives=parts).",
            Sets =
            [
                Set([], new(), new(6, 10, Differs: false)),
                Set(
                    [VariedRule.Objectives],
                    new() { Objectives = "parts" },
                    new(6, 11, Differs: true)
                ),
            ],
            Note = "What depends on drafts is shown with a key only: those figures are null.",
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    private static RuleSet Set(
        VariedRule[] changes,
        CountingRules rules,
        ComparedCount objectives
    ) =>
        new()
        {
            Changes = changes,
            Rules = rules,
            Domains = new(5, 5, Differs: false),
            Objectives = objectives,
            Actions = new(11, 29, Differs: false),
            Gained = [],
            Lost = [],
        };

    public static Reconciliation Reconciliation =>
        new()
        {
            Plan = CoverageExamples.Plan,
            Scope = CoverageExamples.Scope,
            Rules = new(),
            Computed = new(CoverageExamples.Summary, new(5, 5, 1.0m), new(6, 10, 0.6m), Actions),
            Claims =
            [
                new()
                {
                    Objectives = new() { Covered = 5, Total = 10 },
                    Actions = new() { Covered = 10, Total = 29 },
                    Matches = false,
                    Verdict =
                        "The record gives other figures; these would follow from the changes below.",
                    Explanations = [Reconciling],
                    ExplanationCount = 2,
                    IsExhaustive = true,
                },
            ],
            Note = "What drafts would explain is tried with a key only.",
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    private static Reconciling Reconciling
    {
        get
        {
            var english =
                $"Matches if {Event} counts for Portugal 2024 instead of Morocco 2023: its last day is 1 day from a handover.";
            return new(
                [
                    new()
                    {
                        Kind = ReconcilingKind.LeaveOut,
                        Meeting = "2024-01-31-rabat-special-event",
                        OtherPresidency = "portugal-2024",
                        DaysFromTermEnd = 1,
                    },
                ],
                english,
                new()
                {
                    En = english,
                    Fr =
                        $"Concorde si {FrenchEvent} compte pour Portugal 2024 au lieu de Maroc 2023\u00A0: son dernier jour est à 1 jour d'une passation.",
                }
            );
        }
    }

    public static ProgrammeBesideRecord Programme =>
        new()
        {
            Plan = CoverageExamples.Plan,
            Presidency = DocumentationNames.Presidency,
            Rules = new(),
            JudgedOn = new(2024, 2, 1),
            Summary = "1 announcement: 1 delivered, 0 under way, 0 slipped, 0 awaited",
            Counts = new(
                Announcements: 1,
                Delivered: 1,
                UnderWay: 0,
                Slipped: 0,
                Awaited: 0,
                WithoutItems: 0,
                UnplannedItems: 1
            ),
            Announcements =
            [
                new()
                {
                    Number = 1,
                    Titles = new() { En = "An example" },
                    AnnouncedFor = "2023",
                    Items = [Item("A20", DocumentationNames.Meeting, ProgrammeState.Delivered)],
                },
            ],
            Unplanned = [Item("A9", "2024-01-31-rabat-special-event", ProgrammeState.Unplanned)],
            Record = "complete",
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    private static ProgrammeItem Item(string code, string meeting, ProgrammeState state) =>
        new()
        {
            Code = code,
            State = state,
            MeetingCount = 1,
            Meetings = [meeting],
        };

    private static Source Brochure =>
        new()
        {
            Title =
                "La Présidence du Royaume du Maroc du Processus de Rabat en un coup d'œil, décembre 2022 - janvier 2024",
            Quote = "Domaine 4 | Objectif 7 | Actions 20-22",
        };
}
