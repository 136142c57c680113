using CadizTracker.Coverage;

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
                            "/api/v1/presidencies/morocco-2023/coverage/what-if?cite=O4,A11,A12&cite=O6,A18,A19"
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
}
