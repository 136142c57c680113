namespace CadizTracker.Citations;

/// <summary>
/// Finds the words that leave a list open: <c>Actions 3, 5, etc.</c>, <c>Action 20 et suivantes</c>, <c>up to Action 5</c>. Words before an item
/// that do so (in particular, notamment, inter alia) state it all the same.
/// </summary>
internal sealed class OpenEnds(TokenRun tokens, ReadSoFar read)
{
    private static readonly HashSet<string> OnItsOwn = Words(
        "ff sq sqq seq suiv onward onwards upward upwards bis ter quater etc cetera caetera"
    );
    private static readonly HashSet<string> AfterAnd = Words(
        "following suivant suivante suivante suivants suivantes others other autre autres more plus beyond above up later co s ss al"
    );

    public bool IsAt(int i) =>
        tokens[i].Kind == TokenKind.Word
            ? (IsBehind(i) && IsOpen(i)) || IsEndOfRange(i)
            : IsEllipsis(i) && IsBehind(i);

    private bool IsOpen(int i)
    {
        var word = tokens[i].Text;
        return OnItsOwn.Contains(word)
            || (AfterAnd.Contains(word) && IsAnd(i) && !IsProse(i + 1))
            || (word == "al" && !IsProse(i + 1))
            || (word == "so" && (tokens[i + 1].Is("on") || tokens[i + 1].Is("forth")))
            || (word == "au" && tokens[i + 1].Kind == TokenKind.Dash && tokens[i + 2].Is("dela"))
            || (word is "among" or "amongst" && tokens[i + 1].Is("others") && !Introduces(i + 2))
            || (word == "entre" && tokens[i + 1].Is("autres") && !Introduces(i + 2))
            || (word == "inter" && tokens[i + 1].Is("alia") && !Introduces(i + 2));
    }

    /// <summary>"Action 3 and other partners" says nothing of further actions; "the following recommendations" neither.</summary>
    private bool IsProse(int i) => tokens[i].Kind == TokenKind.Word && !tokens[i].Is("seq");

    private bool IsAnd(int i) => tokens[Back(i, skipsComma: false)].Kind == TokenKind.And;

    /// <summary>Directly behind a list; a comma, "and" and small words may stand between.</summary>
    private bool IsBehind(int i)
    {
        var at = Back(i, skipsComma: true);
        at = tokens[at].Kind == TokenKind.And ? Back(at, skipsComma: true) : at;
        return read.ListEnd >= 0 && at + 1 == read.ListEnd && !tokens[i].StartsLine;
    }

    private int Back(int i, bool skipsComma)
    {
        var at = i - 1;
        while (
            at > i - 4
            && at >= read.ListEnd
            && (
                tokens[at].Kind is TokenKind.Article or TokenKind.Of
                || (skipsComma && tokens[at].Kind == TokenKind.Comma)
            )
        )
        {
            at--;
        }

        return at;
    }

    /// <summary>"Objective 7, inter alia action 20" states what follows.</summary>
    private bool Introduces(int i)
    {
        var at = tokens[i].Kind == TokenKind.Colon ? i + 1 : i;
        return IsItem(at);
    }

    private bool IsEndOfRange(int i) =>
        tokens[i].Text switch
        {
            "up" or "jusqu" or "jusque" => tokens[i + 1].Kind == TokenKind.To && IsItem(i + 2),
            "until" or "till" => IsItem(i + 1),
            "partir" => tokens[i - 1].Kind == TokenKind.To
                && tokens[i + 1].Kind == TokenKind.Of
                && IsItem(i + 2),
            "starting" or "beginning" => IsItem(i + 2)
                && (
                    tokens[i + 1].Is("with")
                    || tokens[i + 1].Is("at")
                    || tokens[i + 1].Kind == TokenKind.Of
                ),
            _ => false,
        };

    private bool IsItem(int i) =>
        Levels.HasNumber(tokens, tokens[i].Kind == TokenKind.Article ? i + 1 : i);

    private bool IsEllipsis(int i) =>
        tokens[i].Kind == TokenKind.Dot
            ? tokens[i + 1].Kind == TokenKind.Dot && tokens[i + 2].Kind == TokenKind.Dot
            : tokens[i].Kind == TokenKind.Other && tokens.Source[tokens[i].At] == '…';

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
