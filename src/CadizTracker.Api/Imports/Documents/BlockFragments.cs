using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Makes of each block of a region what the document says of one meeting.</summary>
internal sealed class BlockFragments(Findings found, IReadOnlyList<BlockLine> lines, Region region)
{
    private static readonly Regex Label = Patterns.Of(@"^[^:]{0,40}:\s*");

    private readonly HashSet<int> _contested = [.. region.Contested.Select(each => each.Line.At)];

    private readonly bool _titlesAreContested = region.Contested.Any(each =>
        (each.What & Says.Title) != Says.Nothing
    );

    public IEnumerable<Fragment> Read() => region.Blocks.Select(Of);

    private Fragment Of(Block block)
    {
        var core = Span.To(lines[block.First].Span.At, lines[CoreEnd(block)].Span.End);
        return new()
        {
            Found = found,
            Core = core,
            Body = Span.To(core.At, lines[block.End - 1].Span.End),
            Date = lines[block.Day].Day,
            Place = Sure(found.Places, core, place => place.Span),
            CoChairs = Sure(
                found.CoChairs,
                Span.To(core.At, lines[block.End - 1].Span.End),
                chairs => chairs.Span
            ),
            IsBlock = true,
            // Of titles that may be the next meeting's, none is sure.
            IsUntitled = _titlesAreContested,
            Contested =
            [
                .. Enumerable
                    .Range(block.First, block.End - block.First)
                    .Select(i => lines[i].Span)
                    .Where(line => _contested.Contains(line.At)),
            ],
            TitleLines = _titlesAreContested ? null : TitleLines(block),
            HasCitation = Enumerable
                .Range(block.First, block.End - block.First)
                .Any(i => lines[i].Has(Says.Citation)),
        };
    }

    /// <summary>The heading goes on past the day to the first sentence or entry of a list.</summary>
    private int CoreEnd(Block block)
    {
        var last = block.Day;
        while (
            last + 1 < block.End && !(lines[last + 1].IsText && !lines[last + 1].Has(Says.Citation))
        )
        {
            last++;
        }
        // What follows right away, without a space, is said of the meeting too.
        while (last + 1 < block.End && lines[last + 1].Line.Block == lines[last].Line.Block)
        {
            last++;
        }
        return last;
    }

    private T? Sure<T>(IReadOnlyList<T> all, Span within, Func<T, Span> where)
        where T : class =>
        Nearby
            .Within(all, within, where)
            .FirstOrDefault(each =>
                !_contested.Contains(found.Document.Lines[found.Document.LineAt(where(each).At)].At)
            );

    /// <summary>The lines that are nothing but the title: those that say the kind, else the first; null: none.</summary>
    private Span? TitleLines(Block block)
    {
        var titles = Titles(block);
        var named = titles.Find(title => HasAny(title, Says.Kind));
        var (first, end) = named == default && titles.Count > 0 ? titles[0] : named;
        if (titles.Count == 0 || HasAny((first, end), Says.Day | Says.Place | Says.CoChairs))
        {
            return null; // it shares its line with them
        }
        if (block == region.Blocks[^1])
        {
            // What stands below the last may be the document's: its title has as many lines as the others have.
            var most = first + LongestOfOthers() - 1;
            while (end > most && !lines[end].IsInTheMiddle)
            {
                end--;
            }
        }
        var at = lines[first].Span.At;
        var label = Label.Match(found.Document.Folded[at..lines[first].Span.End]);
        return Span.To(
            BlockLines.IsLabelOfATitle(found.Document, lines[first].Line) ? at + label.Length : at,
            lines[end].Span.End
        );
    }

    private int LongestOfOthers() =>
        region
            .Blocks.SkipLast(1)
            .SelectMany(Titles)
            .Select(title => title.Last - title.First + 1)
            .DefaultIfEmpty(1)
            .Max();

    private bool HasAny((int First, int Last) title, Says what)
    {
        for (var i = title.First; i <= title.Last; i++)
        {
            if (lines[i].Has(what))
            {
                return true;
            }
        }
        return false;
    }

    private List<(int First, int Last)> Titles(Block block)
    {
        List<(int First, int Last)> titles = [];
        for (var i = block.First; i < block.End; i++)
        {
            if (i > block.Day && lines[i].IsText)
            {
                break; // what follows is said of it, and is not its heading
            }
            if (
                !lines[i].Has(Says.Title)
                || lines[i].IsKindAlone
                || _contested.Contains(lines[i].Span.At)
            )
            {
                continue;
            }
            if (titles is [.., var last] && last.Last == i - 1 && GoesOn(i))
            {
                titles[^1] = (last.First, i);
            }
            else
            {
                titles.Add((i, i));
            }
        }
        return titles;
    }

    // In the same paragraph, or in the middle of the words.
    private bool GoesOn(int i) =>
        lines[i].Line.Block == lines[i - 1].Line.Block || lines[i].IsInTheMiddle;
}
