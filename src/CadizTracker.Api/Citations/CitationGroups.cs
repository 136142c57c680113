namespace CadizTracker.Citations;

/// <summary>
/// Finds which lists of a citation speak of one another.
/// <list type="bullet">
/// <item>Going down (<c>Domain 1 | Objective 1 | Action 3</c>) a list joins the group, until a rank comes back: a later objective, or domain,
/// begins a new group once something below it has been cited.</item>
/// <item>Going up, "of" joins (<c>Action 9 of Objective 3</c>), to the list directly before if the group has that rank already. So does a mere
/// comma or bar, as long as the group only went up (<c>Action 9 | Objective 2</c>); not a semicolon, a new line, a full stop or "and".</item>
/// <item>A domain that begins a group heads the groups after it as well, up to the next domain.</item>
/// </list>
/// </summary>
internal sealed class CitationGroups
{
    private readonly List<(CitedList? Head, List<CitedList> Lists)> _groups = [];
    private List<CitedList> _current = [];
    private CitedList? _head;
    private bool _wentDown;

    public static IEnumerable<(CitedList? Head, IReadOnlyList<CitedList> Lists)> Of(
        IEnumerable<CitedList> lists
    )
    {
        CitationGroups groups = new();
        foreach (var list in lists)
        {
            groups.Add(list);
        }

        return groups._groups.Select(group => (group.Head, (IReadOnlyList<CitedList>)group.Lists));
    }

    private void Add(CitedList list)
    {
        if (_current.Count == 0 || !Joins(list))
        {
            Begin(list);
        }

        _wentDown |= _current.Count > 0 && list.Rank > _current[^1].Rank;
        _current.Add(list);
    }

    private bool Joins(CitedList list)
    {
        var last = _current[^1].Rank;
        var isNew = !_current.Exists(other => other.Rank == list.Rank);
        return list.Rank == last
            || (isNew && (list.Rank > last || list.IsOf || !(list.IsApart || _wentDown)));
    }

    private void Begin(CitedList list)
    {
        var claimed = Claimed(list);
        _head = list.Rank == Rank.Domain && claimed.Count == 0 ? list : _head;
        _current = claimed;
        _groups.Add((_head, _current));
        _wentDown = false;
    }

    /// <summary>The list directly before, where "of" takes it away from a group that has its own objective or domain.</summary>
    private List<CitedList> Claimed(CitedList list)
    {
        var takes = list.IsOf && _current.Count > 1 && list.Rank < _current[^1].Rank;
        List<CitedList> claimed = takes ? [_current[^1]] : [];
        _current.RemoveRange(_current.Count - claimed.Count, claimed.Count);
        return claimed;
    }
}
