using System.Globalization;

namespace CadizTracker.Http;

/// <summary>One sentence in the two languages of the dialogue.</summary>
internal sealed record Bilingual(string En, string Fr)
{
    /// <summary>The sentence in the language that the caller of the running request asked for.</summary>
    public string Here => In(Lang.Here);

    public string In(Lang lang) => lang == Lang.Fr ? Fr : En;
}

/// <summary>A language that the program speaks.</summary>
internal enum Lang
{
    En,
    Fr,
}

internal static class Langs
{
    extension(Lang lang)
    {
        /// <summary>The language of the running request: the language middleware sets the culture, everything else reads it here.</summary>
        public static Lang Here => CultureInfo.CurrentUICulture.Name == "fr" ? Lang.Fr : Lang.En;

        /// <summary>The tag that HTML, HTTP and JSON use: en, fr.</summary>
        public string Tag => lang == Lang.Fr ? "fr" : "en";
    }
}
