namespace CadizTracker.Http;

/// <summary>Texts that somebody sent, in short: what is shown is cut between letters, for half of one can be neither written nor stored.</summary>
internal static class Shortened
{
    /// <summary>The same text, or its beginning of at most so many UTF-16 units and "…".</summary>
    public static string InShort(this string text, int most) =>
        text.Length <= most ? text
        : char.IsHighSurrogate(text[most - 1]) ? $"{text[..(most - 1)]}…"
        : $"{text[..most]}…";
}
