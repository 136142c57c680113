using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>The meetings of a document, in the order of their days, and what could not be made into one.</summary>
internal sealed record Drafts
{
    /// <summary>Meetings of a known kind, on known days.</summary>
    public required IReadOnlyList<Draft> Meetings { get; init; }

    /// <summary>What looks like a meeting, of unknown kind or on no day that exists.</summary>
    public required IReadOnlyList<Draft> Doubtful { get; init; }

    public required Joining Joining { get; init; }

    /// <summary>The stretches of lines that repeat.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>Days stood apart from places: nothing can be read from what stands under what.</summary>
    public bool IsTorn => Joining.Joined.Count > 0;

    /// <summary>The meetings that words may belong to, where the order of the lines can be read in several ways.</summary>
    public Draft[] Contenders(Span words, Says what)
    {
        Draft[] sharing = [.. Meetings.Where(draft => draft.Text.Sharing?.Holds(words) is true)];
        if (sharing.Length > 0)
        {
            return sharing;
        }
        var days = Regions
            .SelectMany(region => region.Contested)
            .FirstOrDefault(each =>
                (each.What & what) != Says.Nothing && each.Line.Holds(new(words.At, 0))
            )
            ?.Days;
        return days is null ? [] : [.. Meetings.Where(draft => days.Contains(draft.Date))];
    }

    /// <summary>Days stand in lines of their own there, and nothing repeats.</summary>
    public bool IsIrregularAt(int line) =>
        Regions.Any(region => region.IsIrregular && line >= region.First);

    public static Drafts Of(Findings found)
    {
        var (fragments, headings, regions) = Fragments.Of(found);
        var joining = Joining.Of(fragments);
        var unused = Unused(joining, headings);
        var all = joining
            .Whole.Concat(joining.Days.Where(day => !day.IsRun))
            .Where(whole => whole.Date is not null)
            .Select(whole => new Draft { Day = whole, Text = whole })
            .Concat(joining.Joined)
            .Select(draft => draft with { Kind = FragmentKinds.Of(draft.Text, unused) })
            .OrderBy(draft => draft.Date.Starts)
            .ThenBy(draft => draft.Text.Core.At)
            .ToArray();
        return new()
        {
            Meetings = Distinct(all.Where(IsMeeting)),
            Doubtful = [.. all.Where(draft => !IsMeeting(draft))],
            Joining = joining,
            Regions = regions,
        };
    }

    // Under a heading that names thematic meetings stand other dates too: a place or co-chairs make a meeting of one.
    private static bool IsMeeting(Draft draft) =>
        draft.Kind is { } kind
        && (draft.Date.Starts is not null || draft.Place is not null)
        && (
            kind.Confidence == Confidence.Stated
            || draft.Place is not null
            || draft.CoChairs is not null
            || draft.Text.HasCitation
            || (kind.Value == MeetingKind.Webinar && FragmentTitles.Of(draft.Text) is not null) // it has no place
        );

    // The kinds that a heading names and under which no meeting stands.
    private static HashSet<MeetingKind> Unused(Joining joining, IReadOnlyList<PrintedKind> headings)
    {
        var own = joining.Whole.Concat(joining.Joined.Select(draft => draft.Text)).ToArray();
        var used = own.Select(fragment => fragment.Section?.Span.At)
            .Where(at => at is not null)
            .ToHashSet();
        var stated = own.Select(FragmentKinds.Own)
            .Where(kind => kind is not null)
            .Select(kind => kind!.Kind)
            .ToHashSet();
        return
        [
            .. headings
                .Where(heading => !used.Contains(heading.Span.At))
                .Select(heading => heading.Kind)
                .Where(kind => !stated.Contains(kind)),
        ];
    }

    /// <summary>A meeting that a calendar and a page of results both name is one.</summary>
    private static List<Draft> Distinct(IEnumerable<Draft> drafts)
    {
        List<Draft> kept = [];
        foreach (var draft in drafts)
        {
            var same = kept.FindIndex(other => IsSame(other, draft));
            if (same < 0)
            {
                kept.Add(draft);
            }
            else if (draft.Text.Body.Length > kept[same].Text.Body.Length)
            {
                kept[same] = draft;
            }
        }
        return kept;
    }

    private static bool IsSame(Draft one, Draft other) =>
        one.Date.Starts == other.Date.Starts
        && one.Date.Ends == other.Date.Ends
        && one.Kind!.Value == other.Kind!.Value
        && (one.Place is null || other.Place is null || one.Place.City == other.Place.City);
}
