using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>What sentences call a presidency: its title, in the other language where it is known in that alone; its slug where there is none.</summary>
internal static class NamedPresidency
{
    public static Bilingual Of(string slug, string? titleEn, string? titleFr) =>
        new(titleEn ?? titleFr ?? slug, titleFr ?? titleEn ?? slug);
}
