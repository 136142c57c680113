using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>What somebody can do about a finding.</summary>
internal static class FindingAdvice
{
    public static Bilingual Of(Found found) =>
        found.Finding switch
        {
            FindingCode.PendingMapping => new(
                "Record its citations with their source and have them published; if it addresses nothing, mark it not applicable and say why.",
                "Consignez ses citations avec leur source et faites-les publier\u00A0; si elle n'aborde rien, déclarez-la sans objet et dites pourquoi."
            ),
            FindingCode.OutsideTerm when found.Severity == FindingSeverity.Information => new(
                "Nothing, if the outgoing chair held it; otherwise name the other presidency.",
                "Rien, si la présidence sortante l'a tenue\u00A0; sinon, nommez l'autre présidence."
            ),
            FindingCode.OutsideTerm => new(
                "Check its days, and which presidency it belongs to.",
                "Vérifiez ses dates et la présidence dont elle relève."
            ),
            FindingCode.MissingLanguage => new(
                "Add the title in that language, as an official source has it.",
                "Ajoutez le titre dans cette langue, tel qu'une source officielle le donne."
            ),
            FindingCode.MissingWording => new(
                "Complete the wording of these items from the official text of the plan.",
                "Complétez le libellé de ces éléments d'après le texte officiel du plan."
            ),
            FindingCode.MissingCoChair => new(
                "Record the countries that co-chaired it.",
                "Consignez les pays qui l'ont coprésidée."
            ),
            FindingCode.MissingPlace => new(
                "Record its city and country; if it was held online only, record it as a webinar.",
                "Consignez sa ville et son pays\u00A0; si elle s'est tenue en ligne seulement, consignez-la comme webinaire."
            ),
            FindingCode.InferredPlacement => new(
                "Look the placement up in the official text of the plan, and record it as stated with its source, or correct it.",
                "Vérifiez ce placement dans le texte officiel du plan, puis consignez-le comme énoncé avec sa source, ou corrigez-le."
            ),
            FindingCode.MissingSource => new(
                "Add the title or the address of the document that states it, with page and quote where it has them.",
                "Ajoutez le titre ou l'adresse du document qui l'énonce, avec la page et les mots cités s'il y en a."
            ),
            FindingCode.ClaimDiffers => new(
                "Find the meetings and citations that one count has and the other has not; correct the record, or be ready to explain the difference. The claim stays as printed.",
                "Cherchez les réunions et les citations qu'un compte retient et l'autre non\u00A0; corrigez les données, ou préparez-vous à expliquer l'écart. Le chiffre imprimé reste tel quel."
            ),
            FindingCode.GapBetweenTerms => new(
                "Correct the days of one of the two terms, or record the presidency that is missing between them.",
                "Corrigez les dates de l'un des deux mandats, ou ajoutez la présidence qui manque entre eux."
            ),
            var other => throw new ArgumentOutOfRangeException(nameof(found), other, "No advice."),
        };
}
