using System.Text.Json.Nodes;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>Whichever way a figure is asked for, it is the same: documents, rows, csv, xlsx and every analysis.</summary>
public sealed class AskingAtEveryDoor(Api api) : IAsyncLifetime
{
    private const string Plan = "doors-plan";
    private static readonly string[] Levels = ["domains", "objectives", "actions"];
    private static readonly string[] Items =
    [
        "D1",
        "O1<D1",
        "A1<O1",
        "A2<O1",
        "D2",
        "O2<D2",
        "O2a<O2",
        "A3<O2a",
        "O2b<O2",
        "A4<O2b",
        "O3<D2",
        "A5<O3",
        "A6?O2,O3",
    ];

    public static TheoryData<string, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string>();
            string[] filters =
            [
                "",
                "&rollup=all",
                "&objectives=parts",
                "&objectives=parts&rollup=all",
                "&kind=webinar",
                "&from=2023-03-01&to=2023-09-01",
                "&strength=primary&kind=workshop",
                "&country=MA",
            ];
            foreach (var filter in filters)
            {
                questions.Add("presidencies/doors-2023", filter);
                questions.Add("presidencies/doors-2024", filter);
                questions.Add($"plans/{Plan}", filter);
                questions.Add($"plans/{Plan}", filter + "&through=doors-2024");
                questions.Add($"plans/{Plan}", filter + "&presidency=doors-2025");
            }
            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task It_is_the_same_figure(string door, string filter)
    {
        var coverage = await DocumentAsync("");
        var covered = Codes(coverage["items"]!, item => (bool)item["covered"]!);
        var counts = Counts(coverage);

        var rows = (await DocumentAsync("/rows")).AsArray();
        var presidencies = coverage["scope"]!["presidencies"]!.AsArray().Count;
        rows.Count.ShouldBe(presidencies * Items.Length);
        var csv = Cells(await api.TextAsync(Address("/rows") + "&format=csv"));
        csv.ShouldBe(rows.Select(row => Line(row!)), "csv");
        using (
            var book = await DownloadedWorkbook.FromAsync(api.Client, Address("") + "&format=xlsx")
        )
        {
            book.Rows(1).Skip(1).Select(cells => string.Join('|', cells)).ShouldBe(csv, "xlsx");
        }

        var gaps = await DocumentAsync("/gaps");
        ((string?)gaps["summary"]).ShouldBe((string?)coverage["summary"]);
        foreach (
            var (level, rest) in counts.Zip(
                Counts(coverage, "total"),
                (c, t) => (c.Level, t.Count - c.Count)
            )
        )
        {
            ((int)gaps["notCovered"]![level]!).ShouldBe(rest, level);
        }
        var gapRows = (await api.TextAsync(Address("/gaps") + "&format=csv")).Split("\r\n")[1..^1];
        gapRows
            .Select(line => line.Split(','))
            .Where(cells => cells[7] == "1")
            .Select(cells => cells[2])
            .ShouldBe(covered, "gaps as csv");

        var timeline = await DocumentAsync("/timeline");
        ((string?)timeline["summary"]).ShouldBe((string?)coverage["summary"]);
        timeline["steps"]!
            .AsArray()
            .SelectMany(step => step!["added"]!.AsArray().Select(code => (string)code!))
            .ShouldBe(covered, ignoreOrder: true, "timeline");
        timeline["steps"]!.AsArray().Count.ShouldBe((int)coverage["meetings"]!["counted"]!);

        var matrix = await DocumentAsync("/matrix");
        Codes(matrix["items"]!, item => item["cells"]!.AsArray().Any(IsCovered))
            .ShouldBe(
                // Together presidencies may cover in full what none of them does.
                filter.Contains("all", StringComparison.Ordinal)
                && presidencies > 1
                    ? Of(rows)
                    : covered,
                "matrix"
            );
        foreach (var item in matrix["items"]!.AsArray())
        {
            var own = rows.Where(row => (string?)row!["code"] == (string?)item!["code"]);
            item!["cells"]!
                .AsArray()
                .Select(IsCovered)
                .ShouldBe(own.Select(row => (int)row!["covered"]! == 1));
            item["cells"]!
                .AsArray()
                .Select(cell => (int?)cell!["meetingCount"] ?? 0)
                .ShouldBe(own.Select(row => (int)row!["meetings"]!));
        }

        if (presidencies == 1)
        {
            Told(coverage, "new")
                .ShouldBe(Codes(rows, row => (int)row["newInPresidency"]! == 1), "new");
            Told(coverage, "new")
                .Concat(Told(coverage, "repeated"))
                .ShouldBe(covered, ignoreOrder: true);
            foreach (var (level, count) in counts)
            {
                ((int)coverage["new"]![level]! + (int)coverage["repeated"]![level]!).ShouldBe(
                    count,
                    level
                );
            }
        }

        string Address(string analysis) => $"/api/v1/{door}/coverage{analysis}?lang=en{filter}";
        Task<JsonNode> DocumentAsync(string analysis) => api.JsonAsync(Address(analysis));
        string[] Of(JsonArray all) =>
            [
                .. Items
                    .Select(item => item.Split('<', '?')[0])
                    .Where(code =>
                        all.Any(row => (string?)row!["code"] == code && (int)row["covered"]! == 1)
                    ),
            ];
    }

    private static bool IsCovered(JsonNode? cell) => (string?)cell!["state"] == "covered";

    private static (string Level, int Count)[] Counts(
        JsonNode coverage,
        string member = "covered"
    ) => [.. Levels.Select(level => (level, (int)coverage[level]![member]!))];

    private static string[] Codes(JsonNode items, Func<JsonNode, bool> which) =>
        [.. items.AsArray().Where(item => which(item!)).Select(item => (string)item!["code"]!)];

    private static string[] Told(JsonNode coverage, string member) =>
        [.. coverage[member]!["items"]!.AsArray().Select(code => (string)code!)];

    private static string Line(JsonNode row) =>
        string.Join('|', row.AsObject().Select(cell => cell.Value?.ToString()));

    private static string[] Cells(string csv) =>
        [.. csv.Split("\r\n")[1..^1].Select(line => line.Replace(',', '|'))];

    // Thirty meetings that chance made, always the same: what they cite, their kind, country, status and days.
    public async ValueTask InitializeAsync()
    {
        var chance = new Random(20230622);
        var codes = Items.Select(item => item.Split('<', '?')[0]).ToArray();
        await api.LoadAsync(
            new JsonObject
            {
                ["plans"] = new JsonArray(
                    new JsonObject
                    {
                        ["code"] = Plan,
                        ["dialogue"] = "doors",
                        ["titles"] = new JsonObject { ["en"] = "Doors" },
                        ["items"] = new JsonArray([.. Items.Select(Item)]),
                    }
                ),
                ["presidencies"] = new JsonArray([.. Enumerable.Range(2023, 3).Select(Term)]),
                ["meetings"] = new JsonArray([
                    .. Enumerable.Range(0, 30).Select(n => Meeting(n, chance, codes)),
                ]),
            }.ToJsonString()
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JsonNode Item(string words)
    {
        var parts = words.Split('<', '?');
        var isUnknown = words.Contains('?', StringComparison.Ordinal);
        return new JsonObject
        {
            ["code"] = parts[0],
            ["parent"] = isUnknown || parts.Length == 1 ? null : parts[1],
            ["placement"] = new JsonObject
            {
                ["status"] = isUnknown ? "unknown" : "stated",
                ["candidates"] = new JsonArray([
                    .. (isUnknown ? parts[1].Split(',') : []).Select(code =>
                        JsonValue.Create(code)
                    ),
                ]),
            },
        };
    }

    private static JsonNode Term(int year) =>
        new JsonObject
        {
            ["slug"] = $"doors-{year}",
            ["country"] = "PT",
            ["plan"] = Plan,
            ["from"] = $"{year}-01-01",
            ["to"] = $"{year + 1}-01-01",
            ["titles"] = new JsonObject { ["en"] = $"{year}" },
        };

    private static JsonObject Meeting(int n, Random chance, string[] codes)
    {
        var day = new DateOnly(2023, 1, 1).AddDays(chance.Next(700));
        return new JsonObject
        {
            ["slug"] = $"doors-meeting-{n}",
            ["presidency"] = $"doors-{day.Year}",
            ["kind"] = chance.Next(2) == 0 ? "webinar" : "workshop",
            ["status"] = chance.Next(5) == 0 ? "cancelled" : "held",
            ["titles"] = new JsonObject { ["en"] = $"{n}" },
            ["startsOn"] = $"{day:yyyy-MM-dd}",
            ["country"] = chance.Next(2) == 0 ? "MA" : "ES",
            ["citations"] = new JsonArray(
                new JsonObject
                {
                    ["items"] = new JsonArray([
                        .. chance
                            .GetItems(codes, 1 + chance.Next(2))
                            .Distinct()
                            .Select(code => JsonValue.Create(code)),
                    ]),
                    ["strength"] = chance.GetItems(["primary", "secondary", "mention"], 1)[0],
                }
            ),
        };
    }
}
