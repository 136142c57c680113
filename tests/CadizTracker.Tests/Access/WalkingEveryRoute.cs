using System.Net;
using System.Text;
using CadizTracker.Http;
using CadizTracker.Operations;
using Microsoft.AspNetCore.Routing;

namespace CadizTracker.Access;

/// <summary>Every route of the program, asked by nobody and by every role, lets in whom the table in routes.md says, and no one else.</summary>
public sealed class WalkingEveryRoute(Api api)
{
    private const string Anybody = "anybody";

    // Each library's own pages, one address for all of them; what one of them answers itself, the program blocks.
    private static readonly string[] Ignored = ["/_test_url_cache_"];

    private static readonly Dictionary<string, string> Table = File.ReadLines(
            Repository.File("tests/CadizTracker.Tests/Access/routes.md")
        )
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(row => row[0].Trim('`'), row => row[1]);

    public static TheoryData<string, string> Routes =>
        [.. Table.Select(row => (row.Key, row.Value))];

    [Fact]
    public void The_table_has_every_route_and_no_other() =>
        api
            .Endpoints.SelectMany(Named)
            .Distinct()
            .ShouldBe(Table.Keys, ignoreOrder: true, "Say in routes.md who may ask a new route.");

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_route_lets_in_its_role_and_those_above_it(string route, string least)
    {
        AccessRole? needed = least == Anybody ? null : Enum.Parse<AccessRole>(least, true);
        using (var unknown = await AskAsync(api.Client, route))
        {
            IsLetIn(unknown, HttpStatusCode.Unauthorized).ShouldBe(needed is null, "anybody");
        }
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            using var answer = await AskAsync(api.As(role), route);
            IsLetIn(answer, HttpStatusCode.Forbidden)
                .ShouldBe(needed is null || role >= needed, role.Label);
        }
    }

    // A name that no record has, and a body that says nothing: whoever is let in is told so, and nothing is written.
    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string route)
    {
        var (method, address) = (route.Split(' ')[0], route.Split(' ')[1]);
        var segments = address
            .Split('/')
            .Select(segment => segment.StartsWith('{') ? "never-there" : segment);
        var request = new HttpRequestMessage(new(method), string.Join('/', segments));
        // What a page sends, a browser sends with this; see BeingSignedIn for who does not.
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (method is not ("GET" or "DELETE"))
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }
        // A stream has no end.
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static bool IsLetIn(HttpResponseMessage answer, HttpStatusCode shutOut)
    {
        answer.StatusCode.ShouldBeOneOf([
            shutOut,
            .. Enum.GetValues<HttpStatusCode>()
                .Where(status =>
                    (int)status < 500
                    && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                ),
        ]);
        return answer.StatusCode != shutOut;
    }

    private static IEnumerable<string> Named(RouteEndpoint endpoint)
    {
        var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return Ignored.Contains(address)
            ? []
            : (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(
                method => $"{method} {address}"
            );
    }
}
