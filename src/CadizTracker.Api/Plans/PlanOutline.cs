namespace CadizTracker.Plans;

/// <summary>The levels of a plan, from the top down. A part is half of an objective that is printed in two (5a, 5b).</summary>
internal enum ItemLevel
{
    Domain,
    Objective,
    Part,
    Action,
}

/// <summary>A plan as citations and arithmetic need it: its names and the structure of its items, in plan order.</summary>
internal sealed record PlanOutline(
    string Code,
    string? TitleEn,
    string? TitleFr,
    IReadOnlyList<OutlineItem> Items
);

/// <summary>One item: <c>D4</c>, <c>O7</c>, <c>O5b</c>, <c>A20</c>.</summary>
/// <param name="Code">The language-neutral code; a level's letter and the number (a part has the letter of objectives).</param>
/// <param name="Level">Its level.</param>
/// <param name="Number">As printed: 4, 7, 5b, 20.</param>
/// <param name="Parent">The code of the item it lies in; null for a domain, and where nobody knows.</param>
/// <param name="Candidates">Where an item of unknown parent may lie; empty for all others.</param>
internal sealed record OutlineItem(
    string Code,
    ItemLevel Level,
    string Number,
    string? Parent,
    IReadOnlyList<string> Candidates
);
