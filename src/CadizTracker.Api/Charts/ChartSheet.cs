using CadizTracker.Coverage;

namespace CadizTracker.Charts;

/// <summary>What every chart says around what it shows.</summary>
internal sealed record ChartHead
{
    /// <summary>Names its title and description in the page that it stands in; two charts of one page need two.</summary>
    public required string Id { get; init; }

    /// <summary>What is charted: "Morocco 2023: progress".</summary>
    public required string Title { get; init; }

    /// <summary>The figures as one sentence, below the title.</summary>
    public required string Sentence { get; init; }

    /// <summary>All that it shows, in words, for whoever does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Scope and rules, and what else is to be known, line by line at its foot.</summary>
    public required IReadOnlyList<string> Foot { get; init; }

    /// <summary>It stands in a page that says what it shows, of whom and by which rules: it bears neither title nor foot of its own.</summary>
    public bool IsInside { get; init; }
}

/// <summary>A sheet with a chart on it: title and sentence above, scope and rules below. All that differs is what is between.</summary>
internal static class ChartSheet
{
    public const double Margin = 24;

    /// <summary>The width of a drawing for a small phone.</summary>
    public const double Narrow = 320;

    /// <summary>How high a legend of so many states is whose lines stand below each other.</summary>
    public static double StackedLegend(int states) => (states * StackedLeading) + 12;

    private const double StackedLeading = 22;

    // Small print fills its lines; where only wide letters are installed it must not be cut off.
    private const double WithinWideLetters = 0.9;

    /// <summary>Draws it; the body is given the height where it begins.</summary>
    public static string Draw(
        ChartHead head,
        double width,
        double height,
        Action<Drawing, double> body
    )
    {
        var room = width - (2 * Margin);
        var title = head.IsInside ? [] : Lettering.Title.Lines(head.Title, room);
        var sentence = Lettering.Sentence.Lines(head.Sentence, room);
        string[] foot = head.IsInside
            ? []
            :
            [
                .. head.Foot.SelectMany(line =>
                    Lettering.Foot.Lines(line, room * WithinWideLetters)
                ),
            ];
        var top = head.IsInside ? 0 : Margin;
        var sentenceAt = top + (title.Count * Lettering.Title.Leading);
        var bodyAt = sentenceAt + (sentence.Count * Lettering.Sentence.Leading) + 16;
        var footAt = bodyAt + height + 16;
        var end = footAt + (foot.Length * Lettering.Foot.Leading) + Margin - 2;

        using var drawing = new Drawing(head.Id, width, end, head.Title, head.Description);
        drawing.Lines(Margin, Margin + 15, title, Lettering.Title);
        drawing.Lines(Margin, sentenceAt + 14, sentence, Lettering.Sentence);
        body(drawing, bodyAt);
        if (foot.Length > 0)
        {
            drawing.Line(Margin, footAt - 4, width - Margin, footAt - 4, Look.Hairline);
        }
        drawing.Lines(Margin, footAt + 14, foot, Lettering.Foot);
        return drawing.Finish();
    }

    /// <summary>The states that occur, each with its mark; in one line, or below each other.</summary>
    public static void Legend(
        this Drawing drawing,
        double y,
        IEnumerable<CellState> states,
        bool isPartial = false,
        bool isStacked = false
    )
    {
        var x = Margin;
        foreach (var state in states.Distinct().Order())
        {
            var words = ChartWords.Of(state, isPartial).Here;
            drawing.Cell(x, y, state);
            drawing.Words(x + CellMark.Usual + 7, y + 12.5, words, Lettering.Note);
            (x, y) = isStacked
                ? (x, y + StackedLeading)
                : (x + CellMark.Usual + 7 + Lettering.Note.Width(words) + 18, y);
        }
    }
}
