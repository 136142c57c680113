using CadizTracker.Coverage;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>The analyses of Morocco's presidency, as the documentation shows them: cut short after one item, column or step.</summary>
internal static class AnalysisExamples
{
    private const string Title =
        "Build capacities for border management and combating migrant smuggling and THB";
    private static readonly DateOnly Day = new(2023, 6, 23);
    private static readonly Coverage.Coverage Coverage = CoverageExamples.Coverage;

    public static Matrix Matrix =>
        new()
        {
            Plan = Coverage.Plan,
            Scope = Coverage.Scope,
            Rules = Coverage.Rules,
            By = "presidency",
            Columns =
            [
                new()
                {
                    Slug = DocumentationNames.Presidency,
                    Presidency = DocumentationNames.Presidency,
                    Title = "Morocco 2023",
                    Record = "complete",
                },
            ],
            Items =
            [
                new()
                {
                    Code = "O7",
                    Parent = "D4",
                    Domain = "D4",
                    Objective = "O7",
                    Title = Title,
                    Cells =
                    [
                        new()
                        {
                            Column = DocumentationNames.Presidency,
                            State = MatrixState.Covered,
                            MeetingCount = 1,
                            Meetings = [DocumentationNames.Meeting],
                        },
                    ],
                },
            ],
            Record = "complete",
            Revision = Coverage.Revision,
            GeneratedAt = Coverage.GeneratedAt,
        };

    public static MatrixRow MatrixRow => MatrixRow.Of(Matrix).First();

    public static Timeline Timeline =>
        new()
        {
            Plan = Coverage.Plan,
            Scope = Coverage.Scope,
            Rules = Coverage.Rules,
            Summary = Coverage.Summary,
            Totals = new(5, 10, 29),
            Steps =
            [
                new(
                    DocumentationNames.Meeting,
                    DocumentationNames.Presidency,
                    "thematic_meeting",
                    Day,
                    new(2, 2, 4),
                    ["D4", "O7", "A20", "A21", "A22"]
                ),
            ],
            Days = [new(Day, new(2, 2, 4), "2 of 10 objectives, 4 of 29 actions")],
            Pace = Pace.Of(
                new(new(2023, 1, 1), new(2028, 1, 1)),
                new(2024, 1, 31),
                new()
                {
                    ObjectivesCovered = 6,
                    ObjectivesTotal = 10,
                    ActionsCovered = 11,
                    ActionsTotal = 29,
                }
            ),
            Record = "complete",
            Revision = Coverage.Revision,
            GeneratedAt = Coverage.GeneratedAt,
        };

    public static TimelineRow TimelineRow => TimelineRow.Of(Timeline).First();
}
