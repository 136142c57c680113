using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>What a document adds to its presidency: claims and documents that the record does not have yet.</summary>
internal static class ProposedAdditions
{
    /// <summary>The presidency as the record has it, with the claims and documents that it does not have yet; none where there are none. What stays out is said.</summary>
    public static PresidencyRecord[] Of(
        PresidencyRecord? known,
        IReadOnlyList<ProposedClaim> claims,
        IReadOnlyList<Found<DocumentRecord>> documents,
        List<OpenQuestion> open
    )
    {
        if (known is null)
        {
            if (claims.Count + documents.Count > 0)
            {
                Ask("presidency", "nothing_to_add_to", OpenWords.NothingToAddTo, null, open);
            }
            return [];
        }
        Claim[] newClaims =
        [
            .. claims.Where(claim => IsNew(claim, known, open)).Select(claim => claim.Claim),
        ];
        DocumentRecord[] newDocuments =
        [
            .. documents
                .Where(document => IsNew(document, known, open))
                .Select(document => document.Value)
                .DistinctBy(document => Folded(document.Titles.En ?? document.Titles.Fr)),
        ];
        if (newClaims.Length + newDocuments.Length == 0)
        {
            return [];
        }
        Ask("presidency", "additions", OpenWords.Added, null, open);
        return
        [
            known.AsPrinted() with
            {
                Claims = [.. known.Claims, .. newClaims],
                Documents = [.. known.Documents, .. newDocuments],
            },
        ];
    }

    private static bool IsNew(ProposedClaim claim, PresidencyRecord known, List<OpenQuestion> open)
    {
        if (known.Claims.Any(other => IsSame(claim.Claim, other)))
        {
            Ask("claim", "claim_recorded", OpenWords.ClaimRecorded, claim.Passages[0], open);
            return false;
        }
        if (claim.Claim.Source is null)
        {
            Ask("claim", "claim_needs_title", OpenWords.ClaimNeedsATitle, claim.Passages[0], open);
            return false;
        }
        return true;
    }

    private static bool IsNew(
        Found<DocumentRecord> document,
        PresidencyRecord known,
        List<OpenQuestion> open
    )
    {
        var isRecorded = known.Documents.Any(other => IsSame(document.Value, other));
        if (isRecorded)
        {
            Ask(
                "document",
                "document_recorded",
                OpenWords.DocumentRecorded,
                document.Passages[0],
                open
            );
        }
        return !isRecorded;
    }

    private static void Ask(
        string about,
        string code,
        Bilingual question,
        Passage? passage,
        List<OpenQuestion> open
    ) => open.Add(new(about, code, question.Here, null, passage, []));

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
