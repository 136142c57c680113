using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Imports;

namespace CadizTracker.Imports;

/// <summary>A small file with every kind of record, in which a test changes one value.</summary>
internal static class Sample
{
    public const string Text = """
        {
          "plans": [{
            "code": "test-2030", "dialogue": "rabat-process", "titles": { "en": "Test Plan", "fr": null },
            "adoptedOn": "2029-12-01", "period": { "from": "2030-01-01", "to": "2032-01-01" },
            "levelLabels": { "en": ["Domain", "Objective", "Action"], "fr": ["Domaine", "Objectif", "Action"] },
            "sources": ["https://example.org/plan"], "note": { "en": "A note." },
            "items": [
              { "code": "D1", "parent": null, "placement": { "status": "stated" } },
              { "code": "O1", "parent": "D1", "titles": { "en": "One" },
                "titleSources": { "en": { "status": "stated", "source": "the plan" } }, "placement": { "status": "stated" } },
              { "code": "O1a", "parent": "O1", "placement": { "status": "inferred", "source": "the plan" } },
              { "code": "A1", "parent": "O1a", "placement": { "status": "derived" }, "note": "A note." },
              { "code": "A2", "parent": null, "placement": { "status": "unknown", "candidates": ["O1", "O1a"] } }
            ]
          }],
          "presidencies": [{
            "slug": "malta-2030", "country": "MT", "plan": "test-2030", "from": "2030-01-01", "to": "2031-01-01",
            "titles": { "en": "Malta 2030" }, "slogan": { "en": "Onwards" }, "priorities": { "en": ["One"], "fr": [] },
            "programme": [
              { "titles": { "en": "A webinar" }, "text": "Action 1", "announcedFor": "2030-06", "source": { "title": "A speech" } },
              { "items": ["A2"] }
            ],
            "claims": [{ "actions": { "covered": 1, "total": 2 }, "meetings": { "webinar": 1 },
              "publishedOn": "2031-01-01", "source": { "title": "A brochure" } }],
            "documents": [{ "kind": "video", "date": "2030-02", "titles": { "fr": "Vidéo" }, "url": "https://example.org/v" }],
            "note": null, "sources": ["A brochure"]
          }],
          "meetings": [{
            "slug": "2030-06-01-valletta-webinar", "presidency": "malta-2030", "kind": "webinar", "status": "held",
            "titles": { "fr": "Webinaire" }, "startsOn": "2030-06-01", "endsOn": "2030-06-02", "city": "Valletta", "country": "MT",
            "coChairs": ["MT", "CI"], "mapping": { "state": "mapped", "reason": null },
            "citations": [
              { "text": "Action 1", "source": { "title": "A page", "url": "https://example.org/p", "page": 1, "quote": "Action 1" } },
              { "items": ["A2"], "plan": "test-2030", "strength": "mention" }
            ],
            "outcomes": { "conclusions": 0 }, "results": { "en": ["Done"] }, "agenda": { "fr": ["Accueil"] },
            "participants": { "count": 3, "countries": 2, "source": "A page" },
            "followUpOf": [{ "text": "an earlier one" }], "followUpPlanned": [{ "meeting": "2031-06-01-valletta-webinar" }],
            "jointWith": [{ "text": "another dialogue" }],
            "documents": [{ "kind": "agenda", "titles": { "en": "Agenda" } }], "sources": ["A page"], "note": "A note."
          }]
        }
        """;

    /// <summary>The sample with one value set (JSON text), or taken out (null).</summary>
    public static string With(string pointer, string? value)
    {
        var root = JsonNode.Parse(Text)!;
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1]
            .Aggregate(
                root,
                (node, step) => node is JsonArray list ? list[At(step)]! : node[step]!
            );
        Put(parent, steps[^1], value);
        return root.ToJsonString();
    }

    /// <summary>What the reader of files says of the sample so changed, as "path code".</summary>
    public static string[] Refusals(string pointer, string? value) =>
        Said(ImportFile.Read("sample.json", Encoding.UTF8.GetBytes(With(pointer, value))).Problems);

    /// <summary>What the rules alone say of it, as of the body of a request, which no schema has seen.</summary>
    public static string[] RefusalsByRules(string pointer, string? value) =>
        Said(
            ImportRules.Problems(
                "sample.json",
                JsonSerializer.Deserialize<ImportContents>(
                    With(pointer, value),
                    ImportJson.Options
                )!
            )
        );

    private static string[] Said(IEnumerable<ImportProblem> problems) =>
        [.. problems.Select(problem => $"{problem.Path} {problem.Code}")];

    private static void Put(JsonNode parent, string step, string? value)
    {
        if (parent is JsonArray list)
        {
            list[At(step)] = JsonNode.Parse(value!);
        }
        else if (value is null)
        {
            parent.AsObject().Remove(step).ShouldBeTrue();
        }
        else
        {
            parent[step] = JsonNode.Parse(value);
        }
    }

    private static int At(string step) =>
        int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
