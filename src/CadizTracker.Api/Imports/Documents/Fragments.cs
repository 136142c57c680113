namespace CadizTracker.Imports.Documents;

/// <summary>Finds what a document says of each meeting: around a day, or under a heading that ends in a place.</summary>
internal sealed class Fragments(Findings found)
{
    private IReadOnlyList<Chunk> _chunks = Chunk.Of(found);
    private IReadOnlyList<TornTable> _torn = [];
    private readonly List<Fragment> _all = [];
    private readonly List<(int At, PrintedKind Kind)> _sections = [];
    private readonly List<int> _ends = [];
    private IReadOnlyList<Region> _regions = [];

    /// <summary>The fragments in the order of the text, the headings that say a kind, and the stretches of lines that repeat.</summary>
    public static (
        IReadOnlyList<Fragment> All,
        IReadOnlyList<PrintedKind> Headings,
        IReadOnlyList<Region> Regions
    ) Of(Findings found) => new Fragments(found).Read();

    private (IReadOnlyList<Fragment>, IReadOnlyList<PrintedKind>, IReadOnlyList<Region>) Read()
    {
        _torn = TornTables.Of(found, _chunks);
        _chunks = Chunk.Of(found, _torn.SelectMany(table => table.Edges).ToHashSet());
        var lines = BlockLines.Of(found, _chunks, _torn);
        _regions = Regions.Of(lines);
        var cut = _regions.Where(region => !region.IsIrregular).ToArray();
        var next = 0;
        for (var i = 0; i < _chunks.Count; i++)
        {
            for (; next < cut.Length && cut[next].First <= _chunks[i].LastLine; next++)
            {
                _all.AddRange(new BlockFragments(found, lines, cut[next]).Read());
                AddSections(lines, cut[next]);
            }
            if (next == 0 || cut[next - 1].End <= _chunks[i].FirstLine)
            {
                Take(i);
            }
        }
        return (
            [.. _all.OrderBy(fragment => fragment.Core.At).Select(Bounded)],
            [.. _sections.Select(section => section.Kind)],
            _regions
        );
    }

    // Headings between blocks and above the first, also where no space sets them apart.
    private void AddSections(IReadOnlyList<BlockLine> lines, Region region)
    {
        var first = _regions
            .Where(other => other.End <= region.First)
            .Select(other => other.End)
            .DefaultIfEmpty(0)
            .Max();
        foreach (
            var line in lines.Skip(first).Take(region.End - first).Where(line => line.IsSection)
        )
        {
            _sections.AddRange(
                Nearby
                    .Within(found.Kinds, line.Span, kind => kind.Span)
                    .Where(kind => !_sections.Exists(section => section.Kind == kind))
                    .Select(kind => (line.Span.At, kind))
            );
        }
    }

    private void Take(int i)
    {
        var chunk = _chunks[i];
        if (_torn.FirstOrDefault(table => table.Holds(chunk.FirstLine)) is { } torn)
        {
            _ends.Add(_chunks[i].Span.At);
            _all.AddRange(TornFragments.Of(found, torn, chunk));
            return;
        }
        if (IsSaidAgain(chunk))
        {
            return;
        }
        if (chunk.Days.Count > 0)
        {
            var run = DateRuns.Of(chunk);
            var start = run.Count > 0 ? chunk.Span.At : HeadStart(i);
            _all.AddRange(run.Count > 0 ? run : Pieces.Of(chunk, start));
        }
        else if (chunk.IsPlaceHead && !IsHeadOfNext(i))
        {
            _all.Add(
                new()
                {
                    Found = found,
                    Core = chunk.Span,
                    Body = chunk.Span,
                    Place = chunk.Place,
                    CoChairs = chunk.CoChairs,
                }
            );
        }
        else if (chunk.Sections is { Count: > 0 } sections)
        {
            _sections.AddRange(sections.Select(section => (chunk.Span.At, section)));
            if (!IsHeadOfNext(i))
            {
                _ends.Add(chunk.Span.At);
            }
        }
    }

    /// <summary>A sentence further on that says the same day again, of the meeting that it is about.</summary>
    private bool IsSaidAgain(Chunk chunk) =>
        chunk.Days is [{ Starts: not null } day]
        && _all is [.., { IsRun: false } last]
        && last.Date?.Starts == day.Starts
        && last.Date?.Ends == day.Ends
        && !chunk.In(found.Kinds, kind => kind.Span).Any()
        && (chunk.Place is null || chunk.Place.City == last.Place?.City);

    /// <summary>Where the heading above a day begins, if the chunk has none itself.</summary>
    private int HeadStart(int i)
    {
        var start = i;
        for (
            var above = 0;
            above < 2 && start > 0 && !IsInBlocks(start - 1) && IsHeadOfNext(start - 1);
            above++
        )
        {
            start--;
        }
        return _chunks[start].Span.At;
    }

    private bool IsInBlocks(int i) =>
        _torn.Any(table => table.Holds(_chunks[i].LastLine))
        || _regions.Any(region => !region.IsIrregular && region.Holds(_chunks[i].LastLine));

    /// <summary>A heading belongs to the day that the next chunk begins with, unless it is the heading of a whole section.</summary>
    private bool IsHeadOfNext(int i)
    {
        if (i + 1 >= _chunks.Count)
        {
            return false;
        }
        var (chunk, next) = (_chunks[i], _chunks[i + 1]);
        return chunk is { IsHead: true, Days.Count: 0, CoChairs: null }
            && !CitedItems.In(found.Document, chunk.Span).Any()
            && !chunk.Sections.Any(section => section.IsPlural)
            && !(chunk.IsEntry && next.IsEntry)
            && !IsOverAList(i + 1)
            && !chunk.IsOfMonths
            && next.Days.Count == 1
            && !Pieces.IsProse(next, next.Days[0], next.Span.At)
            && !Pieces.HasTitle(next)
            && !(chunk.Place is not null && next.Place is not null)
            && DateRuns.Of(next).Count == 0;
    }

    // Two entries with a day each: what stands over them is said of both.
    private bool IsOverAList(int i) =>
        i + 1 < _chunks.Count
        && _chunks[i].IsEntry
        && _chunks[i + 1] is { IsEntry: true, Days.Count: > 0 };

    /// <summary>A fragment's body goes on to the next fragment, or to the next heading of a section.</summary>
    private Fragment Bounded(Fragment fragment)
    {
        var next = _all.Where(other => other.Core.At > fragment.Core.At)
            .Select(other => other.Core.At)
            .Concat(_ends.Where(end => end > fragment.Core.At))
            .DefaultIfEmpty(found.Document.Text.Length)
            .Min();
        if (fragment.IsShared)
        {
            return fragment;
        }
        if (fragment.IsBlock)
        {
            return fragment with { Section = SectionOf(fragment) };
        }
        next = IsWithinAnother(fragment) ? Math.Min(next, EndOfParagraph(fragment)) : next;
        var body =
            fragment.IsRun || fragment.IsCell
                ? fragment.Core
                : Span.To(fragment.Core.At, Math.Max(next, fragment.Core.End));
        var chairs =
            fragment.CoChairs
            ?? Nearby.Within(found.CoChairs, body, each => each.Span).FirstOrDefault();
        return fragment with { Body = body, CoChairs = chairs, Section = SectionOf(fragment) };
    }

    /// <summary>A sentence on the page of another meeting: what stands below its paragraph may be said of either.</summary>
    private bool IsWithinAnother(Fragment fragment) =>
        fragment.IsProse
        && _all.Exists(other =>
            other is { IsProse: false, IsRun: false, IsCell: false }
            && other.Core.At < fragment.Core.At
            && !_ends.Exists(end => end > other.Core.At && end <= fragment.Core.At)
        );

    private int EndOfParagraph(Fragment fragment)
    {
        var lines = found.Document.Lines;
        var line = found.Document.LineAt(Math.Max(fragment.Core.At, fragment.Core.End - 1));
        while (line + 1 < lines.Count && lines[line + 1].Block == lines[line].Block)
        {
            line++;
        }
        return lines[line].End;
    }

    /// <summary>A heading that says one thing in the singular is over the next meeting alone: of those after it nobody knows.</summary>
    private PrintedKind? SectionOf(Fragment fragment)
    {
        var (at, kind) = _sections
            .Where(section => section.At <= fragment.Core.At)
            .DefaultIfEmpty()
            .MaxBy(section => section.At);
        return
            kind is { IsPlural: false, IsAName: false }
            && _all.Exists(other => other.Core.At > at && other.Core.At < fragment.Core.At)
            ? null
            : kind;
    }
}
