namespace CadizTracker.Citations;

/// <summary>
/// Finds the names of instruments other than plans (compacts, strategies, the programmes of other dialogues) where a citation is theirs, and
/// makes one token of each: <c>Objective 3 of the Global Compact</c>, <c>Dakar strategy objective 1</c>, <c>Objective 3 (GCM)</c>. A name that
/// merely stands in the sentence (<c>in line with the Global Compact</c>, <c>with the Khartoum Process: Action 3</c>) is left alone.
/// </summary>
internal sealed class InstrumentMentions(TokenRun tokens, PlanJudge judge, ProblemList problems)
{
    private const int Farthest = 9;
    private readonly InstrumentWords _words = new(tokens, judge);
    private readonly List<Token> _kept = [];

    public static TokenRun Fold(TokenRun tokens, PlanJudge judge, ProblemList problems) =>
        tokens with
        {
            Tokens = new InstrumentMentions(tokens, judge, problems).Fold(),
        };

    private List<Token> Fold()
    {
        for (var i = 0; i < tokens.Count; )
        {
            i = _words.At(i, _kept) is { } found ? Mention(i, found) : Keep(i);
        }

        return _kept;
    }

    private int Keep(int i)
    {
        _kept.Add(tokens[i]);
        return i + 1;
    }

    private int Mention(int i, Instrument found)
    {
        var isOwn = found.Names.Any(judge.IsOwn);
        var isFolded = isOwn ? found.Kind != InstrumentKind.Place : IsTheirs(i, found);
        return isFolded ? Replace(i, found, isOwn) : Keep(i);
    }

    private int Replace(int i, Instrument found, bool isOwn)
    {
        var verdict = isOwn
            ? judge.Of(new() { Words = found.Names, Years = found.Years })
            : PlanVerdict.Other;
        var first = found.Before > 0 ? _kept[^found.Before] : tokens[i];
        _kept.RemoveRange(_kept.Count - found.Before, found.Before);
        Token whole = new(
            verdict == PlanVerdict.Other ? TokenKind.OtherPlan : TokenKind.ThisPlan,
            first.At,
            tokens[found.End - 1].End - first.At
        )
        {
            StartsLine = first.StartsLine,
        };
        _kept.Add(whole);
        problems.Report(verdict, whole, judge.Years);
        return found.End;
    }

    private bool IsTheirs(int i, Instrument found) =>
        IsOwner(i, found) || IsHead(found) || IsHeading(found) || IsRemark(found);

    /// <summary>"Objective 3 of the …": only an "of", or a frame (dans le cadre de), stands between.</summary>
    private bool IsOwner(int i, Instrument found)
    {
        var at = _kept.Count - 1 - found.Before;
        var (isOf, isHard, isFrame, isWorded) = (false, true, false, false);
        for (var left = Farthest; left > 0 && IsLink(at); left--, at--)
        {
            isOf |= _kept[at].Kind == TokenKind.Of;
            isHard &= _kept[at].Text is not ("in" or "within" or "from" or "dans");
            isWorded |= _kept[at].Kind == TokenKind.Word;
            isFrame |= InstrumentLexicon.IsFrame(_kept[at].Text);
        }

        return isOf
            && IsCited(isHard && at >= 0 && _kept[at].Kind == TokenKind.Comma ? at - 1 : at)
            && found.Kind switch
            {
                InstrumentKind.Strong => true,
                InstrumentKind.Place => isHard && !isWorded && tokens[i + 1].Kind != TokenKind.Word,
                _ => isHard && !isFrame && found.IsNamed,
            };
    }

    private bool IsLink(int at) =>
        at >= 0
        && (
            _kept[at].Kind is TokenKind.Of or TokenKind.Article
            || (
                _kept[at].Kind == TokenKind.And
                && at > 0
                && InstrumentLexicon.IsWeak(_kept[at - 1].Text)
            )
            || (
                _kept[at].Kind == TokenKind.Word
                && (
                    InstrumentLexicon.IsFrame(_kept[at].Text)
                    || InstrumentLexicon.IsWeak(_kept[at].Text)
                    || InstrumentLexicon.IsOrdinary(_kept[at].Text)
                )
            )
        );

    /// <summary>"Dakar strategy objective 1": nothing stands between.</summary>
    private bool IsHead(Instrument found) =>
        IsItem(found.End)
        && found.IsNamed
        && (
            found.Kind switch
            {
                InstrumentKind.Strong => true,
                InstrumentKind.Place => found.Names[0] is "valletta" or "valette" && !IsVenue(),
                InstrumentKind.Dialogue => found.IsKnown && !IsGuest(found),
                _ => found.IsKnown,
            }
        );

    /// <summary>"in Valletta", "à La Valette".</summary>
    private bool IsVenue()
    {
        var at = _kept.Count - 1;
        at -= at >= 0 && _kept[at].Kind == TokenKind.Article ? 1 : 0;
        return at >= 0 && _kept[at].Kind is TokenKind.Of or TokenKind.To or TokenKind.Comma;
    }

    private bool IsGuest(Instrument found)
    {
        var at = _kept.Count - 1 - found.Before;
        at -= at >= 0 && _kept[at].Kind == TokenKind.Article ? 1 : 0;
        return at >= 0 && (_kept[at].Is("with") || _kept[at].Is("avec"));
    }

    /// <summary>"Dakar Strategy: Objective 1", where the name begins a line, a segment or a bracket.</summary>
    private bool IsHeading(Instrument found) =>
        tokens[found.End].Kind
            is TokenKind.Colon
                or TokenKind.Comma
                or TokenKind.Dash
                or TokenKind.Bar
                or TokenKind.Open
        && IsItem(found.End + 1)
        && found.Kind != InstrumentKind.Place
        && (found.Kind == InstrumentKind.Strong ? found.IsNamed : found.IsKnown)
        && BeginsSegment(found.Before);

    private bool BeginsSegment(int before)
    {
        var at = _kept.Count - 1 - before;
        at -= at >= 0 && _kept[at].Kind == TokenKind.Article ? 1 : 0;
        return at < 0
            || _kept[at + 1 < _kept.Count ? at + 1 : at].StartsLine
            || _kept[at].Kind
                is TokenKind.Bar
                    or TokenKind.Semicolon
                    or TokenKind.Open
                    or TokenKind.Dot;
    }

    /// <summary>"Objective 3 (GCM)", "Objective 1, Dakar Strategy": a name by itself behind a citation.</summary>
    private bool IsRemark(Instrument found)
    {
        var at = _kept.Count - 1 - found.Before;
        at -= at >= 0 && _kept[at].Kind == TokenKind.Article ? 1 : 0;
        return (found.IsKnown || (found.Kind == InstrumentKind.Strong && found.Before > 0))
            && found.Kind is InstrumentKind.Strong or InstrumentKind.Weak
            && at >= 0
            && _kept[at].Kind
                is TokenKind.Open
                    or TokenKind.Comma
                    or TokenKind.Dash
                    or TokenKind.Bar
            && IsCited(at - 1)
            && tokens[found.End].Kind
                is TokenKind.Close
                    or TokenKind.End
                    or TokenKind.Bar
                    or TokenKind.Semicolon
                    or TokenKind.Comma
                    or TokenKind.Dot;
    }

    private bool IsItem(int i) => Levels.HasNumber(tokens, tokens[i].Is("s") ? i + 1 : i);

    /// <summary>Whether the number of an item stands here: not a year, not page 12.</summary>
    private bool IsCited(int at)
    {
        var number = at >= 0 && _kept[at].Kind == TokenKind.Close ? at - 1 : at;
        number -= number > 0 && _kept[number] is { IsBracketed: true } ? 1 : 0;
        var before =
            number > 1 && _kept[number - 1].Kind is TokenKind.Dot or TokenKind.NumberSign
                ? number - 2
                : number - 1;
        return number >= 0
            && _kept[number] is { Kind: TokenKind.Number, IsYear: false }
            && !(
                before >= 0
                && _kept[before].Kind == TokenKind.Word
                && Lexicon.IsUnit(_kept[before].Text)
            );
    }
}
