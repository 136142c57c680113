using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>A document or a video as it is read with its presidency or meeting.</summary>
internal record NamedDocument : DocumentRecord
{
    public NamedDocument() { }

    protected NamedDocument(DocumentRecord written)
        : base(written) { }

    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;
}
