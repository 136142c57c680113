using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>How a sentence names a citation: as it is printed, else by its codes.</summary>
internal static class CitationName
{
    public static Bilingual Of(Found found)
    {
        var codes = string.Join(", ", found.Items);
        return found.Facts.Printed is { } printed
            ? new($"The citation \"{printed}\"", $"La citation «\u00A0{printed}\u00A0»")
            : new($"The citation of {codes}", $"La citation de {codes}");
    }
}
