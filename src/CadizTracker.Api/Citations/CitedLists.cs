namespace CadizTracker.Citations;

/// <summary>
/// Gathers the lists of a text, and leaves out those of another plan: the ones before its name back to a semicolon or to the name of a plan,
/// or, where there are none, the ones after it (<c>Marrakesh Action Plan: Area 2</c>).
/// </summary>
internal sealed class CitedLists
{
    private readonly List<CitedList> _lists = [];
    private int _sinceMark;
    private bool _isForeign;
    private bool _isApart;
    private bool _isOf;
    private bool _isAnd;

    public IReadOnlyList<CitedList> OfThisPlan => _lists;

    public void Add(Rank rank, IReadOnlyList<CitedItem> items, Token level)
    {
        CitedList list = new(rank, items)
        {
            IsOf = _isOf,
            IsApart = _isApart || _isAnd || level.StartsLine,
        };
        _lists.AddRange(_isForeign ? [] : [list]);
        (_isApart, _isAnd, _isOf) = (false, false, false);
    }

    /// <summary>A token between two lists.</summary>
    public void Pass(Token token)
    {
        _isApart |= token.StartsLine || token.Kind is TokenKind.Semicolon or TokenKind.Dot;
        _isAnd = token.Kind == TokenKind.And || (_isAnd && token.Kind == TokenKind.Article);
        _isOf = token.Kind == TokenKind.Of || (_isOf && token.Kind == TokenKind.Article);
        switch (token.Kind)
        {
            case TokenKind.OtherPlan:
                Disown();
                break;
            case TokenKind.ThisPlan or TokenKind.Semicolon:
                Mark(isForeign: false);
                break;
        }
    }

    private void Disown()
    {
        var cited = _lists.Count - _sinceMark;
        _lists.RemoveRange(_sinceMark, cited);
        Mark(isForeign: cited == 0);
    }

    private void Mark(bool isForeign)
    {
        _sinceMark = _lists.Count;
        _isForeign = isForeign;
    }
}
