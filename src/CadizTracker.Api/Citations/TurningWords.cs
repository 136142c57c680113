namespace CadizTracker.Citations;

/// <summary>
/// Words beside a number that turn its meaning, so that reading the number without them would be half a reading: <c>Action 20 and following</c>,
/// <c>Action 5 bis</c>, <c>Objective 5, part b</c>, <c>except Action 21</c>.
/// </summary>
internal sealed class TurningWords(TokenRun tokens, ProblemList problems)
{
    private static readonly HashSet<string> OnItsOwn = Words(
        "ff sq sqq seq suiv onward onwards bis ter quater"
    );
    private static readonly HashSet<string> AfterAnd = Words(
        "following suivant suivante suivants suivantes"
    );
    private static readonly HashSet<string> Excluding = Words(
        "except excepting excluding sauf hormis hors excepte not"
    );
    private static readonly HashSet<string> Part = Words(
        "part parts partie parties letter lettre point"
    );

    /// <summary>Reports the word at an index if it is one.</summary>
    public void Report(int i)
    {
        if (tokens[i].Kind == TokenKind.Word && (Continues(i) || Excludes(i) || NamesAPart(i)))
        {
            problems.WordsUnclear(tokens[i]);
        }
    }

    private bool Continues(int i) =>
        (IsNumber(i - 1) && (OnItsOwn.Contains(tokens[i].Text) || IsUnknownPart(i)))
        || (
            tokens[i - 1].Kind == TokenKind.And
            && IsNumber(i - 2)
            && AfterAnd.Contains(tokens[i].Text)
        );

    /// <summary>The c of "objective 5 c", where the plan has no such part.</summary>
    private bool IsUnknownPart(int i) => tokens.IsLetter(i) && tokens[i + 1].Kind != TokenKind.Word;

    private bool Excludes(int i) =>
        Excluding.Contains(tokens[i].Text)
        && tokens[tokens[i + 1].Kind is TokenKind.Article or TokenKind.Of ? i + 2 : i + 1].Kind
            is TokenKind.Level
                or TokenKind.Number;

    private bool NamesAPart(int i) =>
        Part.Contains(tokens[i].Text)
        && tokens.IsLetter(i + 1)
        && tokens[i + 2].Kind != TokenKind.Word;

    private bool IsNumber(int i) => tokens[i].Kind == TokenKind.Number;

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
