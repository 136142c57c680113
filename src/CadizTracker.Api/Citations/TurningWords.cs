namespace CadizTracker.Citations;

/// <summary>
/// Words beside a number that turn its meaning, so that reading the number without them would be half a reading: <c>Action 20 and following</c>,
/// <c>Action 5 bis</c>, <c>Objective 5, part b</c>, <c>except Action 21</c>, <c>Action 3 or 5</c>.
/// </summary>
internal sealed class TurningWords(
    TokenRun tokens,
    PlanTree tree,
    ReadSoFar read,
    ProblemList problems
)
{
    private static readonly HashSet<string> Part = Words(
        "part parts partie parties letter lettre point points"
    );
    private readonly NegatingWords _negating = new(tokens, read);
    private readonly OpenEnds _ends = new(tokens, read);

    /// <summary>Reports the word, or mark, at an index if it is one.</summary>
    public void Report(int i)
    {
        if (IsRomanPart(i))
        {
            problems.NumberUnreadable(tokens[i].At, tokens[i].End);
        }
        else if (
            _negating.IsAt(i)
            || _ends.IsAt(i)
            || IsUnknownPart(i)
            || NamesAPart(i)
            || IsStrayPart(i)
            || IsAlternative(i)
        )
        {
            problems.WordsUnclear(tokens[i]);
        }
    }

    /// <summary>The c of "objective 5 c", where the plan has no such part.</summary>
    private bool IsUnknownPart(int i) =>
        tokens[i].Kind == TokenKind.Word
        && IsNumber(i - 1)
        && tokens.IsLetter(i)
        && tokens[i + 1].Kind != TokenKind.Word;

    private bool NamesAPart(int i) =>
        tokens[i].Kind == TokenKind.Word
        && Part.Contains(tokens[i].Text)
        && tokens.IsLetter(i + 1)
        && tokens[i + 2].Kind != TokenKind.Word;

    /// <summary>The letter of a part of the objective cited last that no list has taken up: 5 (a) Asylum and (b) Protection.</summary>
    private bool IsStrayPart(int i) =>
        tokens.IsLetter(i)
        && (tokens[i].IsBracketed || (IsListed(i - 1) && EndsThere(i + 1)))
        && read.IsPart(tokens[i].Text[0], tree);

    private bool IsListed(int i) =>
        tokens[i].Is("both")
        || tokens[i].Kind
            is TokenKind.Open
                or TokenKind.Close
                or TokenKind.And
                or TokenKind.Comma
                or TokenKind.Slash
                or TokenKind.Dash
                or TokenKind.Level;

    private bool EndsThere(int i) =>
        tokens[i].Kind
            is TokenKind.End
                or TokenKind.Close
                or TokenKind.And
                or TokenKind.Comma
                or TokenKind.Slash
                or TokenKind.Dash
                or TokenKind.Semicolon
                or TokenKind.Bar
                or TokenKind.Dot;

    /// <summary>5 (ii)</summary>
    private bool IsRomanPart(int i) =>
        Numerals.IsRoman(tokens[i])
        && tokens[i - 1].Kind == TokenKind.Open
        && IsNumber(i - 2)
        && tokens[i + 1].Kind == TokenKind.Close;

    /// <summary>Action 3 or 5: one of them, and nobody knows which. The French où is another word.</summary>
    private bool IsAlternative(int i)
    {
        var isJoined = tokens[i - 1].Kind is TokenKind.Slash or TokenKind.Comma;
        var before =
            tokens[i - 1].Kind == TokenKind.Slash && tokens[i - 2].Kind == TokenKind.And ? i - 3
            : isJoined ? i - 2
            : i - 1;
        var after = tokens[i + 1].Kind == TokenKind.Article ? i + 2 : i + 1;
        return (tokens[i].Is("or") || tokens[i].Is("ou"))
            && before + 1 == read.ListEnd
            && (IsNumber(after) || tokens.IsLetter(after) || Levels.HasNumber(tokens, after));
    }

    private bool IsNumber(int i) => tokens[i].Kind == TokenKind.Number;

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
