namespace CadizTracker.Citations;

/// <summary>How far a text has been read: what the words beside a citation are held against.</summary>
internal sealed class ReadSoFar
{
    private readonly HashSet<int> _objectives = [];

    /// <summary>The index of the token after the last list of numbers; -1 before the first.</summary>
    public int ListEnd { get; private set; } = -1;

    /// <summary>Whether a list was read since the sentence, or segment, began.</summary>
    public bool HasListInSentence { get; private set; }

    public void List(Rank rank, IEnumerable<CitedItem> items, int end)
    {
        (ListEnd, HasListInSentence) = (end, true);
        if (rank == Rank.Objective)
        {
            _objectives.Clear();
            _objectives.UnionWith(items.Select(cited => ItemNumber.Of(cited.Item.Number).Value));
        }
    }

    public void Pass(Token token) =>
        HasListInSentence &=
            !token.StartsLine
            && token.Kind is not (TokenKind.Dot or TokenKind.Semicolon or TokenKind.Bar);

    /// <summary>Whether a letter is that of a part of the objectives cited last.</summary>
    public bool IsPart(char letter, PlanTree tree) =>
        _objectives.Any(number => tree.Find(Rank.Objective, new(number, letter)) is not null);
}
