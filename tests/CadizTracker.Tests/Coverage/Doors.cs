using System.Globalization;
using System.Text.Json.Nodes;
using CadizTracker.Sheets;
using CsvHelper;

namespace CadizTracker.Coverage;

/// <summary>What a door states of a record in a scope: facts by their names, of which it may know only some.</summary>
internal delegate Task<IReadOnlyDictionary<string, string>> Door(
    Api api,
    GeneratedDoorRecord record,
    DoorScope scope
);

/// <summary>Every way in which a figure can be asked for.</summary>
internal static class Doors
{
    private static readonly IReadOnlyDictionary<string, string> Nothing =
        new Dictionary<string, string>();

    private static readonly string[] Levels = ["domains", "objectives", "actions"];

    private const string Totals = "totals";
    private const string Covered = "covered";
    private const string Meetings = "meetings";

    public static readonly IReadOnlyDictionary<string, Door> All = new Dictionary<string, Door>
    {
        ["coverage of the presidency"] = async (api, record, scope) =>
            Document(await api.JsonAsync($"{Of(record)}?{scope.Whole}")),
        ["coverage of the plan"] = async (api, record, scope) =>
            Document(
                await api.JsonAsync(
                    $"{OfPlan(record)}?presidency={record.Presidency}&{scope.Whole}"
                )
            ),
        ["rows"] = async (api, record, scope) =>
            Rows(await api.JsonAsync($"{Of(record)}/rows?{scope.Whole}")),
        ["rows as csv"] = async (api, record, scope) =>
            Cells(
                Csv(
                    await api.TextAsync(
                        $"{OfPlan(record)}/rows?format=csv&presidency={record.Presidency}&{scope.Whole}"
                    )
                )
            ),
        ["rows as xlsx"] = async (api, record, scope) =>
        {
            using var book = await DownloadedWorkbook.FromAsync(
                api.Client,
                $"{Of(record)}?format=xlsx&{scope.Whole}"
            );
            return Cells(book.Rows(1));
        },
        ["gaps"] = async (api, record, scope) =>
            Gaps(await api.JsonAsync($"{Of(record)}/gaps?{scope.Whole}")),
        ["compare, this side"] = async (api, record, scope) =>
            Compared(
                await api.JsonAsync($"{Of(record)}/compare?with={record.Name}-2024&{scope.Whole}"),
                "here",
                "gained",
                "repeated"
            ),
        ["compare, the other side"] = async (api, record, scope) =>
            Compared(
                await api.JsonAsync(
                    $"{OfPlan(record)}/compare?presidency={record.Name}-2024&with={record.Presidency}&{scope.Whole}"
                ),
                "with",
                "dropped",
                "repeated"
            ),
        ["explain each item"] = async (api, record, scope) =>
            await ExplainedAsync(api, record, scope),
        ["explain the whole"] = async (api, record, scope) =>
            new Dictionary<string, string>
            {
                [Meetings] =
                    $"{(await api.JsonAsync($"{Of(record)}/explain?{scope.Query}"))["meetingCount"]}",
            },
        ["rules"] = async (api, record, scope) =>
            RuleSet(await api.JsonAsync($"{Of(record)}/rules?{scope.Query}"), scope),
        ["reconcile"] = async (api, record, scope) =>
            scope.IsUsual
                ? Figures(
                    (await api.JsonAsync($"/api/v1/presidencies/{record.Presidency}/reconcile"))[
                        "computed"
                    ]!
                )
                : Nothing,
        ["programme"] = async (api, record, scope) =>
            scope.IsUsual
                ? Of(
                    Covered,
                    (await api.JsonAsync($"/api/v1/presidencies/{record.Presidency}/programme"))[
                        "unplanned"
                    ]!
                        .AsArray()
                        .Select(item => $"{item!["code"]}")
                )
                : Nothing,
        ["chart of the progress"] = async (api, record, scope) =>
            ChartReading.Progress(
                await api.TextAsync($"{Of(record)}/chart.svg?chart=progress&{scope.Whole}")
            ),
        ["chart of the matrix"] = async (api, record, scope) =>
            ChartReading.Matrix(
                await api.TextAsync(
                    $"{OfPlan(record)}/chart.svg?chart=matrix&presidency={record.Presidency}&{scope.Whole}"
                )
            ),
        ["chart of the timeline"] = async (api, record, scope) =>
            ChartReading.Timeline(
                await api.TextAsync($"{Of(record)}/chart.svg?chart=timeline&{scope.Whole}")
            ),
    };

    private static string Of(GeneratedDoorRecord record) =>
        $"/api/v1/presidencies/{record.Presidency}/coverage";

    private static string OfPlan(GeneratedDoorRecord record) =>
        $"/api/v1/plans/{record.Plan}/coverage";

    private static Dictionary<string, string> Document(JsonNode document)
    {
        var items = document["items"]!.AsArray();
        return new(Of(Covered, items.Where(i => (bool)i!["covered"]!).Select(i => $"{i!["code"]}")))
        {
            [Totals] = Figures(document)[Totals],
            [Meetings] = $"{document["meetings"]!["counted"]}",
        };
    }

    private static Dictionary<string, string> Rows(JsonNode rows) =>
        Of(
            Covered,
            rows.AsArray().Where(row => (int)row!["covered"]! == 1).Select(row => $"{row!["code"]}")
        );

    private static Dictionary<string, string> Cells(string?[][] cells)
    {
        var (code, covered) = (Array.IndexOf(cells[0], "code"), Array.IndexOf(cells[0], "covered"));
        return Of(
            Covered,
            cells.Skip(1).Where(row => row[covered] == "1").Select(row => row[code]!)
        );
    }

    private static readonly string[] Lists = ["domains", "unplaced", "uncertain"];

    private static Dictionary<string, string> Gaps(JsonNode gaps)
    {
        IEnumerable<string> Open(JsonNode? list) =>
            list!
                .AsArray()
                .SelectMany(gap =>
                    Open(gap!["items"]).Concat((bool)gap["covered"]! ? [] : [$"{gap["code"]}"])
                );
        return Of(
            Covered,
            GeneratedDoorRecord.Codes.Except(Lists.SelectMany(list => Open(gaps[list])))
        );
    }

    private static Dictionary<string, string> Compared(
        JsonNode comparison,
        string side,
        params string[] changes
    )
    {
        var totals = Figures(comparison[side]!)[Totals];
        // Beside an empty record it is not known what became of an item.
        return comparison["gained"] is null
            ? new() { [Totals] = totals }
            : new(
                Of(
                    Covered,
                    comparison["items"]!
                        .AsArray()
                        .Where(i => changes.Contains($"{i!["change"]}"))
                        .Select(i => $"{i!["code"]}")
                )
            )
            {
                [Totals] = totals,
            };
    }

    private static async Task<IReadOnlyDictionary<string, string>> ExplainedAsync(
        Api api,
        GeneratedDoorRecord record,
        DoorScope scope
    )
    {
        List<string> covered = [];
        foreach (var code in GeneratedDoorRecord.Codes)
        {
            var answer = await api.JsonAsync($"{Of(record)}/explain?item={code}&{scope.Whole}");
            if ((bool)answer["covered"]!)
            {
                covered.Add(code);
            }
        }
        return Of(Covered, covered);
    }

    private static Dictionary<string, string> RuleSet(JsonNode answer, DoorScope scope)
    {
        var sets = answer["sets"]!.AsArray();
        var set = sets.Single(set =>
            $"{set!["rules"]!["rollup"]}" == scope.Rollup
            && $"{set["rules"]!["objectives"]}" == scope.Objectives
            && set["changes"]!.AsArray().All(rule => $"{rule}" is "rollup" or "objectives")
        )!;
        return Figures(set);
    }

    /// <summary>n/m of domains, objectives and actions, however else they are told.</summary>
    private static Dictionary<string, string> Figures(JsonNode figures) =>
        new()
        {
            [Totals] = string.Join(
                ' ',
                Levels.Select(level => $"{figures[level]!["covered"]}/{figures[level]!["total"]}")
            ),
        };

    private static Dictionary<string, string> Of(string fact, IEnumerable<string> codes) =>
        new() { [fact] = string.Join(' ', codes.Order(StringComparer.Ordinal)) };

    private static string?[][] Csv(string text)
    {
        using var reader = new CsvReader(
            new StringReader(text.TrimStart('\uFEFF')),
            CultureInfo.InvariantCulture
        );
        List<string?[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. reader.Parser.Record!]);
        }
        return [.. rows];
    }
}
