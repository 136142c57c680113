using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Presidencies;

/// <summary>What a chair announced as it is read: its words, the items they name, and how a citation of these is printed.</summary>
internal sealed record Announcement : AnnouncementRecord
{
    /// <summary>What was announced, in the caller's language, else in the other; null where only the items are known.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>The items as both languages print them; null where none is named.</summary>
    public Titles? Canonical { get; init; }

    public Announcement Of(PlanOutline plan) =>
        Items is not { Length: > 0 }
            ? this
            : this with
            {
                Canonical = Printed(CanonicalCitation.Write(Items, plan)),
            };

    private static Titles Printed(Bilingual canonical) =>
        new() { En = canonical.En, Fr = canonical.Fr };
}
