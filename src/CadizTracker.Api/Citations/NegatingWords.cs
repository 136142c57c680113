namespace CadizTracker.Citations;

/// <summary>
/// Finds the words that take an item away: <c>Objective 7 without action 20</c>, <c>l'action 3 n'est pas abordée</c>. A word does so where it
/// touches a citation: nothing but small words stand between, so that "without prejudice" and "the meeting was not public" take nothing
/// away. Only a negated verb of citing ("was not addressed") does so anywhere behind a citation in its sentence.
/// </summary>
internal sealed class NegatingWords(TokenRun tokens, ReadSoFar read)
{
    private const int Farthest = 6;
    private const int FarthestForward = 5;
    private const int Same = 8;

    private int _last = int.MinValue / 2;

    /// <summary>Whether the word at an index is one; of several that make one negation (n'est pas), the first.</summary>
    public bool IsAt(int i)
    {
        var isOne =
            IsNo(i)
            || (tokens[i].Kind == TokenKind.Word && !IsAffirmed(i) && (Excludes(i) || Negates(i)));
        var isSame = isOne && _last >= read.ListEnd && i - _last <= Same;
        _last = isOne ? i : _last;
        return isOne && !isSame;
    }

    /// <summary>"no action 20", "no discussion of action 20", "no longer", "action 20: no"; "no. 20" is an ordinary number.</summary>
    private bool IsNo(int i) =>
        tokens[i] is { Kind: TokenKind.NumberSign, Text: "no" }
        && (
            IsItem(i + 1)
            || (tokens[i + 1].Kind == TokenKind.Word && ReachesItemInSentence(i))
            || (tokens[i + 1].Is("longer") && IsBehind(i, throughMarks: false))
            || (
                IsWhole(i + 1)
                && tokens[i + 1].Kind != TokenKind.Dot
                && IsBehind(i, throughMarks: true)
            )
        );

    private bool IsAffirmed(int i) =>
        (IsNe(i) && IsRestricted(i))
        || (tokens[i + 1].Kind == TokenKind.Dash && tokens[i + 1].Glued)
        || (tokens[i + 1].Kind == TokenKind.Word && IsAffirming(i))
        || (
            tokens[i].Is("moins") && (tokens[i - 1].Is("au") || tokens[i - 1].Kind == TokenKind.Of)
        );

    /// <summary>"n'est abordée que par le Maroc": it is addressed.</summary>
    private bool IsRestricted(int i) =>
        Enumerable
            .Range(i + 1, 4)
            .Select(at => tokens[at])
            .TakeWhile(token =>
                !(token.Kind == TokenKind.Word && NegatingLexicon.IsNegating(token.Text))
            )
            .Any(token => token.Is("que") || token.Is("qu"));

    private bool IsAffirming(int i) =>
        NegatingLexicon.Negating.Contains(tokens[i].Text)
        && NegatingLexicon.Affirming.Contains(tokens[i + 1].Text);

    private bool Excludes(int i)
    {
        var word = tokens[i].Text;
        return (NegatingLexicon.Excluding.Contains(word) && ReachesItem(i + 1))
            || (word == "not" && tokens[i + 1].Kind == TokenKind.Number)
            || (NegatingLexicon.Excepting.Contains(word) && IsBehind(i, throughMarks: true))
            || (IsTwoWords(i) && ReachesItem(i + 2))
            || (word == "part" && tokens[i - 1] is { Kind: TokenKind.To } && ReachesItem(i + 1))
            || (word == "but" && IsAll(i - 1) && ReachesItem(i + 1))
            || (NegatingLexicon.Excluded.Contains(word) && IsBehindAsPredicate(i))
            || (IsSetAside(i) && IsBehindAsPredicate(i))
            || (IsStillToDo(i) && IsBehind(i, throughMarks: false))
            || (IsInPlace(i) && ReachesItem(i + 1));
    }

    private bool IsTwoWords(int i) =>
        NegatingLexicon.FirstOfTwo.TryGetValue(tokens[i].Text, out var second)
        && tokens[i + 1].Text == second;

    private bool IsSetAside(int i) =>
        (tokens[i].Is("left") || tokens[i].Is("set"))
        && (tokens[i + 1].Is("out") || tokens[i + 1].Is("aside"));

    /// <summary>"has yet to be addressed", "reste à traiter".</summary>
    private bool IsStillToDo(int i) =>
        tokens[i].Text is "yet" or "remains" or "remain" or "reste" or "restent"
        && tokens[i + 1].Kind == TokenKind.To;

    /// <summary>"au lieu de", "in place of"; "a eu lieu" is what meetings do.</summary>
    private bool IsInPlace(int i) =>
        (tokens[i].Is("lieu") && tokens[i - 1].Is("au"))
        || (tokens[i].Is("place") && tokens[i - 1].Text == "in" && tokens[i + 1].Text == "of");

    private bool IsAll(int i) =>
        tokens[i].Is("all")
        || tokens[i].Is("anything")
        || tokens[i].Is("everything")
        || tokens[i].Is("any");

    private bool Negates(int i)
    {
        var isPronounced =
            NegatingLexicon.NegatingBeforeT.Contains(tokens[i].Text) && tokens[i + 1].Is("t");
        return (isPronounced || NegatingLexicon.Negating.Contains(tokens[i].Text))
            && (
                IsBehindAsPredicate(i)
                || (!IsNe(i) && (ReachesItemInSentence(i) || IsOfCitingBehind(i)))
            );
    }

    /// <summary>"n'aborde que l'action 3" states it; "pas" follows where it does not.</summary>
    private bool IsNe(int i) => tokens[i].Is("ne") || tokens[i].Is("n");

    /// <summary>Only small words, an opening bracket or a colon up to a level word or a number.</summary>
    private bool ReachesItem(int i)
    {
        var end = i + Farthest;
        while (
            i < end
            && (
                tokens[i].Kind
                    is TokenKind.Article
                        or TokenKind.Of
                        or TokenKind.To
                        or TokenKind.Open
                        or TokenKind.Colon
                        or TokenKind.NumberSign
                || tokens[i] is { Kind: TokenKind.Dot, Glued: true }
                || (
                    tokens[i].Kind == TokenKind.Word
                    && NegatingLexicon.Between.Contains(tokens[i].Text)
                )
            )
        )
        {
            i++;
        }

        return tokens[i].Kind is TokenKind.Level || IsBareNumber(i);
    }

    /// <summary>"except 21", not "except 3 partners".</summary>
    private bool IsBareNumber(int i) =>
        tokens[i].Kind == TokenKind.Number && tokens[i + 1].Kind != TokenKind.Word;

    /// <summary>A few words and no mark up to an item: did not address the action 3; behind a verb of citing a colon too.</summary>
    private bool ReachesItemInSentence(int i)
    {
        var at = i + 1;
        var isCiting = true;
        for (; at <= i + FarthestForward && !IsItem(at) && LeadsOn(at, isCiting); at++)
        {
            isCiting = at == i + 1 && tokens[at].Kind == TokenKind.Open || IsCiting(at);
        }

        return IsItem(at);
    }

    private bool LeadsOn(int at, bool isCiting) =>
        tokens[at].Kind switch
        {
            TokenKind.Word => !NegatingLexicon.Affirming.Contains(tokens[at].Text),
            TokenKind.Article or TokenKind.Of or TokenKind.To => true,
            TokenKind.Colon or TokenKind.Open => isCiting,
            _ => false,
        };

    private bool IsOfCitingBehind(int i) =>
        read.HasListInSentence && (IsCiting(i + 1) || IsCiting(i + 2) || IsCiting(i + 3));

    private bool IsCiting(int i) =>
        tokens[i].Kind == TokenKind.Word && NegatingLexicon.IsCiting(tokens[i].Text);

    private bool IsItem(int i) => Levels.HasNumber(tokens, i);

    /// <summary>Directly behind a citation; or behind a mark, if it is all that follows the mark, or says what was not done.</summary>
    private bool IsBehindAsPredicate(int i) =>
        IsBehind(i, throughMarks: false)
        || (IsBehind(i, throughMarks: true) && (IsWhole(i + 1) || IsOfCiting(i)));

    private bool IsWhole(int i) =>
        tokens[i].StartsLine
        || tokens[i].Kind
            is TokenKind.End
                or TokenKind.Close
                or TokenKind.Bar
                or TokenKind.Dot
                or TokenKind.Comma
                or TokenKind.Semicolon;

    private bool IsOfCiting(int i) =>
        IsCiting(i + 1) || IsCiting(i + 2) || IsCiting(i + 3) || IsCiting(i + 4);

    private bool IsBehind(int i, bool throughMarks)
    {
        var at = i - 1;
        while (at >= read.ListEnd && at > i - Farthest && IsSmall(at, throughMarks))
        {
            at--;
        }

        return read.ListEnd >= 0 && at + 1 == read.ListEnd && !tokens[i].StartsLine;
    }

    private bool IsSmall(int i, bool throughMarks) =>
        tokens[i].Kind switch
        {
            TokenKind.Word => NegatingLexicon.Auxiliary.Contains(tokens[i].Text),
            TokenKind.Of or TokenKind.Article or TokenKind.ThisPlan or TokenKind.Close => true,
            TokenKind.Comma or TokenKind.Open or TokenKind.Colon or TokenKind.Dash => throughMarks,
            _ => false,
        };
}
