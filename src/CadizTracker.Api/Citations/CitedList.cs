using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>A level word and the items of its numbers, with how the text joins it to what stands before.</summary>
internal sealed record CitedList(Rank Rank, IReadOnlyList<CitedItem> Items)
{
    /// <summary>"of" stands directly before: the list says where the one before it lies.</summary>
    public bool IsOf { get; init; }

    /// <summary>A semicolon, "and", a full stop or a new line stands between: the list does not say where the one before it lies.</summary>
    public bool IsApart { get; init; }

    /// <summary>It is apart, or words stand between: what is said of it need not be said of the one before it.</summary>
    public bool IsAnew { get; init; }
}

/// <summary>An item and the place of the number or range that cites it.</summary>
internal sealed record CitedItem(OutlineItem Item, int At, int End);
