using CadizTracker.Coverage;
using CadizTracker.Crosswalks;

namespace CadizTracker.Web;

/// <summary>A crosswalk as the documentation shows it. No relation is known to be printed anywhere: the program comes with none, and this one says so of itself.</summary>
internal static class CrosswalkExamples
{
    public const string Code = "marrakesh-to-cadiz";

    public static Crosswalk Crosswalk =>
        new()
        {
            Code = Code,
            From = "marrakesh-2018-2022",
            To = "cadiz-2023-2027",
            Titles = new()
            {
                En = "An example, printed nowhere",
                Fr = "Un exemple, imprimé nulle part",
            },
            Relations =
            [
                new()
                {
                    From = "D1",
                    To = "D1",
                    Relation = CrosswalkRelation.Intersects,
                    Rationale = new() { En = "Why they overlap" },
                    Source = new() { Title = "The document that says so", Page = 3 },
                    Review = new() { State = RelationState.Reviewed, By = "Ana" },
                },
                new()
                {
                    From = "D2",
                    To = "D2",
                    Relation = CrosswalkRelation.Equal,
                    Review = new() { State = RelationState.Proposed },
                },
            ],
            Version = 1,
            Revision = 17,
        };

    public static ThroughCrosswalk Seen =>
        new()
        {
            Crosswalk = new(Code, Crosswalk.Titles.En, null),
            From = new("marrakesh-2018-2022", "Marrakesh Action Plan 2018-2020", null),
            To = CoverageExamples.Plan,
            Scope = CoverageExamples.Scope,
            Rules = new(),
            RelationRules = [CrosswalkWords.Rules[1].En],
            Summary = "0 of 10 objectives, 0 of 29 actions",
            Domains = new(0, 5, 0.0m),
            Objectives = new(0, 10, 0.0m),
            Actions = new(0, 29, 0.0m),
            Items =
            [
                new()
                {
                    Code = "D1",
                    State = SeenState.Possible,
                    Through =
                    [
                        new()
                        {
                            From = "D1",
                            Relation = CrosswalkRelation.Intersects,
                            Covered = true,
                            MeetingCount = 1,
                            Meetings = [DocumentationNames.Meeting],
                        },
                    ],
                },
            ],
            Unmapped = new([new("D2", null, null, Covered: false)], ["O1"]),
            NotCounted = [new("D2", "D2", CrosswalkRelation.Equal, "proposed")],
            Record = "complete",
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };
}
