using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>How much of a plan the meetings in scope have addressed, item by item and in total.</summary>
internal sealed record Coverage
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>"6 of 10 objectives, 11 of 29 actions", in the caller's language.</summary>
    public required string Summary { get; init; }

    /// <summary>The same as a sentence to print, in the caller's language.</summary>
    public required string Headline { get; init; }

    /// <summary>Domains.</summary>
    public required CountWithFull Domains { get; init; }

    /// <summary>Objectives, counted as rules.objectives says.</summary>
    public required CountWithFull Objectives { get; init; }

    /// <summary>Actions.</summary>
    public required Count Actions { get; init; }

    /// <summary>The held meetings in scope by their standing, and the planned ones.</summary>
    public required MeetingStandings Meetings { get; init; }

    /// <summary>What the planned meetings would add; null unless status=planned was asked for.</summary>
    public Projection? Projected { get; init; }

    /// <summary>What is covered here and no earlier term addressed, whatever was filtered; null unless the scope is one presidency.</summary>
    public NamedItems? New { get; init; }

    /// <summary>What is covered here and an earlier term addressed too: with new it is all that is covered. Null unless the scope is one presidency.</summary>
    public NamedItems? Repeated { get; init; }

    /// <summary>What is covered through this presidency, its own term included, by the same rules and filters; null unless the scope is one presidency.</summary>
    public Cumulative? Cumulative { get; init; }

    /// <summary>Every item of the plan, covered or not, depth first (D1, O1, A1 …), items of unknown parent last.</summary>
    public required IReadOnlyList<CoverageItem> Items { get; init; }

    /// <summary>empty: no meeting is recorded under these presidencies; partial: some are not mapped yet; complete.</summary>
    public required string Record { get; init; }

    /// <summary>Of the presidencies in scope those under which no meeting is recorded at all, in the order of their terms: the figures say nothing of what they addressed. complete is said of the meetings that are recorded.</summary>
    public required IReadOnlyList<string> PresidenciesWithoutRecord { get; init; }

    /// <summary>What the figures cannot say, because of meetings that are not recorded or not mapped yet, in the caller's language; null: as far as is recorded, they say all.</summary>
    public string? Notice { get; init; }

    /// <summary>The record's revision that this answer was made from; raised by every write.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC: the same revision gives the same bytes.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>A plan by its code and title.</summary>
internal sealed record PlanReference(string Code, string? Title, string? TitleLang);

/// <summary>Whose meetings were looked at; null: not narrowed.</summary>
/// <param name="Presidencies">In the order of their terms.</param>
/// <param name="PresidenciesAreNamed">True: all their meetings are in scope. False, where none was named: of those bound to another plan only the meetings that cite this one.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Kinds">Kinds of meetings.</param>
/// <param name="Countries">Where they were held.</param>
/// <param name="CoChairs">Of which one co-chaired.</param>
/// <param name="AsOf">The past instant that was looked at, as it was asked for; null: the record as it is.</param>
/// <param name="Snapshot">The snapshot that was read; null: the record itself.</param>
internal sealed record Scope(
    IReadOnlyList<string> Presidencies,
    bool PresidenciesAreNamed,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string>? Kinds,
    IReadOnlyList<string>? Countries,
    IReadOnlyList<string>? CoChairs,
    string? AsOf,
    string? Snapshot
);

/// <summary>The rules that a figure was counted by, stamped on every answer.</summary>
internal sealed record CountingRules
{
    /// <summary>any: an item is covered as soon as anything below it is; all: when every action that lies or may lie below it is.</summary>
    public string Rollup { get; init; } = "any";

    /// <summary>numbered: objective 5 counts once; parts: 5a and 5b count.</summary>
    public string Objectives { get; init; } = "numbered";

    /// <summary>Meetings of this status count.</summary>
    public IReadOnlyList<string> MeetingStatus { get; init; } = ["held"];

    /// <summary>Citations of this state count.</summary>
    public IReadOnlyList<string> CitationStatus { get; init; } = ["published"];

    /// <summary>Citations of these strengths count; a mention never does.</summary>
    public IReadOnlyList<string> Strength { get; init; } = ["primary", "secondary"];

    /// <summary>explicit: a meeting counts for the presidency that it names, whatever its date.</summary>
    public string Attribution { get; init; } = "explicit";

    /// <summary>distinct-union: an item counts once however many meetings address it; rows must not be added up.</summary>
    public string Aggregation { get; init; } = "distinct-union";
}

/// <summary>How many of how many.</summary>
/// <param name="Covered">Items addressed by at least one counted meeting in scope.</param>
/// <param name="Total">Items of the plan.</param>
/// <param name="Ratio">covered / total with four decimals, 1 only where complete; null where the total is 0.</param>
internal sealed record Count(int Covered, int Total, decimal? Ratio);

/// <summary>How many of how many, and how many of them wholly.</summary>
/// <param name="Covered">Items addressed by at least one counted meeting in scope.</param>
/// <param name="Total">Items of the plan.</param>
/// <param name="Ratio">covered / total with four decimals, 1 only where complete; null where the total is 0.</param>
/// <param name="Full">Items of which every action is covered.</param>
/// <param name="FullUnknown">Items of which that cannot be said, because nobody knows which actions lie in them.</param>
internal sealed record CountWithFull(
    int Covered,
    int Total,
    decimal? Ratio,
    int Full,
    int FullUnknown
)
{
    /// <summary>Without what is said of whole items.</summary>
    internal Count Alone => new(Covered, Total, Ratio);
}

/// <summary>The held meetings in scope, each in exactly one standing, and the planned ones.</summary>
/// <param name="Counted">With at least one published primary or secondary citation of the plan.</param>
/// <param name="ByKind">The counted ones by kind.</param>
/// <param name="NotApplicable">Nothing to map, e.g. a governance meeting.</param>
/// <param name="Pending">Not mapped yet, or only in draft.</param>
/// <param name="Other">They mention the plan or address other plans only.</param>
/// <param name="Planned">Planned, and so not counted.</param>
internal sealed record MeetingStandings(
    int Counted,
    IReadOnlyDictionary<string, int> ByKind,
    int NotApplicable,
    int Pending,
    int Other,
    int Planned
);

/// <summary>What coverage would be with the planned meetings held: the union of both.</summary>
/// <param name="Summary">The sum in one line, in the caller's language.</param>
/// <param name="Domains">Domains.</param>
/// <param name="Objectives">Objectives.</param>
/// <param name="Actions">Actions.</param>
/// <param name="Added">The codes that only the planned meetings address, in plan order.</param>
internal sealed record Projection(
    string Summary,
    CountWithFull Domains,
    CountWithFull Objectives,
    Count Actions,
    IReadOnlyList<string> Added
)
{
    public static Projection Of(Totals totals, IReadOnlyList<string> added) =>
        new(
            Headlines.Summary(totals).Here,
            totals.Domains,
            totals.Objectives,
            totals.Actions,
            added
        );
}

/// <summary>Items by level, and their codes.</summary>
/// <param name="Domains">How many domains.</param>
/// <param name="Objectives">How many objectives, counted as rules.objectives says.</param>
/// <param name="Parts">How many parts of objectives, whichever way objectives are counted.</param>
/// <param name="Actions">How many actions.</param>
/// <param name="Items">The codes of all of them, in plan order.</param>
internal sealed record NamedItems(
    int Domains,
    int Objectives,
    int Parts,
    int Actions,
    IReadOnlyList<string> Items
);

/// <summary>Coverage through a presidency: the union of its term and all before it.</summary>
/// <param name="Presidencies">The presidencies of the plan up to this one, in the order of their terms.</param>
/// <param name="Summary">The sum in one line, in the caller's language.</param>
/// <param name="Domains">Domains.</param>
/// <param name="Objectives">Objectives.</param>
/// <param name="Actions">Actions.</param>
internal sealed record Cumulative(
    IReadOnlyList<string> Presidencies,
    string Summary,
    CountWithFull Domains,
    CountWithFull Objectives,
    Count Actions
)
{
    public static Cumulative Of(IReadOnlyList<string> presidencies, Totals totals) =>
        new(
            presidencies,
            Headlines.Summary(totals).Here,
            totals.Domains,
            totals.Objectives,
            totals.Actions
        );
}

/// <summary>One item of the plan, covered or not.</summary>
internal sealed record CoverageItem
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its level.</summary>
    public ItemLevel Level => ItemCode.LevelOf(Code)!.Value;

    /// <summary>Its number as printed.</summary>
    public string Number => Code[1..];

    /// <summary>The item it lies in; null for a domain, and where nobody knows.</summary>
    public string? Parent { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>Addressed by at least one counted meeting in scope.</summary>
    public bool Covered { get; init; }

    /// <summary>Every action below is covered; null: cannot be said, or no action lies below.</summary>
    public bool? Full { get; init; }

    /// <summary>How many counted meetings address it, always exact.</summary>
    public long MeetingCount { get; init; }

    /// <summary>The slugs of the newest of them, at most 20, newest first.</summary>
    public IReadOnlyList<string> Meetings { get; init; } = [];

    /// <summary>The last day of the earliest of them; null: none.</summary>
    public DateOnly? FirstAddressedOn { get; init; }

    /// <summary>The last day of the latest of them; null: none.</summary>
    public DateOnly? LastAddressedOn { get; init; }
}
