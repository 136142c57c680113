using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Meetings;

namespace CadizTracker.Web.Editing;

/// <summary>What only those who keep the record read.</summary>
internal static class EditWords
{
    public static Bilingual Of(CitationState state) =>
        state switch
        {
            CitationState.Published => new("published", "publiée"),
            CitationState.Reviewed => new("reviewed", "relue"),
            _ => new("draft", "projet"),
        };

    public static Bilingual Of(CitationStrength strength) =>
        strength switch
        {
            CitationStrength.Primary => new("Primary", "Principale"),
            CitationStrength.Secondary => new("Secondary", "Secondaire"),
            _ => new("Mention (never counts)", "Mention (ne compte jamais)"),
        };

    public static Bilingual Of(MappingState state) =>
        state switch
        {
            MappingState.Mapped => new("Mapped", "Rattachée"),
            MappingState.NotApplicable => new("Nothing to map", "Sans objet"),
            _ => new("Pending", "En attente"),
        };

    /// <summary>So many of something; in French 0 and 1 are singular.</summary>
    public static string Counted(int count, Bilingual one, Bilingual several) =>
        Lang.Here == Lang.Fr
            ? $"{count} {(count < 2 ? one.Fr : several.Fr)}"
            : $"{count} {(count == 1 ? one.En : several.En)}";
}
