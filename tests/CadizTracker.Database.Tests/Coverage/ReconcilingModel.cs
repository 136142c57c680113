namespace CadizTracker.Coverage;

/// <summary>Every single change and every pair of them, tried one after the other.</summary>
internal sealed class ReconcilingModel(
    QuestionModel model,
    IReadOnlyList<TestMeeting> meetings,
    string presidency,
    bool maySeeDrafts
)
{
    private static readonly string[] AllRules =
    [
        "rollup",
        "objectives",
        "with_planned",
        "with_drafts",
        "by_date",
    ];

    public IReadOnlyList<ModelChange> Changes()
    {
        var counted = model.Counted([presidency], new(false, false, false)).ToArray();
        var term = QuestionModel.Terms.Single(term => term.Slug == presidency);
        bool IsNear(TestMeeting meeting) =>
            new[] { term.From, term.To }.Any(end =>
                Math.Abs(QuestionModel.Day(meeting).DayNumber - end.DayNumber) <= 31
            );
        return
        [
            .. AllRules
                .Where(rule => maySeeDrafts || rule != "with_drafts")
                .Select(rule => new ModelChange("rule", rule, null, [])),
            .. counted
                .GroupBy(found => found.Meeting)
                .Select(found => new ModelChange(
                    "leave_out",
                    "meeting",
                    found.Key,
                    [.. found.Key.Citations]
                )),
            .. counted
                .GroupBy(found => found.Meeting)
                .Where(found => found.Count() > 1)
                .SelectMany(found =>
                    found.Select(one => new ModelChange(
                        "leave_out",
                        "citation",
                        one.Meeting,
                        [one.Citation]
                    ))
                ),
            .. meetings.SelectMany(meeting =>
                meeting
                    .Citations.Where(citation => citation.Plan == "p")
                    .Select(citation => (citation, Reasons: Reasons(meeting, citation)))
                    .Where(found => found.Reasons.Length == 1)
                    .GroupBy(found => found.Reasons[0])
                    .Where(found => found.Key != "other_presidency" || IsNear(meeting))
                    .Where(found =>
                        found.Key is "other_presidency" or "planned" or "mention"
                        || (found.Key == "draft" && maySeeDrafts)
                    )
                    .Select(found => new ModelChange(
                        "let_in",
                        found.Key,
                        meeting,
                        [.. found.Select(one => one.citation)]
                    ))
            ),
        ];
    }

    public int[] Figures(params ModelChange[] changes)
    {
        bool Has(string rule) =>
            changes.Any(change => change.Kind == "rule" && change.Name == rule);
        var left = changes
            .Where(change => change.Kind == "leave_out")
            .SelectMany(change => change.Citations)
            .ToArray();
        var citations = model
            .Counted([presidency], new(Has("with_planned"), Has("with_drafts"), Has("by_date")))
            .Select(found => found.Citation)
            .Where(citation => !left.Any(other => ReferenceEquals(other, citation)))
            .Concat(
                changes
                    .Where(change => change.Kind == "let_in")
                    .SelectMany(change => change.Citations)
            );
        return model.Figures(
            model.Covered(citations, Has("rollup") ? "all" : "any"),
            Has("objectives") ? "parts" : "numbered"
        );
    }

    /// <summary>The single changes that give the figures, else the pairs; each by its words, in any order.</summary>
    public string[] Explanations(int?[] claimed)
    {
        bool Gives(params ModelChange[] changes) =>
            Figures(changes)
                .Zip(claimed)
                .All(figure => figure.Second is null || figure.First == figure.Second);
        var changes = Changes();
        var alone = changes.Where(change => Gives(change)).Select(change => change.Words).ToArray();
        return alone.Length > 0
            ? alone
            :
            [
                .. from a in changes
                from b in changes
                where string.CompareOrdinal(a.Words, b.Words) < 0
                where
                    a.Meeting is null
                    || !ReferenceEquals(a.Meeting, b.Meeting)
                    || !new[] { a.Name, b.Name }.Contains("meeting")
                where Gives(a, b)
                select $"{a.Words} + {b.Words}",
            ];
    }

    private string[] Reasons(TestMeeting meeting, TestCitation citation)
    {
        List<string> reasons = [];
        if (meeting.Presidency != presidency)
        {
            reasons.Add("other_presidency");
        }
        if (meeting.Status != "held")
        {
            reasons.Add(meeting.Status);
        }
        if (citation.Strength == "mention")
        {
            reasons.Add("mention");
        }
        if (citation.State != "published")
        {
            reasons.Add("draft");
        }
        return [.. reasons];
    }
}

/// <summary>One thing that is counted otherwise.</summary>
internal sealed record ModelChange(
    string Kind,
    string Name,
    TestMeeting? Meeting,
    TestCitation[] Citations
)
{
    public string Words =>
        Name == "citation"
            ? $"{Kind} {Name} {Meeting!.Slug} {1 + Array.FindIndex([.. Meeting.Citations], c => ReferenceEquals(c, Citations[0]))}"
            : $"{Kind} {Name} {Meeting?.Slug}";
}
