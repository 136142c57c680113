using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>The sentence that tells a finding, in both languages, from its code and facts alone.</summary>
internal static class FindingMessages
{
    public static Bilingual Of(Found found) =>
        found.Finding switch
        {
            FindingCode.PendingMapping => Pending(Days.Of(found.Facts)),
            FindingCode.OutsideTerm when found.Severity == FindingSeverity.Information => Handover(
                found,
                Days.Dated(found.Facts)
            ),
            FindingCode.OutsideTerm => Outside(found, Days.Dated(found.Facts)),
            FindingCode.MissingLanguage => NoTitle(found.Facts),
            FindingCode.MissingWording => NoWording(found.Items, found.Facts),
            FindingCode.MissingCoChair => NoCoChair(Days.Of(found.Facts)),
            FindingCode.MissingPlace => NoPlace(found.Facts, Days.Of(found.Facts)),
            FindingCode.InferredPlacement => Inferred(found),
            FindingCode.MissingSource => NoSource(CitationName.Of(found)),
            FindingCode.ClaimDiffers => ClaimWords.Differs(found.Facts),
            FindingCode.GapBetweenTerms => Gap(found),
            var other => throw new ArgumentOutOfRangeException(nameof(found), other, "No words."),
        };

    private static Bilingual Pending(Bilingual days) =>
        new(
            $"Held {days.En}: what it addresses is not yet recorded and published, so figures may be too low.",
            $"Réunion tenue {days.Fr}\u00A0: ce qu'elle aborde n'est pas encore consigné et publié, les chiffres peuvent donc être trop bas."
        );

    private static Bilingual Handover(Found found, Bilingual days)
    {
        var end = PrintedDays.Of(found.Facts.TermTo!.Value);
        return new(
            $"{days.En}: the term of {found.Presidency} ends on {end.En}, the day of the handover. The meeting counts for the presidency it names.",
            $"{days.Fr}\u00A0: le mandat de {found.Presidency} prend fin le {end.Fr}, jour de la passation. La réunion compte pour la présidence qu'elle nomme."
        );
    }

    private static Bilingual Outside(Found found, Bilingual days)
    {
        var term = Days.Term(found.Facts);
        return new(
            $"{days.En}, outside the term of {found.Presidency} ({term.En}).",
            $"{days.Fr}, hors du mandat de {found.Presidency} ({term.Fr})."
        );
    }

    private static Bilingual NoTitle(Facts facts) =>
        facts.Language == "en"
            ? new(
                $"No English title; the French one serves: \"{facts.Title}\".",
                $"Pas de titre anglais\u00A0; le titre français en tient lieu\u00A0: «\u00A0{facts.Title}\u00A0»."
            )
            : new(
                $"No French title; the English one serves: \"{facts.Title}\".",
                $"Pas de titre français\u00A0; le titre anglais en tient lieu\u00A0: «\u00A0{facts.Title}\u00A0»."
            );

    private static Bilingual NoWording(string[] items, Facts facts)
    {
        var codes = string.Join(", ", items);
        return items.Length == 1
            ? new(
                $"1 of {facts.Total} items has no {LanguageOf(facts).En} wording: {codes}.",
                $"1 élément sur {facts.Total} n'a pas de libellé {LanguageOf(facts).Fr}\u00A0: {codes}."
            )
            : new(
                $"{items.Length} of {facts.Total} items have no {LanguageOf(facts).En} wording: {codes}.",
                $"{items.Length} éléments sur {facts.Total} n'ont pas de libellé {LanguageOf(facts).Fr}\u00A0: {codes}."
            );
    }

    private static Bilingual LanguageOf(Facts facts) =>
        facts.Language == "en" ? new("English", "anglais") : new("French", "français");

    private static Bilingual NoCoChair(Bilingual days) =>
        new(
            $"Held {days.En}; no co-chair is recorded.",
            $"Réunion tenue {days.Fr}\u00A0; aucune coprésidence n'est consignée."
        );

    private static Bilingual NoPlace(Facts facts, Bilingual days) =>
        (facts.City, facts.Country) switch
        {
            (null, null) => new(
                $"Held {days.En}; neither city nor country is recorded.",
                $"Réunion tenue {days.Fr}\u00A0; ni la ville ni le pays ne sont consignés."
            ),
            (null, _) => new(
                $"Held {days.En} in {facts.Country}; no city is recorded.",
                $"Réunion tenue {days.Fr} ({facts.Country})\u00A0; la ville n'est pas consignée."
            ),
            _ => new(
                $"Held {days.En} in {facts.City}; no country is recorded.",
                $"Réunion tenue {days.Fr} à {facts.City}\u00A0; le pays n'est pas consigné."
            ),
        };

    private static Bilingual Inferred(Found found)
    {
        var citation = CitationName.Of(found);
        var en = found.Facts.Placements.Select(p => $"{p.Item} in {p.Parent ?? "the plan"}");
        var fr = found.Facts.Placements.Select(p => $"{p.Item} dans {p.Parent ?? "le plan"}");
        return new(
            $"{citation.En} rests on a placement that is inferred, not stated by any source: {string.Join(", ", en)}.",
            $"{citation.Fr} repose sur un placement déduit par lecture, qu'aucune source n'énonce\u00A0: {string.Join(", ", fr)}."
        );
    }

    private static Bilingual NoSource(Bilingual citation) =>
        new($"{citation.En} names no source.", $"{citation.Fr} n'indique aucune source.");

    private static Bilingual Gap(Found found)
    {
        var facts = found.Facts;
        var days = facts.TermFrom!.Value.DayNumber - facts.EarlierTo!.Value.DayNumber;
        var plural = days == 1 ? "" : "s";
        var (end, begin) = (
            PrintedDays.Of(facts.EarlierTo.Value),
            PrintedDays.Of(facts.TermFrom.Value)
        );
        return new(
            $"{days} day{plural} without a presidency: {facts.Earlier} ends on {end.En}, {found.Slug} begins on {begin.En}.",
            $"{days} jour{plural} sans présidence\u00A0: {facts.Earlier} prend fin le {end.Fr}, {found.Slug} commence le {begin.Fr}."
        );
    }
}
