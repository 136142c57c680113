using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.OpenApi;

/// <summary>No endpoint and no parameter is left out, and a parameter's schema is what its rules let through.</summary>
public sealed class DocumentingParameters(Api api)
{
    // What programs ask; the rest are the pages that people look at, and what a library answers itself and the program blocks.
    private static readonly string[] Asked = ["/api/", "/health/"];

    [Fact]
    public async Task No_endpoint_is_missing()
    {
        var documented = (await PathsAsync()).Select(path => path.Key);
        api.Endpoints.Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => Asked.Any(of => route.StartsWith(of, StringComparison.Ordinal)))
            .Distinct()
            .ShouldBe(documented, ignoreOrder: true);
    }

    [Fact]
    public async Task The_parameters_of_a_question_are_those_that_it_takes()
    {
        foreach (
            var (path, operation) in (await PathsAsync()).Where(p =>
                IsVersioned(p.Key) && p.Value!["get"] is not null
            )
        )
        {
            var address = $"{Filled(path, operation!)}?nonsense=1";
            using var answer = await api.As(AccessRole.Admin).GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            var message = problem["errors"]!
                .AsArray()
                .Single(error => (string)error!["code"]! == "unknown_parameter")!["message"]!;
            var taken = ((string)message!).Split("Known: ")[1].TrimEnd('.').Split(", ");
            Named(operation!, "query").ShouldBe(taken, ignoreOrder: true, path);
        }
    }

    [Theory]
    [InlineData("/api/v1/meetings", "from", "{'type':'string','format':'date'}")]
    [InlineData("/api/v1/meetings", "limit", "{'maximum':1000,'minimum':1,'type':'integer'}")]
    [InlineData("/api/v1/meetings", "sort", "{'enum':['startsOn','-startsOn'],'type':'string'}")]
    [InlineData("/api/v1/meetings", "q", "{'maxLength':200,'type':'string'}")]
    [InlineData(
        "/api/v1/plans/{plan}/coverage",
        "status",
        "{'type':'array','items':{'enum':['held','planned'],'type':'string'}}"
    )]
    public async Task A_parameters_schema_is_what_its_rules_let_through(
        string path,
        string name,
        string schema
    ) =>
        (await PathsAsync())[path]!["get"]!["parameters"]!
            .AsArray()
            .Single(parameter => (string)parameter!["name"]! == name)!["schema"]!
            .ToJsonString()
            .ShouldBe(schema.Replace('\'', '"'));

    private async Task<JsonObject> PathsAsync() =>
        (await api.JsonAsync("/openapi/v1.json"))["paths"]!.AsObject();

    private static bool IsVersioned(string path) =>
        path.StartsWith("/api/v1/", StringComparison.Ordinal);

    private static IEnumerable<string> Named(JsonNode operation, string place) =>
        operation["get"]!["parameters"]!
            .AsArray()
            .Where(parameter => (string)parameter!["in"]! == place)
            .Select(parameter => (string)parameter!["name"]!);

    private static string Filled(string path, JsonNode operation) =>
        Named(operation, "path")
            .Aggregate(
                path,
                (address, name) => address.Replace($"{{{name}}}", "x", StringComparison.Ordinal)
            );
}
