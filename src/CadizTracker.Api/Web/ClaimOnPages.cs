using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Web;

/// <summary>Printed figures in words: 5 of 5 domains, 11 actions.</summary>
internal static class ClaimOnPages
{
    /// <summary>All that a claim says, in one line.</summary>
    public static string Of(Claim claim) =>
        string.Join(
            ", ",
            new[]
            {
                Of(claim.Domains, new("domains", "domaines")),
                Of(claim.Objectives, new("objectives", "objectifs")),
                Of(claim.Actions, new("actions", "actions")),
            }.OfType<string>()
        );

    /// <summary>A figure without its noun: 6 of 10, or 6 where the total is not printed; a total alone is "of 10".</summary>
    public static string Of(CountedOf count) =>
        (count.Covered, count.Total) switch
        {
            ({ } covered, { } total) => new Bilingual(
                $"{covered} of {total}",
                $"{covered} sur {total}"
            ).Here,
            (null, { } total) => new Bilingual($"of {total}", $"sur {total}").Here,
            _ => $"{count.Covered}",
        };

    private static string? Of(CountedOf? count, Bilingual noun) =>
        count is null ? null : $"{Of(count)} {noun.Here}";
}
