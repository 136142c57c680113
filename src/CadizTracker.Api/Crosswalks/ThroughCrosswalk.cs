using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Sheets;

namespace CadizTracker.Crosswalks;

/// <summary>What the meetings addressed of one plan, seen on the items of another through a crosswalk.</summary>
internal sealed record ThroughCrosswalk
{
    /// <summary>The crosswalk.</summary>
    public required CrosswalkReference Crosswalk { get; init; }

    /// <summary>The plan whose coverage is carried over.</summary>
    public required PlanReference From { get; init; }

    /// <summary>The plan on whose items it is seen.</summary>
    public required PlanReference To { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting, of the plan that the crosswalk leads from.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>What the relations mean for coverage, in the caller's language, rule by rule.</summary>
    public required IReadOnlyList<string> RelationRules { get; init; }

    /// <summary>"3 of 10 objectives, 2 of 29 actions" of the plan that it leads to, in the caller's language.</summary>
    public required string Summary { get; init; }

    /// <summary>Domains addressed.</summary>
    public required Count Domains { get; init; }

    /// <summary>Objectives addressed, counted as rules.objectives says.</summary>
    public required Count Objectives { get; init; }

    /// <summary>Actions addressed.</summary>
    public required Count Actions { get; init; }

    /// <summary>Every item of the plan that it leads to, in plan order.</summary>
    public required IReadOnlyList<SeenItem> Items { get; init; }

    /// <summary>Items that the crosswalk joins to nothing.</summary>
    public required Unmapped Unmapped { get; init; }

    /// <summary>Relations that do not count, each with its reason.</summary>
    public required IReadOnlyList<UncountedRelation> NotCounted { get; init; }

    /// <summary>empty, partial or complete, as in coverage of the plan that it leads from.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>A crosswalk by its code and title.</summary>
internal sealed record CrosswalkReference(string Code, string? Title, string? TitleLang);

/// <summary>An item of the plan that the crosswalk leads to.</summary>
internal sealed record SeenItem
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

    /// <summary>
    /// addressed: an item equal to it, or to a part of it, was addressed, or anything that lies in it. possible: only of something wider
    /// or overlapping that is known. not: it is mapped, and nothing that is mapped to it was addressed. unmapped: no counting relation
    /// leads to it, nor to anything that lies or may lie in it.
    /// </summary>
    public SeenState State { get; init; }

    /// <summary>The counting relations that lead to it itself, in the order of the crosswalk.</summary>
    public IReadOnlyList<SeenThrough> Through { get; init; } = [];
}

/// <summary>What is known of an item through a crosswalk.</summary>
internal enum SeenState
{
    Addressed,
    Possible,
    Not,
    Unmapped,
}

/// <summary>A relation that leads to an item, and what was addressed of the item that it leads from.</summary>
internal sealed record SeenThrough
{
    /// <summary>The code of the item that it leads from.</summary>
    public required string From { get; init; }

    /// <summary>What that is to this one: equal, subset (it lies within), superset (it contains) or intersects.</summary>
    public CrosswalkRelation Relation { get; init; }

    /// <summary>Whether it was addressed.</summary>
    public bool Covered { get; init; }

    /// <summary>How many counted meetings address it, always exact.</summary>
    public long MeetingCount { get; init; }

    /// <summary>The slugs of the newest of them, at most 20, newest first.</summary>
    public IReadOnlyList<string> Meetings { get; init; } = [];
}

/// <summary>Items that a crosswalk joins to nothing.</summary>
/// <param name="From">Of the plan that it leads from: neither they nor what they lie in are mapped. What was addressed of them is not seen.</param>
/// <param name="To">Of the plan that it leads to: the codes, in plan order.</param>
internal sealed record Unmapped(IReadOnlyList<UncarriedItem> From, IReadOnlyList<string> To);

/// <summary>An item whose coverage is not carried over.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its wording in the caller's language, else in the other; null where it is known in neither.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="Covered">Whether it was addressed.</param>
internal sealed record UncarriedItem(string Code, string? Title, string? TitleLang, bool Covered);

/// <summary>A relation that does not count.</summary>
/// <param name="From">The code of the item that it leads from.</param>
/// <param name="To">The code of the item that it leads to.</param>
/// <param name="Relation">What the one is to the other.</param>
/// <param name="Reason">proposed: nobody has reviewed it; no_source: it is printed nowhere known.</param>
internal sealed record UncountedRelation(
    string From,
    string To,
    CrosswalkRelation Relation,
    string Reason
);

/// <summary>One row per item of the plan that the crosswalk leads to: what csv and xlsx have.</summary>
internal sealed record SeenRow
{
    /// <summary>The crosswalk's code.</summary>
    public required string Crosswalk { get; init; }

    /// <summary>The code of the plan that it leads to.</summary>
    public required string Plan { get; init; }

    /// <summary>domain, objective, part or action.</summary>
    public required ItemLevel Level { get; init; }

    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>addressed, possible, not or unmapped.</summary>
    public SeenState State { get; init; }

    /// <summary>The codes of the addressed items that counting relations lead from.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    public static IEnumerable<SeenRow> Of(ThroughCrosswalk document) =>
        document.Items.Select(item => new SeenRow
        {
            Crosswalk = document.Crosswalk.Code,
            Plan = document.To.Code,
            Level = item.Level,
            Code = item.Code,
            Number = item.Number,
            Title = item.Title,
            State = item.State,
            From = [.. item.Through.Where(one => one.Covered).Select(one => one.From)],
        });
}

/// <summary>What relations mean for coverage.</summary>
internal static class CrosswalkWords
{
    public static readonly Bilingual Title = new(
        "Coverage through a crosswalk",
        "Couverture à travers une table de correspondance"
    );

    /// <summary>What a comparison through a crosswalk calls unknown.</summary>
    public static readonly Bilingual Compared = new(
        "What is possible or not mapped on the other side is unknown: it is neither gained nor dropped.",
        "Ce qui est possible ou sans correspondance de l'autre côté est inconnu\u00A0: ce n'est ni gagné ni non repris."
    );

    public static readonly Bilingual[] Rules =
    [
        new(
            "Only relations that somebody has reviewed, and that are printed somewhere, count; the others are listed apart.",
            "Seules comptent les relations que quelqu'un a relues et qui sont imprimées quelque part\u00A0; les autres sont listées à part."
        ),
        new(
            "equal, subset: addressing an item addresses the one that it equals, or of which it is a part.",
            "equal, subset\u00A0: aborder un élément, c'est aborder celui auquel il équivaut ou dont il est une partie."
        ),
        new(
            "superset, intersects: addressing a wider or an overlapping item leaves open whether just this was meant; it is possible, and never counted.",
            "superset, intersects\u00A0: aborder un élément plus large ou qui ne fait que chevaucher laisse ouvert si c'est bien cela qui était visé\u00A0; c'est possible, et jamais compté."
        ),
        new(
            "Roll-up is upward on both plans: what is addressed addresses all that it certainly lies in, and nothing below it.",
            "La remontée se fait vers le haut dans les deux plans\u00A0: ce qui est abordé aborde tout ce dont il relève avec certitude, et rien au-dessous."
        ),
    ];

    /// <summary>What a workbook says beside the rows.</summary>
    public static IEnumerable<AboutLine> OnSheet(ThroughCrosswalk seen) =>
        [
            Said.Line("Crosswalk", "Table de correspondance", seen.Crosswalk.Code),
            Said.Line("Seen on", "Vue sur", seen.To.Title ?? seen.To.Code),
            Said.Summary(seen.Summary),
            .. seen.RelationRules.Select(rule => Said.Line("Relations", "Relations", rule)),
            Said.Line("Not mapped", "Sans correspondance", string.Join(", ", seen.Unmapped.To)),
            Said.Line(
                "Not mapped on the other side",
                "Sans correspondance de l'autre côté",
                string.Join(", ", seen.Unmapped.From.Select(item => item.Code))
            ),
            Said.Record(seen.Record),
        ];
}
