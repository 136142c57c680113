using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CadizTracker.Operations;
using CsvHelper;
using CsvHelper.Configuration;

namespace CadizTracker.Clients;

/// <summary>The requests that other people's tools make, each answer read as that tool reads it.</summary>
[Collection("The record keeps still")] // what was not changed meanwhile is 304
public sealed class ReplayingClients(Api api)
{
    public static TheoryData<int, string, string> Requests
    {
        get
        {
            var requests = new TheoryData<int, string, string>();
            foreach (var (n, request) in ToolRequest.All.Index())
            {
                requests.Add(n, request.Tool, request.Expected);
            }
            return requests;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_tool_can_read_the_answer(int n, string tool, string expected)
    {
        var request = ToolRequest.All[n];
        request.Tool.ShouldBe(tool);
        using var client = new HttpClient(
            new HttpClientHandler
            {
                AutomaticDecompression = DecompressionMethods.All,
                CheckCertificateRevocationList = true,
            }
        )
        {
            BaseAddress = api.Client.BaseAddress,
        };
        using var answer = await SendAsync(client, request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var type = answer.Content.Headers.ContentType!.ToString();
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        var text = Encoding.UTF8.GetString(bytes);
        switch (expected)
        {
            case "csv" or "csv;":
                type.ShouldStartWith("text/csv; charset=utf-8");
                IsTable(text, expected == "csv" ? "," : ";", ["covered", "meetings"]);
                break;
            case "days":
                type.ShouldStartWith("text/csv; charset=utf-8");
                foreach (var row in IsTable(text, ",", ["objectives", "actions"]))
                {
                    DateOnly.ParseExact(row["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
                }
                break;
            case "rows":
                type.ShouldBe("application/json; charset=utf-8");
                AreRows(text);
                break;
            case "calendar":
                type.ShouldBe("text/calendar; charset=utf-8");
                IsCalendar(text);
                break;
            case "feed":
                type.ShouldStartWith("application/atom+xml");
                IsFeed(text);
                break;
            case "badge":
                type.ShouldBe("application/json; charset=utf-8");
                IsBadge(text);
                break;
            default:
                Assert.Fail($"Nobody knows what to expect of {expected}.");
                break;
        }
        using var again = await SendAsync(client, request, answer.Headers.ETag!.ToString());
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_script_that_needs_curl_alone_says_the_same()
    {
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList =
            {
                Repository.File("clients/replay.sh"),
                api.Client.BaseAddress!.ToString().TrimEnd('/'),
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        Assert.SkipWhen(
            !File.Exists("/usr/bin/curl") && !File.Exists("/bin/curl"),
            "curl is not here."
        );
        using var script = Process.Start(start)!;
        var said = await script.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        script.ExitCode.ShouldBe(0, said);
        said.ShouldEndWith($"{ToolRequest.All.Count} good, 0 wrong\n");
    }

    [Fact]
    public void The_guides_name_the_very_addresses_that_the_tools_ask_for()
    {
        var readme = File.ReadAllText(Repository.File("README.md"));
        foreach (var request in ToolRequest.All)
        {
            readme.ShouldContain(
                $"`{request.Address["/api/v1".Length..]}`",
                Case.Sensitive,
                request.Tool
            );
        }
        ToolRequest
            .All.Select(request => request.Tool)
            .Distinct()
            .ShouldBe([
                "calendar",
                "excel-power-query",
                "feed-reader",
                "google-sheets",
                "grafana-infinity",
                "power-bi",
                "shields",
            ]);
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        ToolRequest request,
        string? etag = null
    )
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue(name);
        }
        if (etag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }
        return client.SendAsync(message, TestContext.Current.CancellationToken);
    }

    // A mark that says UTF-8, or accents are lost; one heading a column; rows as long as it; numbers that are numbers.
    private static List<Dictionary<string, string>> IsTable(
        string text,
        string delimiter,
        string[] numbers
    )
    {
        text[0].ShouldBe('\uFEFF');
        using var reader = new CsvReader(
            new StringReader(text[1..]),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter,
                DetectColumnCountChanges = true,
            }
        );
        reader.Read().ShouldBeTrue();
        reader.ReadHeader().ShouldBeTrue();
        var headings = reader.HeaderRecord!;
        headings.ShouldBeUnique();
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            rows.Add(headings.ToDictionary(name => name, name => reader.GetField(name)!));
            foreach (var number in numbers)
            {
                long.Parse(rows[^1][number], CultureInfo.InvariantCulture);
            }
        }
        rows.ShouldNotBeEmpty();
        return rows;
    }

    // A root array of flat objects with the same members: Power Query and Infinity make a table of nothing else without a recipe.
    private static void AreRows(string text)
    {
        var rows = JsonNode.Parse(text)!.AsArray();
        var names = rows[0]!.AsObject().Select(member => member.Key).ToArray();
        rows.ShouldAllBe(row =>
            row!.AsObject().Select(member => member.Key).SequenceEqual(names)
            && row.AsObject().All(member => member.Value == null || member.Value is JsonValue)
        );
        rows.Count(row =>
                (string?)row!["presidency"] == "morocco-2023"
                && (string?)row["level"] == "action"
                && (int)row["covered"]! == 1
            )
            .ShouldBe(11);
    }

    private static void IsCalendar(string text)
    {
        var events = Ical.Net.Calendar.Load(text)!.Events;
        events.Count.ShouldBeGreaterThan(4);
        events.Select(one => one.Uid).ShouldBeUnique();
        events.ShouldAllBe(one =>
            one.DtStart != null && one.DtStamp != null && one.Summary != null
        );
    }

    // What RFC 4287 wants of a feed and of each entry.
    private static void IsFeed(string text)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(text).Root!;
        feed.Name.ShouldBe(atom + "feed");
        var entries = feed.Elements(atom + "entry").ToArray();
        entries.ShouldNotBeEmpty();
        foreach (var one in entries.Prepend(feed))
        {
            one.Elements(atom + "id").Count().ShouldBe(1);
            one.Elements(atom + "title").Count().ShouldBe(1);
            DateTimeOffset.Parse(
                one.Elements(atom + "updated").Single().Value,
                CultureInfo.InvariantCulture
            );
        }
        entries.Select(entry => entry.Element(atom + "id")!.Value).ShouldBeUnique();
        (
            feed.Element(atom + "author") is not null
            || entries.All(entry => entry.Element(atom + "author") is not null)
        ).ShouldBeTrue();
    }

    // https://shields.io/badges/endpoint-badge: what it knows, and nothing else, or the badge says "invalid".
    private static void IsBadge(string text)
    {
        var badge = JsonNode.Parse(text)!.AsObject();
        ((int)badge["schemaVersion"]!).ShouldBe(1);
        ((string)badge["label"]!).ShouldNotBeNull();
        ((string)badge["message"]!).ShouldNotBeEmpty();
        badge
            .Select(member => member.Key)
            .ShouldBeSubsetOf([
                "schemaVersion",
                "label",
                "message",
                "color",
                "labelColor",
                "isError",
                "namedLogo",
                "logoSvg",
                "logoColor",
                "logoSize",
                "style",
                "cacheSeconds",
            ]);
    }
}
