using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>What a file holds, as it is shown to people: they see what is meant, and no more of it than anybody would read.</summary>
internal static class Shown
{
    private const int Longest = 100;

    public static string InShort(string text) => text.InShort(Longest);

    /// <summary>The same of a name, which stands in every line of a report.</summary>
    public static string Name(string name) =>
        string.Concat(InShort(name).Select(letter => char.IsControl(letter) ? '?' : letter));
}
