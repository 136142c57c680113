using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Handovers;
using CadizTracker.Web;

namespace CadizTracker.OpenApi;

/// <summary>The OpenAPI document says what the program does, and changes only on purpose.</summary>
public sealed class DescribingTheApi(Api api)
{
    [Fact]
    public async Task It_is_the_document_that_is_kept_beside_the_tests()
    {
        var golden = Golden();
        var served = await api.TextAsync("/openapi/v1.yaml");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(golden, served, TestContext.Current.CancellationToken);
        }
        served.ShouldBe(
            await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken),
            "The API changed. If that is meant: UPDATE_GOLDEN=1 dotnet test, and say it in CHANGELOG.md."
        );
    }

    // No meeting of the record that comes with the program is known to have left a document.
    private const string Absent = "/api/v1/meetings/{slug}/documents/{number}";

    [Fact]
    public async Task Every_example_is_answered_as_it_says()
    {
        await ImportOfTheExampleAsync();
        // None comes with the program, because none is known to be printed.
        await api.LoadAsync(
            $$"""
            { "crosswalks": [ { "code": "{{CrosswalkExamples.Code}}", "from": "marrakesh-2018-2022", "to": "cadiz-2023-2027", "titles": { "en": "An example" },
                "relations": [ { "from": "D1", "to": "D1", "relation": "intersects" } ] } ] }
            """
        );
        // What a snapshot shows was there when it was frozen.
        await FreezingSnapshots.FreezeAsync(api, "morocco-2023");
        foreach (var (path, operation) in await OperationsAsync())
        {
            var address = path;
            foreach (
                var parameter in operation["parameters"]
                    ?.AsArray()
                    .Where(p => (string)p!["in"]! == "path")
                    ?? []
            )
            {
                address = address.Replace(
                    $"{{{parameter!["name"]}}}",
                    (string)parameter["example"]!,
                    StringComparison.Ordinal
                );
            }
            foreach (var query in Queries(operation, path))
            {
                // A comparison needs another side, and several parameters can say it: a crosswalk says which plan it is of.
                var other = path.EndsWith("/compare", StringComparison.Ordinal)
                    ? "&with=portugal-2024"
                    : "";
                using var answer = await Asker(operation)
                    .GetAsync(
                        $"{address}?{query}{(query.Contains("with=", StringComparison.Ordinal) || query.Contains("crosswalk=", StringComparison.Ordinal) ? "" : other)}",
                        HttpCompletionOption.ResponseHeadersRead
                    );
                answer.StatusCode.ShouldBe(
                    path == Absent ? HttpStatusCode.NotFound : HttpStatusCode.OK,
                    $"{address}?{query}"
                );
            }
        }
    }

    [Fact]
    public async Task Every_answer_has_the_members_of_its_schema_and_no_others()
    {
        var document = await api.JsonAsync("/openapi/v1.json");
        var schema = document["components"]!["schemas"]!["Coverage"]!;
        var coverage = await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage");
        coverage
            .AsObject()
            .Select(member => member.Key)
            .ShouldBe(
                schema["properties"]!.AsObject().Select(member => member.Key),
                ignoreOrder: true
            );
        schema["required"]!.AsArray().Count.ShouldBe(coverage.AsObject().Count);
    }

    [Fact]
    public async Task Every_operation_says_what_it_answers_when_it_cannot()
    {
        foreach (
            var (path, operation) in (await OperationsAsync()).Where(o =>
                o.Path.StartsWith("/api/", StringComparison.Ordinal)
            )
        )
        {
            var statuses = operation["responses"]!
                .AsObject()
                .Select(response => response.Key)
                .ToArray();
            foreach (var status in new[] { "200", "400", "401", "406", "429", "503" })
            {
                statuses.ShouldContain(status, path);
            }
            // What is nobody's but a role's says so; what is of the record has an ETag, save a stream, which has no end.
            if (operation["responses"]!["200"]!["content"]!["text/event-stream"] is null)
            {
                statuses.ShouldContain(operation["security"] is null ? "304" : "403", path);
            }
            operation["requestBody"].ShouldBeNull(path);
            ((string?)operation["summary"]).ShouldNotBeNullOrWhiteSpace(path);
        }
    }

    [Fact]
    public async Task As_json_it_is_the_same_document()
    {
        var yaml = await api.TextAsync("/openapi/v1.yaml");
        foreach (var (path, operation) in await OperationsAsync())
        {
            yaml.ShouldContain(path, Case.Sensitive);
            yaml.ShouldContain($"operationId: {operation["operationId"]}", Case.Sensitive);
        }
    }

    private async Task ImportOfTheExampleAsync()
    {
        await using var connection = await api.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            insert into imports (import_id, actor, program, is_dry_run, media_type, bytes)
            values ('0c6f6f0e-6d1f-4a53-9a52-3f2f6f1d7a10', 'Secretariat', 1, false, 'application/json', 1)
            on conflict do nothing
            """;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<(string Path, JsonNode Operation)>> OperationsAsync() =>
        [
            .. (await api.JsonAsync("/openapi/v1.json"))["paths"]!
                .AsObject()
                .Where(path => path.Value!["get"] is not null)
                .Select(path => (path.Key, path.Value!["get"]!)),
        ];

    private HttpClient Asker(JsonNode operation) =>
        operation["security"] is null ? api.Client : api.As(AccessRole.Admin);

    // What is needed alone, and with it each parameter as its example has it; an item needs its plan, a delimiter its format and the
    // page of a matrix its meetings, as their rules say; so do what only some charts have. A cursor is of one question and one record: LeadingOn follows those that pages give.
    private static IEnumerable<string> Queries(JsonNode operation, string path)
    {
        var all = (operation["parameters"]?.AsArray() ?? [])
            .Where(p =>
                (string)p!["in"]! == "query"
                && p["example"] is not null
                && (string)p["name"]! != "after"
            )
            .ToArray();
        var needed = string.Join('&', all.Where(IsNeeded).Select(Example));
        return all.Where(p => !IsNeeded(p))
            .Select(p =>
                $"{needed}&{Example(p)}"
                + (
                    (string)p!["name"]! == "item"
                    && path is "/api/v1/meetings" or "/api/v1/calendar.ics"
                        ? "&plan=cadiz-2023-2027"
                        : ""
                )
                + (
                    (string)p["name"]! == "limit"
                    && path.EndsWith("/matrix", StringComparison.Ordinal)
                        ? "&by=meeting"
                        : ""
                )
                + (
                    !path.EndsWith("/chart.svg", StringComparison.Ordinal) ? ""
                    : (string)p["name"]! == "by" ? "&chart=matrix"
                    : (string)p["name"]! == "on" ? "&chart=timeline"
                    : ""
                )
                + ((string)p["name"]! == "delimiter" ? "&format=csv" : "")
            )
            .Prepend(needed);
    }

    private static bool IsNeeded(JsonNode? parameter) => (bool?)parameter!["required"] == true;

    private static string Example(JsonNode? parameter) =>
        $"{parameter!["name"]}={Uri.EscapeDataString(First(parameter["example"]!))}";

    private static string First(JsonNode example) =>
        (example is JsonArray list ? list[0]! : example).ToString();

    private static string Golden([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "openapi.v1.yaml");
}
