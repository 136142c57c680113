namespace CadizTracker.Imports.Documents;

/// <summary>
/// What a document says of one meeting in one place. In a layout that was torn apart, a meeting may be in two of them: its days and co-chairs
/// in one, its title, place and results in another.
/// </summary>
internal sealed record Fragment
{
    public required Findings Found { get; init; }

    /// <summary>Where its own words stand: heading, day, place; of prose, the sentences.</summary>
    public required Span Core { get; init; }

    /// <summary>Its core and all that follows up to the next one.</summary>
    public required Span Body { get; init; }

    public PrintedDate? Date { get; init; }
    public PrintedPlace? Place { get; init; }
    public PrintedCoChairs? CoChairs { get; init; }

    /// <summary>It is a sentence, not a heading.</summary>
    public bool IsProse { get; init; }

    /// <summary>Its sentence speaks of other meetings too: what else is said there may be of any of them.</summary>
    public bool IsShared => Sharing is not null;

    /// <summary>The sentences that speak of several meetings; null: none do.</summary>
    public Span? Sharing { get; init; }

    /// <summary>It is a day and co-chairs, or a day or a place alone, pulled out of a table.</summary>
    public bool IsRun { get; init; }

    /// <summary>It is a cell of a torn table: what stands around it is said of others too.</summary>
    public bool IsCell { get; init; }

    /// <summary>What stands in the same row of the other columns of a torn table, if they are as long. Only the order says so.</summary>
    public IReadOnlyList<Span> Row { get; init; } = [];

    /// <summary>It is one of several blocks of lines that are cut alike: where it begins and ends is settled.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Lines in it that may be of another block.</summary>
    public IReadOnlyList<Span> Contested { get; init; } = [];

    /// <summary>Which of the titles around it is its own is open.</summary>
    public bool IsUntitled { get; init; }

    /// <summary>It is a block with a citation of its own.</summary>
    public bool HasCitation { get; init; }

    /// <summary>Lines that are nothing but its title; null: none.</summary>
    public Span? TitleLines { get; init; }

    /// <summary>Why the date and the co-chairs belong together; null: they stand together.</summary>
    public Reason? RunReason { get; init; }

    /// <summary>The nearest heading above it that says a kind; null: none.</summary>
    public PrintedKind? Section { get; init; }

    public IEnumerable<T> InBody<T>(IReadOnlyList<T> found, Func<T, Span> where) =>
        Nearby.Within(found, Body, where);

    public IEnumerable<T> InCore<T>(IReadOnlyList<T> found, Func<T, Span> where) =>
        Nearby.Within(found, Core, where);
}
