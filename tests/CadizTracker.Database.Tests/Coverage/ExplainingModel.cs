namespace CadizTracker.Coverage;

/// <summary>Why each meeting counts for an item or does not: the first reason, in the documented order, that holds.</summary>
internal sealed class ExplainingModel(QuestionModel model, Question asked)
{
    private static readonly string[] States = ["published", "reviewed", "draft"];

    public IReadOnlyDictionary<string, string?> Reasons(IEnumerable<TestMeeting> meetings) =>
        meetings
            .Where(meeting =>
                asked.Here.Contains(meeting.Presidency)
                || Visible(meeting).Any(citation => model.Reaches(citation, asked.Item))
            )
            .ToDictionary(meeting => meeting.Slug, Reason);

    private string? Reason(TestMeeting meeting)
    {
        var day = QuestionModel.Day(meeting);
        var visible = Visible(meeting).ToArray();
        var reaching = visible.Where(citation => model.Reaches(citation, asked.Item)).ToArray();
        var isUnused = !visible.Any(citation => citation.Plan == "p" && Counts(citation));
        var hidden = reaching.Where(c => IsStrong(c) && !IsGone(c) && !IsAskedFor(c)).ToArray();
        var alive = reaching.Where(c => IsAskedFor(c) && !IsGone(c)).ToArray();
        return !asked.Here.Contains(meeting.Presidency) ? "other_presidency"
            : meeting.Status != "held" ? meeting.Status
            : asked.From is not null
            && (day < PlainModel.Day(asked.From) || day >= PlainModel.Day(asked.To!))
                ? "outside_dates"
            : asked.Kinds is not null && !asked.Kinds.Contains(meeting.Kind) ? "other_kind"
            : reaching.Any(Counts) ? null
            : meeting.Mapping == "not_applicable" && isUnused ? "not_applicable"
            : reaching.Any(c => IsStrong(c) && IsGone(c)) ? "withdrawal_proposed"
            : States.FirstOrDefault(state => hidden.Any(c => c.State == state)) is { } state
                ? $"{state}_only"
            : isUnused
            && (meeting.Mapping == "pending" || !visible.Any(c => IsAskedFor(c) && !IsGone(c)))
                ? "pending_mapping"
            : alive.Length > 0 && alive.All(c => c.Strength == "mention") ? "mention_only"
            : alive.Any(c => c.Strength != "mention") ? "other_strength"
            : visible.Any(c => c.Plan == "p") ? "other_items"
            : "other_plan";
    }

    private IEnumerable<TestCitation> Visible(TestMeeting meeting) =>
        meeting.Citations.Where(citation => asked.Visible.Contains(citation.State));

    private bool Counts(TestCitation citation) =>
        IsStrong(citation) && IsAskedFor(citation) && !IsGone(citation);

    private bool IsStrong(TestCitation citation) => asked.Strengths.Contains(citation.Strength);

    private bool IsAskedFor(TestCitation citation) => asked.States.Contains(citation.State);

    private bool IsGone(TestCitation citation) =>
        citation.IsWithdrawn && asked.States.Contains("draft");
}
