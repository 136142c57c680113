namespace CadizTracker.Imports.Documents;

/// <summary>Words of which two ways to cut, equally good, make different meetings.</summary>
internal sealed record Contested(Span Line, Says What, IReadOnlyList<PrintedDate> Days);

/// <summary>A stretch of lines that says of several meetings, one after the other, the same things.</summary>
internal sealed record Region
{
    public required int First { get; init; }

    /// <summary>The line after its last.</summary>
    public required int End { get; init; }

    /// <summary>One for each day.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Lines that may be of one meeting or of another.</summary>
    public required IReadOnlyList<Contested> Contested { get; init; }

    /// <summary>The days are in lines of their own, and no way to cut is any good.</summary>
    public bool IsIrregular => Blocks.Count == 0;

    public bool Holds(int line) => line >= First && line < End;
}

/// <summary>Finds the stretches between sentences, columns and lines with several days.</summary>
internal sealed class Regions(IReadOnlyList<BlockLine> lines)
{
    private const int WorstOfABlock = 3;

    private const Says Parts =
        Says.Place | Says.CoChairs | Says.Citation | Says.Results | Says.Title | Says.Kind;

    private static readonly Says[] Shared =
    [
        Says.Place,
        Says.CoChairs,
        Says.Citation,
        Says.Results,
    ];
    private static readonly Says[] Single = [Says.Place, Says.CoChairs, Says.Citation];

    private readonly List<Region> _all = [];

    public static IReadOnlyList<Region> Of(IReadOnlyList<BlockLine> lines) =>
        new Regions(lines).Read();

    private List<Region> Read()
    {
        List<int> days = [];
        var from = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i == lines.Count || lines[i].IsOtherwise)
            {
                Add([.. days], from, i);
                days.Clear();
                from = i + 1;
            }
            else if (lines[i].Day is { } day && !IsSaidAgain(days, day, lines[i]))
            {
                days.Add(i);
            }
        }
        return _all;
    }

    // The day again, further below, is still the same meeting's.
    private bool IsSaidAgain(List<int> days, PrintedDate day, BlockLine line) =>
        days.Count > 0
        && !line.Has(Says.Kind)
        && day.Starts is not null
        && lines[days[^1]].Day!.Starts == day.Starts
        && lines[days[^1]].Day!.Ends == day.Ends;

    private void Add(int[] days, int from, int to)
    {
        if (days.Length < 2)
        {
            return;
        }
        var ways = Blocks.Of(lines, days, from, to);
        if (ways.Count == 0 || !ways[0].IsRegular || ways[0].Cost > WorstOfABlock * days.Length)
        {
            _all.Add(
                new()
                {
                    First = days[0],
                    End = days[^1] + 1,
                    Blocks = [],
                    Contested = [],
                }
            );
            return;
        }
        var best = ways[0];
        _all.Add(
            new()
            {
                First = best.Blocks[0].First,
                End = best.Blocks[^1].End,
                Blocks = best.Blocks,
                Contested =
                [
                    .. Differing([
                        .. ways.Where(way => way.IsRegular && way.Cost <= best.Cost + Blocks.Alike),
                    ]),
                    .. Single.SelectMany(part => Lonely(best.Blocks, part)),
                ],
            }
        );
    }

    private Contested[] Differing(Cutting[] ways)
    {
        if (ways.Length < 2)
        {
            return [];
        }
        var first = ways.Min(way => way.Blocks[0].First);
        var end = ways.Max(way => way.Blocks[^1].End);
        int[][] owners = [.. ways.Select(way => Owners(way, first, end))];
        return
        [
            .. Enumerable
                .Range(first, end - first)
                .Where(line => lines[line].Has(Parts))
                .Select(line =>
                    (Line: line, Of: owners.Select(each => each[line - first]).Distinct().ToArray())
                )
                .Where(each => each.Of.Length > 1)
                .Select(each => new Contested(
                    lines[each.Line].Span,
                    lines[each.Line].Says,
                    [
                        .. each
                            .Of.Where(block => block >= 0)
                            .Select(block => lines[ways[0].Blocks[block].Day].Day!),
                    ]
                )),
        ];
    }

    /// <summary>
    /// A part that one block alone has, behind its results or its text and right before the next block: nothing shows on which side of a block it stands.
    /// </summary>
    private IEnumerable<Contested> Lonely(IReadOnlyList<Block> blocks, Says part)
    {
        (int Block, int Line)[] places =
        [
            .. blocks
                .Index()
                .SelectMany(block =>
                    Enumerable
                        .Range(block.Item.First, block.Item.End - block.Item.First)
                        .Where(line => lines[line].Has(part))
                        .Select(line => (block.Index, line))
                ),
        ];
        if (places is not [var (i, at)] || i + 1 >= blocks.Count || at <= blocks[i].Day)
        {
            return [];
        }
        var isBehind = Enumerable
            .Range(blocks[i].Day + 1, at - blocks[i].Day - 1)
            .Any(line => lines[line].IsText || lines[line].Has(Says.Results));
        return isBehind && at == blocks[i].End - 1 && IsAlike(blocks[i], blocks[i + 1])
            ?
            [
                new(
                    lines[at].Span,
                    lines[at].Says,
                    [lines[blocks[i].Day].Day!, lines[blocks[i + 1].Day].Day!]
                ),
            ]
            : [];
    }

    private bool IsAlike(Block one, Block other) =>
        Shared.Any(part => HasAny(one, part) && HasAny(other, part));

    private bool HasAny(Block block, Says part) =>
        lines.Skip(block.First).Take(block.End - block.First).Any(line => line.Has(part));

    private int[] Owners(Cutting way, int first, int end)
    {
        var owners = Enumerable.Repeat(-1, end - first).ToArray();
        foreach (var (i, block) in way.Blocks.Index())
        {
            Array.Fill(owners, i, block.First - first, block.End - block.First);
            // What opens a block and comes once more would open another.
            var opening = block.First;
            while (opening < block.End && lines[opening].Has(way.Opener))
            {
                opening++;
            }
            for (var line = opening; line < block.End; line++)
            {
                if (lines[line].Has(way.Opener & ~Says.Title & ~Says.Kind))
                {
                    owners[line - first] = -1;
                }
            }
        }
        return owners;
    }
}
