namespace CadizTracker.Imports.Documents;

/// <summary>What a line says, as far as it helps to tell where what is said of a meeting begins.</summary>
[Flags]
internal enum Says
{
    Nothing = 0,
    Title = 1,
    Kind = 2,
    Day = 4,
    Place = 8,
    CoChairs = 16,
    Citation = 32,
    Results = 64,
    Number = 128,
    Space = 256,
}

/// <summary>A line, and what it says of a meeting.</summary>
internal sealed record BlockLine(DocumentLine Line, Says Says)
{
    /// <summary>The day of a meeting that it prints; null: none, or several.</summary>
    public PrintedDate? Day { get; init; }

    /// <summary>It speaks of days in another way: in a sentence, several at once, or in a table pulled out of its layout.</summary>
    public bool IsOtherwise { get; init; }

    /// <summary>It is a heading over several meetings.</summary>
    public bool IsSection { get; init; }

    /// <summary>It says what kind of meeting it is, perhaps when and where, and not what it is called: Webinar, 3 July 2025.</summary>
    public bool IsKindAlone { get; init; }

    /// <summary>The blank lines above it, those above what stands on every page between included.</summary>
    public int Gap { get; init; } = Line.Gap;

    /// <summary>It stands on every page, or says only which page it is.</summary>
    public bool IsOfThePage { get; init; }

    /// <summary>It goes on in the middle of the words of the line above.</summary>
    public bool IsInTheMiddle { get; init; }

    /// <summary>It is a sentence, or an entry of a list below the heading.</summary>
    public bool IsText { get; init; }

    public Span Span => Line.Span;

    public bool Has(Says what) => (Says & what) != Says.Nothing;
}
