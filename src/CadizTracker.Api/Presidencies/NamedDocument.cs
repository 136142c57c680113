using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>A document or a video as it is read with its presidency or meeting.</summary>
internal sealed record NamedDocument : DocumentRecord
{
    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;
}
