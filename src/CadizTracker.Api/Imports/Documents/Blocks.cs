namespace CadizTracker.Imports.Documents;

/// <summary>The lines that a document has for one meeting.</summary>
internal sealed record Block
{
    public required int First { get; init; }

    /// <summary>The line after its last.</summary>
    public required int End { get; init; }

    /// <summary>The line of its day.</summary>
    public required int Day { get; init; }
}

/// <summary>One way to cut a stretch of lines into blocks, a day each: at the line that says a certain thing.</summary>
internal sealed record Cutting(Says Opener, IReadOnlyList<Block> Blocks, int Cost, bool IsRegular);

/// <summary>
/// Cuts lines that repeat - title, day, co-chairs, citation, in whatever order - into one block for each meeting. Which kind of line opens a block is decided
/// by all of them together: the right one leaves nothing over at the beginning, lacks nothing at the end, and cuts where the layout leaves space.
/// </summary>
internal sealed class Blocks(IReadOnlyList<BlockLine> lines, int[] days, int from, int to)
{
    private const int Over = 3;
    private const int Lacking = 2;
    private const int Twice = 2;
    private const int OutOfOrder = 2;
    private const int NoSpace = 2;
    private const int Unusual = 1;
    private const int NoWhere = 2;

    /// <summary>Ways that differ by no more are equally good.</summary>
    public const int Alike = 1;

    private static readonly Says[] Openers =
    [
        Says.Kind,
        Says.Title,
        Says.Number,
        Says.Day,
        Says.Place,
        Says.CoChairs,
        Says.Citation,
        Says.Space,
    ];
    private static readonly Says[] Parts =
    [
        Says.Place,
        Says.CoChairs,
        Says.Citation,
        Says.Results,
        Says.Kind,
    ];

    /// <summary>Every way to cut, the best first.</summary>
    public static IReadOnlyList<Cutting> Of(
        IReadOnlyList<BlockLine> lines,
        int[] days,
        int from,
        int to
    )
    {
        Blocks blocks = new(lines, days, from, to);
        return
        [
            .. Openers
                .SelectMany(opener => Openers.Select(other => blocks.Cut(opener, other)))
                .OfType<Cutting>()
                .OrderBy(cutting => cutting.IsRegular ? 0 : 1)
                .ThenBy(cutting => cutting.Cost),
        ];
    }

    /// <summary>Cuts at the lines that say one thing, and where it is lacking, another.</summary>
    private Cutting? Cut(Says opener, Says other)
    {
        var starts = new int[days.Length];
        var lacking = 0;
        for (var i = days.Length - 1; i >= 0; i--)
        {
            var low = i == 0 ? from : days[i - 1] + 1;
            var longest = i == 0 ? Longest(opener, starts) : int.MaxValue;
            var start = Start(opener, low, days[i], longest);
            lacking += start is null && (i > 0 || opener != Says.Space) ? 1 : 0;
            starts[i] =
                start ?? (other == opener ? null : Start(other, low, days[i], longest)) ?? days[i];
        }
        if (lacking * 2 > days.Length)
        {
            return null;
        }
        var ends = days.Select((day, i) => End(day, i + 1 < starts.Length ? starts[i + 1] : to))
            .ToArray();
        var everyone = days.Zip(ends)
            .All(each => Number(each.First + 1, each.Second, Says.Title) > 0);
        for (var i = 1; i < starts.Length; i++)
        {
            if (!everyone && IsHeadOver(starts[i], days[i - 1], opener))
            {
                ends[i - 1] = Math.Min(ends[i - 1], starts[i] - 1);
                starts[i] -= lines[starts[i] - 1].Has(Says.Kind) ? 1 : 0;
            }
        }
        Block[] blocks =
        [
            .. starts.Select(
                (start, i) =>
                    new Block
                    {
                        First = start,
                        Day = days[i],
                        End = ends[i],
                    }
            ),
        ];
        return Judged(blocks, opener, lacking);
    }

    /// <summary>The first of the lines of this kind that stand last before a day.</summary>
    private int? Start(Says opener, int low, int day, int most)
    {
        if (opener == Says.Space)
        {
            return Widest(low, day);
        }
        for (var i = day; i >= low; i--)
        {
            if (i < day && lines[i].IsSection)
            {
                return null;
            }
            if (!lines[i].Has(opener) || lines[i].IsOfThePage)
            {
                continue;
            }
            var first = i;
            while (
                first > low
                && day - first < LongestHead
                && (i - first + 1 < most || lines[first].IsInTheMiddle)
                && lines[first - 1].Has(opener)
                && !lines[first - 1].IsSection
                && !(first == day && opener != Says.Title)
                && (
                    lines[first].Line.Block == lines[first - 1].Line.Block
                    || lines[first].IsInTheMiddle
                )
            )
            {
                first--;
            }
            return first;
        }
        return null;
    }

    private const int LongestHead = 12;

    /// <summary>The line with the most space above it, if no other has as much.</summary>
    private int? Widest(int low, int day)
    {
        var (widest, others) = (day, 0);
        for (var i = day; i >= low && !lines[i].IsSection; i--)
        {
            if (lines[i].IsOfThePage)
            {
                continue;
            }
            if (lines[i].Gap > lines[widest].Gap)
            {
                (widest, others) = (i, 0);
            }
            else if (i != widest && lines[i].Gap == lines[widest].Gap)
            {
                others++;
            }
        }
        return lines[widest].Gap == 0 || others > 0 ? null : widest;
    }

    // What stands above the first title is the document's: a title there has as many lines as the others have.
    private int Longest(Says opener, int[] starts)
    {
        if (opener is not (Says.Title or Says.Kind))
        {
            return int.MaxValue;
        }
        var longest = 1;
        for (var i = 1; i < starts.Length; i++)
        {
            var length = 0;
            while (starts[i] + length <= days[i] && lines[starts[i] + length].Has(opener))
            {
                length++;
            }
            longest = Math.Max(longest, length);
        }
        return longest;
    }

    /// <summary>A heading with space above it stands over what follows, also where the other blocks have none.</summary>
    private bool IsHeadOver(int start, int day, Says opener) =>
        start - 1 > day
        && lines[start - 1].Has(Says.Title)
        && !lines[start - 1].Has(opener)
        && lines[start - 1].Line.Block != lines[start - 2].Line.Block
        && lines[start - 1].Line.Gap >= lines[start].Line.Gap;

    // A heading over the next meetings ends what is said of this one.
    private int End(int day, int next)
    {
        for (var i = day + 1; i < next; i++)
        {
            if (lines[i].IsSection)
            {
                return i;
            }
        }
        return next;
    }

    private Cutting Judged(Block[] blocks, Says opener, int lacking)
    {
        // Of a part, that it is lacking is counted below.
        var cost =
            opener is Says.Kind or Says.Title or Says.Day or Says.Number or Says.Space
                ? lacking * Lacking
            : lines[blocks[0].First].Has(opener) ? Unusual
            : Unusual + 1;
        var isRegular = true;
        foreach (var part in Parts)
        {
            int[] numbers = [.. blocks.Select(block => Number(block.First, block.End, part))];
            var having = numbers.Count(number => number > 0);
            var twice = numbers.Sum(number => Math.Max(0, number - 1));
            var places = blocks
                .Select(block => Where(block, part))
                .Where(where => where != NoWhere)
                .CountBy(where => where)
                .ToArray();
            var odd =
                places.Length == 0
                    ? 0
                    : places.Sum(each => each.Value) - places.Max(each => each.Value);
            cost += having * 2 > blocks.Length ? (blocks.Length - having) * Lacking : 0;
            cost += twice * Twice + odd * OutOfOrder;
            cost += Number(from, blocks[0].First, part) * Over;
            cost += blocks
                .Zip(blocks.Skip(1))
                .Sum(pair => Number(pair.First.End, pair.Second.First, part) * Over);
            isRegular &= part is not (Says.Place or Says.CoChairs) || (twice == 0 && odd == 0);
        }
        // Other lines look like titles: one too many says less than one that is lacking.
        int[] titles = [.. blocks.Select(block => Number(block.First, block.End, Says.Title))];
        if (titles.Count(number => number > 0) * 2 >= blocks.Length)
        {
            cost += titles.Count(number => number == 0) * Lacking;
            cost += titles.Count(number => number > titles.Min() && number > 1);
        }
        return new(opener, blocks, cost + Spaces(blocks), isRegular);
    }

    /// <summary>How many stretches of lines say this.</summary>
    private int Number(int first, int end, Says part)
    {
        var (number, was) = (0, false);
        for (var i = first; i < end; i++)
        {
            var has = lines[i].Has(part) && !lines[i].IsSection;
            number += has && !was ? 1 : 0;
            was = has;
        }
        return number;
    }

    // Before the day, on its line, or after it.
    private int Where(Block block, Says part)
    {
        for (var i = block.First; i < block.End; i++)
        {
            if (lines[i].Has(part))
            {
                return Math.Sign(i - block.Day);
            }
        }
        return NoWhere;
    }

    /// <summary>A cut where the layout leaves less space than elsewhere between the same two days is hardly one.</summary>
    private int Spaces(Block[] blocks)
    {
        var cost = 0;
        for (var i = 1; i < blocks.Length; i++)
        {
            var widest = 0;
            for (var line = blocks[i - 1].Day + 1; line <= blocks[i].Day; line++)
            {
                if (lines[line].IsSection)
                {
                    widest = int.MaxValue;
                    break; // the section changes: its space says nothing
                }
                widest = Math.Max(widest, lines[line].Gap);
            }
            var space = lines[blocks[i].First].Gap;
            cost += widest != int.MaxValue && space < widest ? NoSpace : 0;
        }
        return cost;
    }
}
