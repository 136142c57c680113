namespace CadizTracker.Citations;

/// <summary>
/// Gathers the lists of a text, and leaves out those of another plan: the ones that its name heads (<c>JVAP domain 4</c>), up to a semicolon, the
/// end of its bracket or the name of this plan; else the ones before its name, back to a semicolon, the beginning of its bracket or the
/// name of a plan. What is said to be of this plan after all (<c>JVAP domain 4 and Objective 7 of the Cadiz Action Plan</c>) is taken back.
/// </summary>
internal sealed class CitedLists
{
    private readonly List<CitedList> _lists = [];
    private readonly List<CitedList> _foreign = [];
    private readonly Stack<(int Lists, bool IsForeign)> _open = [];
    private int _sinceMark;
    private bool _isForeign;
    private bool _isApart;
    private bool _isOf;
    private bool _isAnd;
    private bool _isWorded;

    public IReadOnlyList<CitedList> OfThisPlan => _lists;

    public void Add(Rank rank, IReadOnlyList<CitedItem> items, Token level)
    {
        CitedList list = new(rank, items)
        {
            IsOf = _isOf,
            IsApart = _isApart || _isAnd || level.StartsLine,
            IsAnew = _isApart || _isAnd || _isWorded || level.StartsLine,
        };
        (_isForeign ? _foreign : _lists).Add(list);
        (_isApart, _isAnd, _isOf, _isWorded) = (false, false, false, false);
    }

    /// <summary>A token between two lists; as the name of a plan it may be the head of the list after it.</summary>
    public void Pass(Token token, bool isHead = false)
    {
        var isOwner = _isOf;
        _isApart |= token.StartsLine || token.Kind is TokenKind.Semicolon or TokenKind.Dot;
        _isWorded |= token.Kind == TokenKind.Word;
        _isAnd = token.Kind == TokenKind.And || (_isAnd && token.Kind == TokenKind.Article);
        _isOf = token.Kind == TokenKind.Of || (_isOf && token.Kind == TokenKind.Article);
        switch (token.Kind)
        {
            case TokenKind.OtherPlan:
                Disown(isHead, isOwner);
                break;
            case TokenKind.ThisPlan:
                TakeBack(isOwner);
                Mark(isForeign: false);
                break;
            case TokenKind.Semicolon:
                Mark(isForeign: false);
                break;
            case TokenKind.Open:
                _open.Push((_lists.Count, _isForeign));
                break;
            case TokenKind.Close when _open.TryPop(out var opened):
                _isForeign = opened.IsForeign;
                break;
        }
    }

    private void Disown(bool isHead, bool isOwner)
    {
        var since = isOwner ? LastAnew() : SinceOpened();
        var cited = isHead && !isOwner ? 0 : _lists.Count - since;
        _lists.RemoveRange(_lists.Count - cited, cited);
        Mark(isForeign: cited == 0);
    }

    /// <summary>The lists of the bracket that the name stands in; those before it, if it has none.</summary>
    private int SinceOpened()
    {
        // What a name took away may have stood before the bracket.
        var opens = _open.TryPeek(out var opened) ? Math.Min(opened.Lists, _lists.Count) : 0;
        var since = Math.Max(opens, _sinceMark);
        return since == _lists.Count ? _sinceMark : since;
    }

    /// <summary>The last list with those that it goes on from: "Objective 7 and Objective 3 of the GCM" says nothing of objective 7.</summary>
    private int LastAnew()
    {
        var since = SinceOpened();
        var anew = _lists.FindLastIndex(list => list.IsAnew);
        return Math.Max(since, anew);
    }

    /// <summary>The last list that another plan seemed to head, with those it does not stand apart from.</summary>
    private void TakeBack(bool isOwner)
    {
        if (
            isOwner
            && _isForeign
            && _foreign.FindLastIndex(list => list.IsApart) is >= 0 and var at
        )
        {
            _lists.AddRange(_foreign[at..]);
        }
    }

    private void Mark(bool isForeign)
    {
        _foreign.Clear();
        _sinceMark = _lists.Count;
        _isForeign = isForeign;
    }
}
