namespace CadizTracker.Coverage;

/// <summary>Coverage as the rules of counting say it in words, in memory and without haste: what the SQL must agree with.</summary>
internal sealed partial class PlainModel(
    IReadOnlyList<ModelItem> items,
    IReadOnlyList<TestMeeting> meetings
)
{
    /// <summary>What the meetings in scope cover, and those beside them whatever the scope.</summary>
    public IReadOnlyDictionary<string, ModelCell> Cover(
        ModelScope scope,
        params IEnumerable<TestMeeting> beside
    )
    {
        TestMeeting[] counted = [.. meetings.Where(scope.Counts), .. beside];
        return items.ToDictionary(item => item.Code, item => Cover(item, counted, scope.Rollup));
    }

    private ModelCell Cover(ModelItem item, TestMeeting[] counted, string rollup)
    {
        var addressing = counted
            .Where(meeting =>
                meeting.Items.Split(' ').Any(cited => Upward(cited).Contains(item.Code))
            )
            .ToArray();
        var full = Full(item, counted);
        var isCovered =
            rollup == "all" && MayLieBelow(item).Length > 0 ? full == true : addressing.Length > 0;
        var days = addressing.Select(meeting => Day(meeting.To ?? meeting.From)).Order().ToArray();
        return new(
            isCovered,
            full,
            addressing.Length,
            days is [var first, ..] ? first : null,
            days is [.., var last] ? last : null
        );
    }

    // False if a known action below is not covered; else true if one lies below and every one that may lie there is; else null.
    private bool? Full(ModelItem item, TestMeeting[] counted)
    {
        bool IsCited(ModelItem action) =>
            counted.Any(meeting => meeting.Items.Split(' ').Contains(action.Code));
        var may = MayLieBelow(item);
        var known = may.Where(action => Upward(action.Code).Contains(item.Code)).ToArray();
        return known.Any(action => !IsCited(action)) ? false
            : known.Length > 0 && may.All(IsCited) ? true
            : null;
    }

    private ModelItem[] MayLieBelow(ModelItem item) =>
        [
            .. items.Where(action =>
                action.Code[0] == 'A'
                && action.Code != item.Code
                && (
                    Upward(action.Code).Contains(item.Code)
                    || action.Candidates.Any(candidate => Upward(candidate).Contains(item.Code))
                )
            ),
        ];

    // The item itself and everything it certainly lies in.
    private IEnumerable<string> Upward(string? code)
    {
        for (; code is not null; code = items.Single(item => item.Code == code).Parent)
        {
            yield return code;
        }
    }

    internal static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An item of a plan: below a parent, or of unknown placement with candidates.</summary>
internal sealed record ModelItem(string Code, string? Parent, IReadOnlyList<string> Candidates)
{
    /// <summary>As a small record takes it.</summary>
    public string Words =>
        Parent is not null ? $"{Code}<{Parent}"
        : Candidates.Count > 0 ? $"{Code}?{string.Join(',', Candidates)}"
        : Code;
}

/// <summary>What the model says of an item.</summary>
internal sealed record ModelCell(
    bool IsCovered,
    bool? IsFull,
    long Meetings,
    DateOnly? First,
    DateOnly? Last
);

/// <summary>What counts; null: any.</summary>
internal sealed record ModelScope
{
    public required string[] Presidencies { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string[]? Kinds { get; init; }
    public required string[] Statuses { get; init; }
    public required string[] States { get; init; }
    public required string[] Strengths { get; init; }
    public string[]? Countries { get; init; }
    public string[]? CoChairs { get; init; }
    public required string Rollup { get; init; }

    /// <summary>As parameters, with meetings that are not in the record.</summary>
    public object With(string[] wished) =>
        new
        {
            Presidencies,
            From,
            To,
            Kinds,
            Statuses,
            States,
            Strengths,
            Countries,
            CoChairs,
            Rollup,
            wished,
        };

    public bool Counts(TestMeeting meeting) =>
        meeting.Items.Length > 0
        && Statuses.Contains(meeting.Status)
        && States.Contains(meeting.State)
        && Strengths.Contains(meeting.Strength)
        && Narrows(meeting);

    /// <summary>Whether a meeting is of the presidencies, days, kinds and places asked for.</summary>
    public bool Narrows(TestMeeting meeting)
    {
        var day = PlainModel.Day(meeting.To ?? meeting.From);
        return Presidencies.Contains(meeting.Presidency)
            && (From is null || day >= PlainModel.Day(From))
            && (To is null || day < PlainModel.Day(To))
            && (Kinds is null || Kinds.Contains(meeting.Kind))
            && (Countries is null || Countries.Contains(meeting.Country))
            && (CoChairs is null || CoChairs.Intersect(meeting.CoChairs).Any());
    }
}
