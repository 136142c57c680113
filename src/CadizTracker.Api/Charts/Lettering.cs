namespace CadizTracker.Charts;

/// <summary>A way of setting words: how large, how heavy, in which look.</summary>
internal sealed record Lettering(double Size, Look Look, bool IsBold = false)
{
    public static readonly Lettering Title = new(20, Look.Ink, IsBold: true);
    public static readonly Lettering Sentence = new(14, Look.Ink);
    public static readonly Lettering Figure = new(30, Look.Accent, IsBold: true);
    public static readonly Lettering Name = new(13, Look.Ink);
    public static readonly Lettering StrongName = new(13, Look.Ink, IsBold: true);
    public static readonly Lettering Note = new(12, Look.Muted);
    public static readonly Lettering PlainNote = new(12, Look.Ink);
    public static readonly Lettering StrongNote = new(12, Look.Ink, IsBold: true);
    public static readonly Lettering Foot = new(11, Look.Muted);

    /// <summary>From one line to the next.</summary>
    public double Leading => Math.Round(Size * 1.35);

    /// <summary>How wide the words are at most, whichever of the usual fonts sets them.</summary>
    public double Width(string words) =>
        LetterWidths.Of(words) * Size * (IsBold ? LetterWidths.Bold : 1);

    /// <summary>The words, or as many letters of them as fit, and an ellipsis.</summary>
    public string Shortened(string words, double width)
    {
        if (Width(words) <= width)
        {
            return words;
        }
        var letters = words.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        var kept = letters.Length;
        while (kept > 0 && Width(Ending(letters, kept)) > width)
        {
            kept--;
        }
        return Ending(letters, AtAWord(letters, kept));
    }

    /// <summary>The words in lines that fit, at most so many; the last one ends in an ellipsis where there was more.</summary>
    public IReadOnlyList<string> Lines(string words, double width, int most = int.MaxValue)
    {
        List<string> lines = [];
        var rest = words.Trim(' ');
        while (rest.Length > 0)
        {
            if (lines.Count == most - 1)
            {
                lines.Add(Shortened(rest, width));
                break;
            }
            var end = EndOfLine(rest, width);
            lines.Add(rest[..end].TrimEnd(' '));
            rest = rest[end..].TrimStart(' ');
        }
        return lines;
    }

    // Breaks at ordinary spaces alone: what a no-break space joins stays together. A word too long for a line is cut.
    private int EndOfLine(string words, double width)
    {
        var end = 0;
        for (var next = 0; next < words.Length; )
        {
            var space = words.IndexOf(' ', next + 1);
            next = space < 0 ? words.Length : space;
            if (Width(words[..next]) > width)
            {
                break;
            }
            end = next;
        }
        return end > 0 ? end : Math.Max(FirstLetter(words), Shortened(words, width).Length - 1);
    }

    private static int FirstLetter(string words) =>
        words.EnumerateRunes().First().Utf16SequenceLength;

    // Between two words where there is a space nearby, else where the room ends.
    private static int AtAWord(string[] letters, int kept)
    {
        const int Nearby = 12;
        var space = Array.LastIndexOf(letters, " ", Math.Max(0, kept - 1));
        return kept < letters.Length && letters[kept] != " " && space > 0 && kept - space < Nearby
            ? space
            : kept;
    }

    private static string Ending(string[] letters, int kept) =>
        string.Concat(letters.Take(kept)).TrimEnd(' ', '\u00A0', ',', ';', '(') + "…";
}
