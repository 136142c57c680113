using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Presidencies;

/// <summary>What a chair announced beside what was held under its presidency.</summary>
internal sealed record ProgrammeBesideRecord
{
    /// <summary>The plan whose items were announced.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>The presidency's slug.</summary>
    public required string Presidency { get; init; }

    /// <summary>The rules by which meetings count.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>The day on which an announced time is judged to be over: on=, else the day the term was over; null: the term has no end yet.</summary>
    public DateOnly? JudgedOn { get; init; }

    /// <summary>The announcements by their state in one line, in the caller's language.</summary>
    public required string Summary { get; init; }

    /// <summary>How many announcements have each state, and how many items were addressed unannounced.</summary>
    public required ProgrammeCounts Counts { get; init; }

    /// <summary>What was announced, in its order.</summary>
    public required IReadOnlyList<AnnouncementBesideRecord> Announcements { get; init; }

    /// <summary>Items that counted meetings addressed though neither they nor anything above or below them was announced, in plan order.</summary>
    public required IReadOnlyList<ProgrammeItem> Unplanned { get; init; }

    /// <summary>empty, partial or complete, as in coverage.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>How many announcements have each state.</summary>
/// <param name="Announcements">All of them.</param>
/// <param name="Delivered">Every item of it is delivered.</param>
/// <param name="UnderWay">None slipped, and at least one is under way.</param>
/// <param name="Slipped">At least one slipped.</param>
/// <param name="Awaited">None slipped and none is under way, and not all are delivered.</param>
/// <param name="WithoutItems">It names no items, so that it cannot be compared.</param>
/// <param name="UnplannedItems">Items addressed unannounced.</param>
internal sealed record ProgrammeCounts(
    int Announcements,
    int Delivered,
    int UnderWay,
    int Slipped,
    int Awaited,
    int WithoutItems,
    int UnplannedItems
);

/// <summary>One announcement and what became of it.</summary>
internal sealed record AnnouncementBesideRecord
{
    /// <summary>Its number in the programme, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was announced, in the caller's language, else in the other; null where only the items are known.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>What was announced, in the languages it is known in.</summary>
    public required Titles Titles { get; init; }

    /// <summary>The items in the words as printed; null: given as codes, or none is named.</summary>
    public string? Text { get; init; }

    /// <summary>The year, month or day that it was announced for; null: none was said, which is the whole term.</summary>
    public string? AnnouncedFor { get; init; }

    /// <summary>Where it was announced; null: not recorded.</summary>
    public Citations.Source? Source { get; init; }

    /// <summary>slipped if an item of it slipped; else delivered if all are, under_way if one is, awaited; null: it names no items.</summary>
    public ProgrammeState? State =>
        Items.Count == 0 ? null
        : Items.Any(item => item.State == ProgrammeState.Slipped) ? ProgrammeState.Slipped
        : Items.All(item => item.State == ProgrammeState.Delivered) ? ProgrammeState.Delivered
        : Items.Any(item => item.State == ProgrammeState.UnderWay) ? ProgrammeState.UnderWay
        : ProgrammeState.Awaited;

    /// <summary>The items that it names, in plan order.</summary>
    public required IReadOnlyList<ProgrammeItem> Items { get; init; }
}

/// <summary>One item and what became of it.</summary>
internal sealed record ProgrammeItem
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its level.</summary>
    public ItemLevel Level => ItemCode.LevelOf(Code)!.Value;

    /// <summary>Its number as printed.</summary>
    public string Number => Code[1..];

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>What became of it.</summary>
    public required ProgrammeState State { get; init; }

    /// <summary>How many counted meetings of the presidency address it, always exact.</summary>
    public long MeetingCount { get; init; }

    /// <summary>The slugs of the newest of them, at most 20, newest first.</summary>
    public IReadOnlyList<string> Meetings { get; init; } = [];

    /// <summary>How many planned meetings of the presidency cite it, or what lies below it.</summary>
    public long PlannedCount { get; init; }

    /// <summary>The slugs of the next of them, at most 20, soonest first.</summary>
    public IReadOnlyList<string> Planned { get; init; } = [];
}

/// <summary>What became of an announced item.</summary>
internal enum ProgrammeState
{
    /// <summary>A counted meeting of the presidency addresses it.</summary>
    Delivered,

    /// <summary>No counted meeting does, but a planned one.</summary>
    UnderWay,

    /// <summary>Neither, and the time it was announced for was over.</summary>
    Slipped,

    /// <summary>Neither, and its time was not over.</summary>
    Awaited,

    /// <summary>Addressed, and not announced.</summary>
    Unplanned,
}

/// <summary>An item of an announcement, or an unplanned one, in one row.</summary>
internal sealed record ProgrammeRow(
    string Plan,
    int? Announcement,
    string? Title,
    string? AnnouncedFor,
    string? Code,
    ProgrammeState? State,
    long MeetingCount,
    IReadOnlyList<string> Meetings,
    long PlannedCount,
    IReadOnlyList<string> Planned
)
{
    public static IEnumerable<ProgrammeRow> Of(ProgrammeBesideRecord programme) =>
        programme
            .Announcements.SelectMany(announced =>
                announced.Items.Count == 0
                    ? [Of(programme, announced, null)]
                    : announced.Items.Select(item => Of(programme, announced, item))
            )
            .Concat(programme.Unplanned.Select(item => Of(programme, null, item)));

    private static ProgrammeRow Of(
        ProgrammeBesideRecord programme,
        AnnouncementBesideRecord? announced,
        ProgrammeItem? item
    ) =>
        new(
            programme.Plan.Code,
            announced?.Number,
            announced?.Title,
            announced?.AnnouncedFor,
            item?.Code,
            item?.State,
            item?.MeetingCount ?? 0,
            item?.Meetings ?? [],
            item?.PlannedCount ?? 0,
            item?.Planned ?? []
        );
}
