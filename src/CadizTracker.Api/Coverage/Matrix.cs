using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>Every item of a plan under every presidency, or meeting, in scope.</summary>
internal sealed record Matrix
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>What the columns are: presidency or meeting.</summary>
    public required string By { get; init; }

    /// <summary>Presidencies in the order of their terms; or one page of the meetings that say something of the plan's items, by last day, then slug.</summary>
    public required IReadOnlyList<MatrixColumn> Columns { get; init; }

    /// <summary>Every item of the plan, covered or not, in plan order.</summary>
    public required IReadOnlyList<MatrixItem> Items { get; init; }

    /// <summary>empty, partial or complete, as in coverage.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Whether nobody knows where in the plan an item lies.</summary>
    internal static bool IsAdrift(MatrixItem item) =>
        item is { Parent: null, Level: not ItemLevel.Domain };
}

/// <summary>A presidency or a meeting.</summary>
internal sealed record MatrixColumn
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The presidency's slug, a presidency's own included.</summary>
    public required string Presidency { get; init; }

    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>Of a presidency how full its record is: empty (no meeting recorded), partial (some are pending) or complete; null for a meeting.</summary>
    public string? Record { get; init; }

    /// <summary>Of a meeting whether it is counted, planned, or pending (held, and nobody has mapped it yet); null for a presidency.</summary>
    public string? Standing { get; init; }

    /// <summary>A meeting's kind; null for a presidency.</summary>
    public string? Kind { get; init; }

    /// <summary>A meeting's last day; null for a presidency.</summary>
    public DateOnly? EndsOn { get; init; }
}

/// <summary>An item and its cells.</summary>
internal sealed record MatrixItem
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its level.</summary>
    public ItemLevel Level => ItemCode.LevelOf(Code)!.Value;

    /// <summary>Its number as printed.</summary>
    public string Number => Code[1..];

    /// <summary>The item it lies in; null for a domain, and where nobody knows.</summary>
    public string? Parent { get; init; }

    /// <summary>The code of its domain, a domain's own included; null where nobody knows.</summary>
    public string? Domain { get; init; }

    /// <summary>The code of its numbered objective (O5 for action 16), an objective's own included; null for domains and where nobody knows.</summary>
    public string? Objective { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>One for each column, in their order.</summary>
    public IReadOnlyList<MatrixCell> Cells { get; init; } = [];
}

/// <summary>What is known of an item under a presidency or a meeting.</summary>
internal sealed record MatrixCell
{
    /// <summary>The slug of the column.</summary>
    public required string Column { get; init; }

    /// <summary>
    /// covered; else planned: what is planned would cover it; else unknown: the presidency's record is empty or partial, the meeting
    /// is not mapped yet, or nobody knows whether what was addressed lies in the item; else not.
    /// </summary>
    public MatrixState State { get; init; }

    /// <summary>How many counted meetings address it; null: not known, because the state is unknown and none is recorded.</summary>
    public long? MeetingCount { get; init; }

    /// <summary>The slugs of the newest of them, at most 20, newest first.</summary>
    public IReadOnlyList<string> Meetings { get; init; } = [];
}

/// <summary>What is known of an item under a presidency or a meeting.</summary>
internal enum MatrixState
{
    Covered,
    Planned,
    Unknown,
    Not,
}

/// <summary>One row per presidency, or meeting, and item: what csv and xlsx have of the matrix.</summary>
internal sealed record MatrixRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>The presidency's slug.</summary>
    public required string Presidency { get; init; }

    /// <summary>The meeting's slug; null where the columns are presidencies.</summary>
    public string? Meeting { get; init; }

    /// <summary>The meeting's last day; null where the columns are presidencies.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>domain, objective, part or action.</summary>
    public required ItemLevel Level { get; init; }

    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The code of its domain, a domain's own included; null where nobody knows.</summary>
    public string? Domain { get; init; }

    /// <summary>The code of its numbered objective, an objective's own included; null for domains and where nobody knows.</summary>
    public string? Objective { get; init; }

    /// <summary>covered, planned, unknown or not.</summary>
    public MatrixState State { get; init; }

    /// <summary>How many counted meetings address it; null: not known.</summary>
    public long? Meetings { get; init; }

    public static IEnumerable<MatrixRow> Of(Matrix matrix) =>
        matrix
            .Columns.Index()
            .SelectMany(column =>
                matrix.Items.Select(item => Of(matrix, column.Item, item, item.Cells[column.Index]))
            );

    private static MatrixRow Of(
        Matrix matrix,
        MatrixColumn column,
        MatrixItem item,
        MatrixCell cell
    ) =>
        new()
        {
            Plan = matrix.Plan.Code,
            Presidency = column.Presidency,
            Meeting = matrix.By == "meeting" ? column.Slug : null,
            EndsOn = column.EndsOn,
            Level = item.Level,
            Code = item.Code,
            Number = item.Number,
            Title = item.Title,
            Domain = item.Domain,
            Objective = item.Objective,
            State = cell.State,
            Meetings = cell.MeetingCount,
        };
}
