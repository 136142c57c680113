namespace CadizTracker.Citations;

/// <summary>Reads the words that may name an instrument: <c>Dakar Strategy</c>, <c>Pacte mondial</c>, <c>Agenda 2063</c>, <c>SDG</c>, <c>Valletta</c>.</summary>
internal sealed class InstrumentWords(TokenRun tokens, PlanJudge judge)
{
    private const int Farthest = 12;
    private const int Most = 3;

    /// <summary>The instrument whose main word stands at an index, the tokens before it being kept.</summary>
    public Instrument? At(int i, IReadOnlyList<Token> kept)
    {
        var (core, kind) = Core(i);
        return core == 0 ? null
            : kind is null ? ProperName(i, core)
            : kind == InstrumentKind.Place ? Place(i)
            : Named(i, core, kind.Value, kept);
    }

    /// <summary>How many tokens are the main word, and its kind; no kind for an abbreviation, which is a name by itself.</summary>
    private (int Length, InstrumentKind? Kind) Core(int i)
    {
        var word = tokens[i].Kind == TokenKind.Word ? tokens[i].Text : "";
        return word.Length == 0 ? (IsDevelopmentGoals(i) ? 4 : 0, null)
            : IsAbbreviation(i, word) ? (1, null)
            : word == "sustainable" && tokens[i + 1].Is("development") && tokens[i + 2].Is("goals")
                ? (3, null)
            : word == "feuille" && tokens[i + 1].Kind == TokenKind.Of && tokens[i + 2].Is("route")
                ? (3, InstrumentKind.Weak)
            : InstrumentLexicon.IsStrong(word) && !IsTrafficking(i, word)
                ? (1, InstrumentKind.Strong)
            : InstrumentLexicon.IsWeak(word) ? (1, InstrumentKind.Weak)
            : InstrumentLexicon.IsDialogue(word) ? (1, InstrumentKind.Dialogue)
            : judge.IsOwn(word) || judge.IsOther(word) ? (1, InstrumentKind.Place)
            : (0, null);
    }

    /// <summary>La traite is no traité, and capitals without accents (TRAITE) are left to what is traded: DES ETRES HUMAINS.</summary>
    private bool IsTrafficking(int i, string word) =>
        word == "traite"
        && tokens.Source[tokens[i].End - 1] is var last
        && (
            last == 'e'
            || (
                last == 'E'
                && tokens[i + 1].Kind == TokenKind.Of
                && tokens[i + 2].Text
                    is "etres"
                        or "personnes"
                        or "humains"
                        or "femmes"
                        or "enfants"
                        or "migrants"
            )
        );

    private bool IsDevelopmentGoals(int i) =>
        tokens[i].Kind == TokenKind.Level
        && tokens[i + 1].Kind == TokenKind.Of
        && tokens[i + 2].Is("developpement")
        && tokens[i + 3].Is("durable");

    /// <summary>ODD in capitals: "odd" is an English word.</summary>
    private bool IsAbbreviation(int i, string word) =>
        InstrumentLexicon.IsAbbreviation(word) || (word == "odd" && IsCapital(i, 3));

    private Instrument ProperName(int i, int core)
    {
        var years = PlanYears.After(tokens, i + core);
        return new(0, years.End, InstrumentKind.Strong, [tokens[i].Text], years.Values)
        {
            IsKnown = true,
        };
    }

    /// <summary>A place with a plan's years is a plan's name, too: Cadiz 2023-2027.</summary>
    private Instrument Place(int i)
    {
        var years = PlanYears.After(tokens, i + 1);
        years =
            years.Values.Count == 0 && tokens[i + 1].Kind == TokenKind.Comma
                ? PlanYears.After(tokens, i + 2)
                : years;
        var isSpan =
            years.Values.Count > 1
            || (
                years.Values.Count == 1
                && judge.IsOwn(tokens[i].Text)
                && Levels.HasNumber(tokens, years.End)
            );
        return new(
            0,
            isSpan ? years.End : i + 1,
            isSpan ? InstrumentKind.Strong : InstrumentKind.Place,
            [tokens[i].Text],
            isSpan ? years.Values : []
        )
        {
            IsKnown = true,
        };
    }

    private Instrument Named(int i, int core, InstrumentKind kind, IReadOnlyList<Token> kept)
    {
        var before = PlanWords.Before(kept);
        var end = After(i + core, before.Words.Count > 0);
        var after = Range(i + core, end).Where(token => token.Kind == TokenKind.Word).ToList();
        var years = PlanYears.After(tokens, end);
        string[] said = [.. before.Words, .. after.Select(token => token.Text)];
        var names = PlanNaming
            .Names([tokens[i].Text, .. said])
            .Where(word =>
                word != tokens[i].Text
                && !InstrumentLexicon.IsOrdinary(word)
                && !PlanWords.IsPlain(word)
            )
            .ToList();
        int[] allYears = [.. before.Years, .. years.Values];
        return new(Trimmed(kept, before.Count), years.End, kind, names, allYears)
        {
            IsKnown =
                names.Exists(word => judge.IsOther(word) || judge.IsOwn(word))
                || (tokens[i].Is("agenda") && allYears.Any(year => year is 2030 or 2063)),
        };
    }

    /// <summary>Nothing ordinary leads a name: "meeting Dakar Strategy" names the Dakar Strategy.</summary>
    private static int Trimmed(IReadOnlyList<Token> kept, int count)
    {
        while (
            count > 0
            && kept[kept.Count - count].Kind == TokenKind.Word
            && InstrumentLexicon.IsOrdinary(kept[kept.Count - count].Text)
        )
        {
            count--;
        }

        return count;
    }

    /// <summary>"de Dakar", "for Migration", "mondial pour des migrations sûres": the index after them.</summary>
    private int After(int at, bool isNamed)
    {
        var (i, end, words) = (at, at, 0);
        for (
            ;
            i < at + Farthest && (words < Most || IsOfLongName(i)) && LeadsOn(i, at, isNamed);
            i++
        )
        {
            var isWord = tokens[i].Kind == TokenKind.Word && !IsJoint(i);
            words += isWord ? 1 : 0;
            end = isWord ? i + 1 : end;
        }

        return end;
    }

    private bool LeadsOn(int i, int at, bool isNamed) =>
        tokens[i].Kind switch
        {
            TokenKind.Of or TokenKind.Article => true,
            TokenKind.Comma or TokenKind.And => IsOfLongName(i + 1),
            TokenKind.Word => IsJoint(i)
                || (
                    !NegatingLexicon.IsNegating(tokens[i].Text)
                    && (i > at || (!isNamed && IsAdjective(i)))
                ),
            _ => false,
        };

    /// <summary>The Global Compact for Safe, Orderly and Regular Migration has marks in its name.</summary>
    private bool IsOfLongName(int i) =>
        tokens[i].Kind is TokenKind.Comma or TokenKind.And
            ? InstrumentLexicon.IsOfLongName(tokens[i + 1].Text)
            : InstrumentLexicon.IsOfLongName(tokens[i].Text);

    private bool IsJoint(int i) => tokens[i].Text is "for" or "pour" or "on" or "sur";

    /// <summary>Pacte mondial, Charte africaine.</summary>
    private bool IsAdjective(int i) =>
        tokens[i].Text is "mondial" or "mondiale"
        || judge.IsOther(tokens[i].Text)
        || judge.IsOwn(tokens[i].Text);

    private IEnumerable<Token> Range(int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .Select(i => tokens[i])
            .Where(token => token.Text is not ("for" or "pour" or "on" or "sur"));

    private bool IsCapital(int i, int letters) =>
        tokens.Source.AsSpan(tokens[i].At, letters).IndexOfAnyExceptInRange('A', 'Z') < 0;
}
