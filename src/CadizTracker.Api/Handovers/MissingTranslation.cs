using System.Text.Json.Nodes;
using CadizTracker.Http;

namespace CadizTracker.Handovers;

/// <summary>A text that is known in one of the two languages alone. One that is known in neither is unknown, and not missing.</summary>
/// <param name="Record">The slug or code of the record, and of an item the plan's and its own: cadiz-2023-2027/O7.</param>
/// <param name="Member">Where it stands in the record: titles, agenda, documents[0].titles.</param>
/// <param name="Lang">The language that is missing: en or fr.</param>
internal sealed record MissingTranslation(string Record, string Member, string Lang)
{
    // Where a title is known from is a source, and a source is in the language it is in.
    private static readonly string[] NotTexts = ["titleSources", "levelLabels"];

    public Bilingual Sentence =>
        Lang == "fr"
            ? new($"No French text: {Member}.", $"Pas de texte en français\u00A0: {Member}.")
            : new($"No English text: {Member}.", $"Pas de texte en anglais\u00A0: {Member}.");

    public static IEnumerable<MissingTranslation> In(
        string record,
        JsonNode? node,
        string at = ""
    ) =>
        node switch
        {
            JsonObject pair when IsPair(pair) => Of(record, pair, at),
            JsonObject members => members
                .Where(member => !NotTexts.Contains(member.Key))
                .SelectMany(member =>
                    member.Key == "items" && member.Value is JsonArray items
                        ? items.SelectMany(item => InItem(record, item, at))
                        : In(
                            record,
                            member.Value,
                            at.Length == 0 ? member.Key : $"{at}.{member.Key}"
                        )
                ),
            JsonArray list => list.Index()
                .SelectMany(item => In(record, item.Item, $"{at}[{item.Index}]")),
            _ => [],
        };

    // A citation's items are codes, a plan's are records of their own.
    private static IEnumerable<MissingTranslation> InItem(string plan, JsonNode? item, string at) =>
        item is JsonObject ? In($"{plan}/{item["code"]}", item, at) : [];

    private static IEnumerable<MissingTranslation> Of(string record, JsonObject pair, string at) =>
        (Says(pair["en"]), Says(pair["fr"])) switch
        {
            (true, false) => [new(record, at, "fr")],
            (false, true) => [new(record, at, "en")],
            _ => [],
        };

    private static bool IsPair(JsonObject members) =>
        members.Count == 2 && members.ContainsKey("en") && members.ContainsKey("fr");

    private static bool Says(JsonNode? text) => text is not null and not JsonArray { Count: 0 };
}
