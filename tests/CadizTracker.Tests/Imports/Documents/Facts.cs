using System.Text.Json.Nodes;
using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>What a document says, as facts of one line each, so that what was found, missed and wrongly proposed can be counted.</summary>
internal static class Facts
{
    public static readonly string[] Kinds =
    [
        "presidency",
        "meeting days",
        "kind",
        "title",
        "place",
        "co-chairs",
        "status",
        "results",
        "citations",
        "citation of meeting",
        "claims",
        "documents",
        "follow-ups",
        "in contents",
    ];

    private static readonly string[] Levels = ["domains", "objectives", "actions"];
    private static readonly string[] Units = ["recommendations", "conclusions", "panels"];

    /// <summary>Of what a careful person read.</summary>
    public static ILookup<string, string> OfTruth(JsonNode truth) =>
        Of(
            truth["presidency"]?.ToString(),
            List(truth, "meetings").SelectMany(TrueMeeting),
            List(truth, "citations").Select(citation => $"{citation}"),
            List(truth, "claims").Select(claim => $"{claim}"),
            List(truth, "documents").Select(title => $"{title}"),
            List(truth, "followUps").Select(words => $"{words}"),
            List(truth, "meetings")
                .Where(meeting =>
                    truth["presidency"] is not null
                    && meeting!["status"] is not null
                    && meeting["title"] is not null
                )
                .Select(meeting => $"{meeting!["date"]} {meeting["kind"]}")
        );

    /// <summary>Of what the reader proposes.</summary>
    public static ILookup<string, string> OfProposal(JsonNode proposal)
    {
        var ids = List(proposal, "meetings")
            .Where(meeting => meeting!["days"] is not null)
            .ToDictionary(
                meeting => $"{meeting!["id"]}",
                meeting => $"{Days(meeting!)} {Value(meeting!, "kind")}"
            );
        return Of(
            Value(proposal, "presidency")?.ToString(),
            List(proposal, "meetings")
                .Where(meeting => meeting!["days"] is not null)
                .SelectMany(meeting => ProposedMeeting(proposal, meeting!)),
            List(proposal, "citations")
                .Where(citation => !IsRefused(citation!))
                .Select(citation => Items(citation!)),
            List(proposal, "claims").SelectMany(Claim),
            List(proposal, "documents")
                .Select(document =>
                    $"{Value(document!, null)!["titles"]!["fr"] ?? Value(document!, null)!["titles"]!["en"]}"
                ),
            List(proposal, "followUps").Select(follow => $"{follow!["passage"]!["quote"]}"),
            List(proposal["contents"]!, "meetings")
                .Select(meeting => $"{meeting!["startsOn"]}/{meeting["endsOn"]} {meeting["kind"]}")
        );
    }

    private static ILookup<string, string> Of(
        string? presidency,
        IEnumerable<(string Kind, string Fact)> meetings,
        IEnumerable<string> citations,
        IEnumerable<string> claims,
        IEnumerable<string> documents,
        IEnumerable<string> followUps,
        IEnumerable<string> contents
    ) =>
        meetings
            .Concat(presidency is null ? [] : [("presidency", presidency)])
            .Concat(citations.Select(fact => ("citations", fact)))
            .Concat(claims.Select(fact => ("claims", fact)))
            .Concat(documents.Select(fact => ("documents", fact)))
            .Concat(followUps.Select(fact => ("follow-ups", fact)))
            .Concat(contents.Select(fact => ("in contents", fact)))
            .ToLookup(fact => fact.Item1, fact => Folded(fact.Item2));

    private static IEnumerable<(string, string)> TrueMeeting(JsonNode? meeting)
    {
        var id = $"{meeting!["date"]} {meeting["kind"]}";
        return Meeting(
            id,
            $"{meeting["date"]}",
            meeting["title"]?.ToString(),
            meeting["city"] is { } city ? $"{city} {meeting["country"]}" : null,
            meeting["coChairs"]?.AsArray(),
            meeting["status"]?.ToString(),
            Units
                .Where(unit => meeting[unit] is not null)
                .Select(unit => $"{meeting[unit]} {unit}"),
            List(meeting, "cites").Select(cited => $"{cited}")
        );
    }

    private static IEnumerable<(string, string)> ProposedMeeting(
        JsonNode proposal,
        JsonNode meeting
    )
    {
        var place = Value(meeting, "place");
        return Meeting(
            $"{Days(meeting)} {Value(meeting, "kind")}",
            Days(meeting),
            Value(meeting, "title")?.ToString(),
            place is null ? null : $"{place["city"]} {place["country"]}",
            Value(meeting, "coChairs")?.AsArray(),
            Value(meeting, "status")?.ToString(),
            List(meeting, "results").Select(result => $"{result!["number"]} {result["unit"]}"),
            List(proposal, "citations")
                .Where(citation => $"{citation!["meeting"]?["value"]}" == $"{meeting["id"]}")
                .Select(citation => Items(citation!))
        );
    }

    private static IEnumerable<(string, string)> Meeting(
        string id,
        string days,
        string? title,
        string? place,
        JsonArray? coChairs,
        string? status,
        IEnumerable<string> results,
        IEnumerable<string> citations
    ) =>
        [
            ("meeting days", days),
            ("kind", id),
            .. title is null ? Array.Empty<(string, string)>() : [("title", $"{id}: {title}")],
            .. place is null ? Array.Empty<(string, string)>() : [("place", $"{id}: {place}")],
            .. coChairs is null
                ? Array.Empty<(string, string)>()
                :
                [
                    (
                        "co-chairs",
                        $"{id}: {string.Join(' ', coChairs.Select(code => $"{code}").Order())}"
                    ),
                ],
            .. status is null ? Array.Empty<(string, string)>() : [("status", $"{id}: {status}")],
            .. results.Select(result => ("results", $"{id}: {result}")),
            .. citations.Select(cited => ("citation of meeting", $"{id}: {cited}")),
        ];

    private static IEnumerable<string> Claim(JsonNode? claim)
    {
        var figures = claim!["claim"]!;
        return
        [
            .. Levels
                .Where(level => figures[level] is not null)
                .Select(level =>
                    $"{level} {figures[level]!["covered"]}/{figures[level]!["total"]}"
                ),
            .. figures["meetings"]!.AsObject().Select(kind => $"{kind.Key} {kind.Value}"),
        ];
    }

    private static string Items(JsonNode citation)
    {
        var items = string.Join(' ', citation["items"]!.AsArray().Select(code => $"{code}"));
        return $"{citation["plan"]}" == "cadiz-2023-2027" ? items : $"{citation["plan"]} {items}";
    }

    private static bool IsRefused(JsonNode citation) =>
        citation["problems"]!.AsArray().Any(problem => $"{problem!["severity"]}" == "error");

    private static string Days(JsonNode meeting) =>
        $"{Value(meeting, "days")!["startsOn"]}/{Value(meeting, "days")!["endsOn"]}";

    private static JsonNode? Value(JsonNode node, string? member) =>
        (member is null ? node : node[member])?["value"];

    private static JsonArray List(JsonNode node, string member) => node[member]?.AsArray() ?? [];

    private static string Folded(string text) =>
        string.Concat(
                text.Select(glyph =>
                    Glyphs.IsApostrophe(glyph) ? '\''
                    : char.IsWhiteSpace(glyph) ? ' '
                    : Glyphs.Fold(glyph)
                )
            )
            .Trim();
}
