using CadizTracker.Citations;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>What a document adds to its presidency: claims and documents that the record does not have yet.</summary>
internal static class ProposedAdditions
{
    /// <summary>The presidency as the record has it, with the claims and documents that it does not have yet; none where there are none.</summary>
    public static PresidencyRecord[] Of(
        PresidencyRecord? known,
        IReadOnlyList<ProposedClaim> claims,
        IReadOnlyList<Found<DocumentRecord>> documents
    )
    {
        if (known is null)
        {
            return [];
        }
        Claim[] newClaims =
        [
            .. claims
                .Select(claim => claim.Claim)
                .Where(claim =>
                    claim.Source is not null && !known.Claims.Any(other => IsSame(claim, other))
                ),
        ];
        DocumentRecord[] newDocuments =
        [
            .. documents
                .Select(found => found.Value)
                .Where(document => !known.Documents.Any(other => IsSame(document, other))),
        ];
        return newClaims.Length + newDocuments.Length == 0
            ? []
            :
            [
                known with
                {
                    Claims = [.. known.Claims, .. newClaims],
                    Documents = [.. known.Documents, .. newDocuments],
                },
            ];
    }

    private static bool IsSame(Claim one, Claim other) =>
        one.Domains == other.Domains
        && one.Objectives == other.Objectives
        && one.Actions == other.Actions;

    private static bool IsSame(DocumentRecord one, DocumentRecord other) =>
        IsSame(one.Titles.En ?? one.Titles.Fr, other.Titles.En ?? other.Titles.Fr)
        || IsSame(one.Titles.Fr ?? one.Titles.En, other.Titles.Fr ?? other.Titles.En);

    // One may print a note behind the title: (actualisation).
    private static bool IsSame(string? one, string? other) =>
        Folded(one).StartsWith(Folded(other), StringComparison.Ordinal)
        || Folded(other).StartsWith(Folded(one), StringComparison.Ordinal);

    private static string Folded(string? title) =>
        string.Concat((title ?? "").Where(char.IsLetterOrDigit).Select(Glyphs.Fold));
}
