using System.Text;

namespace CadizTracker.Sheets;

/// <summary>How headings and names are compared: as a person does, who sees no difference between « Pays » and « pays  ».</summary>
internal static class Folded
{
    // The program runs without the system's tables of letters, and headings are English or French.
    private const string Accented = "àâäáçéèêëîïíôöóùûüúÿñ’";
    private const string Plain = "aaaaceeeeiiiooouuuuyn'";

    public static bool Same(string one, string other) => Of(one) == Of(other);

    /// <summary>In lower case, without accents, with one space between words.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter is '_')
            {
                words.Append(words.Length > 0 && words[^1] != ' ' ? " " : "");
            }
            else if (letter is not '\uFEFF')
            {
                words.Append(Unaccented(char.ToLowerInvariant(letter)));
            }
        }
        return words.ToString().TrimEnd();
    }

    private static char Unaccented(char letter) =>
        Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter;
}
