using CadizTracker.Coverage;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>Looking ahead from Morocco's presidency, as the documentation shows it: of 46 items only one.</summary>
internal static class AheadExamples
{
    private static readonly CountedItems Now = new(
        "6 of 10 objectives, 11 of 29 actions",
        new(5, 5, 1.0m, Full: 0, FullUnknown: 2),
        new(6, 10, 0.6m, Full: 1, FullUnknown: 4),
        new(11, 29, 0.3793m)
    );

    public static WhatIfItem Row =>
        new()
        {
            Code = "A18",
            Parent = "O6",
            CoveredBefore = false,
            CoveredAfter = true,
        };

    public static WhatIf WhatIf =>
        new()
        {
            Plan = CoverageExamples.Plan,
            Scope = CoverageExamples.Scope,
            Rules = new(),
            Summary = "from 6 to 7 of 10 objectives, from 11 to 13 of 29 actions",
            Meetings =
            [
                new(["A4", "A18"], ["D1", "O2", "A4", "D3", "O6", "A18"], ["A4", "O6", "A18"]),
            ],
            Before = Now,
            After = new(
                "7 of 10 objectives, 13 of 29 actions",
                new(5, 5, 1.0m, Full: 0, FullUnknown: 2),
                new(7, 10, 0.7m, Full: 2, FullUnknown: 4),
                new(13, 29, 0.4483m)
            ),
            Gained = ["A4", "O6", "A18"],
            Items = [Row],
            Record = "complete",
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    public static PlanAhead PlanAhead =>
        new()
        {
            Plan = CoverageExamples.Plan,
            Scope = CoverageExamples.Scope,
            Rules = new(),
            Planning = new(
                Meetings: 2,
                Themes: null,
                "The sets open what the meetings of these presidencies together have not covered: those up to Morocco 2023 (Morocco 2023).",
                PlanningWords.OneMeeting.En,
                PlanningWords.Best.En
            ),
            Before = Now,
            Options =
            [
                new(
                    "from 6 to 8 of 10 objectives, from 11 to 15 of 29 actions",
                    ObjectivesOpened: 2,
                    ActionsOpened: 4,
                    Ties: 1,
                    [
                        new(
                            [
                                new(
                                    "O4",
                                    "Encourage facilitation of visa issuance procedures",
                                    null,
                                    ["O4", "A11", "A12"],
                                    ["O4", "A11", "A12"]
                                ),
                                new(
                                    "O6",
                                    "Promote the integration of refugees and the forcibly displaced into host communities",
                                    null,
                                    ["O6", "A18", "A19"],
                                    ["O6", "A18", "A19"]
                                ),
                            ],
                            "/api/v1/plans/cadiz-2023-2027/coverage/what-if?through=morocco-2023&cite=O4,A11,A12&cite=O6,A18,A19"
                        ),
                    ]
                ),
            ],
            Unplaced = ["A23", "A24", "A25", "A26", "A27", "A28"],
            Notices = [],
            Record = "complete",
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    public static Inheritance Inheritance =>
        new()
        {
            Presidency = "portugal-2024",
            Plan = CoverageExamples.Plan,
            Scope = CoverageExamples.Scope with { PresidenciesAreNamed = false },
            Rules = new(),
            Summary = Now.Summary,
            Counts = new(
                new(Domains: 0, Objectives: 4, Parts: 1, Actions: 18),
                new(Domains: 3, Objectives: 6, Parts: 1, Actions: 11)
            ),
            NeverCovered = [new("A4", ItemLevel.Action, "4", "O2", null, null, null, null)],
            Uncertain = [],
            CoveredOnce =
            [
                new(
                    "A20",
                    ItemLevel.Action,
                    "20",
                    "O7",
                    null,
                    null,
                    DocumentationNames.Meeting,
                    new(2023, 6, 23)
                ),
            ],
            FollowUps =
            [
                new()
                {
                    Meeting = "2023-09-20-geneva-thematic-meeting",
                    Title =
                        "Thematic Meeting on the Separation of Families and Missing Persons in the Context of Migration",
                    Presidency = DocumentationNames.Presidency,
                    EndsOn = new(2023, 9, 21),
                    PromisedText = "a follow-up meeting in The Gambia was planned for 2024",
                },
            ],
            Lineages =
            [
                new(
                    "O7",
                    null,
                    null,
                    MeetingCount: 1,
                    [
                        new(
                            DocumentationNames.Meeting,
                            "Thematic Meeting on Humanised Border Management",
                            null,
                            DocumentationNames.Presidency,
                            new(2023, 6, 23),
                            [
                                new(
                                    1,
                                    null,
                                    "thematic meetings on border management, Madrid, 1-2 July 2019 and 5-6 July 2022",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null
                                ),
                            ]
                        ),
                    ]
                ),
            ],
            Record = "complete",
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };
}
