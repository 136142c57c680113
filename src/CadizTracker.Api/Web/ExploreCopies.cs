using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>The same question for other programs: each text is whole, and works where it is pasted.</summary>
internal static class ExploreCopies
{
    public static IReadOnlyList<Copy> Of(string origin, string coverage)
    {
        var json = origin + PageAddress.Of(coverage);
        var csv = origin + PageAddress.Of(PageAddress.As("csv", coverage));
        var xlsx = origin + PageAddress.Of(PageAddress.As("xlsx", coverage));
        return
        [
            new("api", new("API request", "Requête à l'API"), json),
            new("csv", new("CSV address", "Adresse du CSV"), csv, Rows),
            new("xlsx", new("Excel workbook address", "Adresse du classeur Excel"), xlsx, Rows),
            new(
                "excel-csv",
                new(
                    "Excel formula (Power Query), a table",
                    "Formule Excel (Power Query), un tableau"
                ),
                $"= Table.PromoteHeaders(Csv.Document(Web.Contents(\"{csv}\"), [Delimiter = \",\", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]))",
                Editor
            ),
            new(
                "excel-json",
                new(
                    "Excel formula (Power Query), the whole answer",
                    "Formule Excel (Power Query), toute la réponse"
                ),
                $"= Json.Document(Web.Contents(\"{json}\"))"
            ),
            new("curl", new("curl", "curl"), $"curl \"{json}\""),
        ];
    }

    private static readonly Bilingual Rows = new(
        "One row per presidency and item.",
        "Une ligne par présidence et par élément."
    );

    private static readonly Bilingual Editor = new(
        "In Excel: Data, Get Data, From Other Sources, Blank Query; paste it into the formula bar.",
        "Dans Excel\u00A0: Données, Obtenir des données, À partir d'autres sources, Requête vide\u00A0; collez-la dans la barre de formule."
    );
}
