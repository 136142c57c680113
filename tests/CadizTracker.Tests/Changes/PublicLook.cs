using System.Globalization;
using System.Text.Json.Nodes;

namespace CadizTracker.Changes;

/// <summary>All that anybody is told of a small world at one instant, and what must hold of it.</summary>
internal sealed record PublicLook(
    string Instant,
    IReadOnlyDictionary<string, (int Status, string Text)> Answers
)
{
    /// <summary>Looks until nobody else wrote meanwhile: what states the revision of the whole is the same then.</summary>
    public static async Task<PublicLook> AtAsync(Api api, World world)
    {
        while (true)
        {
            var before = await RevisionAsync(api);
            var instant = DateTimeOffset.UtcNow.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
                CultureInfo.InvariantCulture
            );
            var answers = await AskAsync(api, Reads(world), "");
            if (await RevisionAsync(api) == before)
            {
                await Task.Delay(2); // what is written next is stamped later than the instant
                return new(instant, answers);
            }
        }
    }

    /// <summary>The same questions, as of the instant of this look.</summary>
    public async Task IsToldAgainAsync(Api api)
    {
        var now = await AskAsync(api, Answers.Keys, $"asOf={Instant}");
        foreach (var (address, (status, text)) in Answers)
        {
            now[address].Status.ShouldBe(status, $"{address} as of {Instant}");
            if (status == 200)
            {
                now[address]
                    .Text.Replace(
                        $"\"asOf\":\"{Instant}\"",
                        "\"asOf\":null",
                        StringComparison.Ordinal
                    )
                    .ShouldBe(text, $"{address} as of {Instant}");
            }
        }
    }

    /// <summary>Coverage of every kind is what the published citations of the held meetings say, and nothing that is proposed shows.</summary>
    public void Holds(World world)
    {
        var items = Json(world.Plan)["items"]!.AsArray();
        var parents = items.ToDictionary(i => $"{i!["code"]}", i => (string?)i!["parent"]);
        var meetings = world
            .Meetings.Where(address => Answers[address].Status == 200)
            .Select(Json)
            .ToArray();
        foreach (var meeting in meetings)
        {
            meeting["citations"]!
                .AsArray()
                .ShouldAllBe(c => $"{c!["state"]}" == "published" && c["withdrawal"] == null);
        }
        var covered = new HashSet<string>();
        foreach (var presidency in world.Presidencies.Where(at => Answers[at].Status == 200))
        {
            var slug = presidency.Split('/')[^1];
            var own = meetings.Where(m => $"{m["presidency"]}" == slug).ToArray();
            var expected = own.Where(IsHeld).SelectMany(Cited).SelectMany(Upwards).ToHashSet();
            IsCoveredBy($"{presidency}/coverage", expected, own);
            Rows(slug).ShouldBe(expected, ignoreOrder: true);
            covered.UnionWith(expected);
        }
        IsCoveredBy($"{world.Plan}/coverage", covered, meetings);
        var gaps = Json($"{world.Plan}/coverage/gaps");
        Uncovered([
                .. gaps["domains"]!.AsArray(),
                .. gaps["unplaced"]!.AsArray(),
                .. gaps["uncertain"]!.AsArray(),
            ])
            .Distinct() // what cannot be stated stands above what can, too
            .ShouldBe(parents.Keys.Except(covered), ignoreOrder: true);
        gaps["notCovered"]!["actions"]!
            .GetValue<int>()
            .ShouldBe(parents.Keys.Except(covered).Count(code => code[0] == 'A'));

        IEnumerable<string> Upwards(string code)
        {
            for (string? above = code; above is not null; above = parents[above])
            {
                yield return above;
            }
        }

        IEnumerable<string> Rows(string slug) =>
            Json($"{world.Plan}/coverage/rows")
                .AsArray()
                .Where(row => $"{row!["presidency"]}" == slug && (int)row["covered"]! == 1)
                .Select(row => $"{row!["code"]}");
    }

    private void IsCoveredBy(string address, HashSet<string> expected, JsonNode[] meetings)
    {
        var coverage = Json(address);
        coverage["items"]!
            .AsArray()
            .Where(item => (bool)item!["covered"]!)
            .Select(item => $"{item!["code"]}")
            .ShouldBe(expected, ignoreOrder: true, address);
        foreach (
            var (level, mark) in new[] { ("domains", 'D'), ("objectives", 'O'), ("actions", 'A') }
        )
        {
            ((int)coverage[level]!["covered"]!).ShouldBe(
                expected.Count(code => code[0] == mark),
                address
            );
        }
        var told = coverage["meetings"]!;
        ((int)told["counted"]!).ShouldBe(meetings.Count(m => IsHeld(m) && Cited(m).Any()), address);
        told["byKind"]!.AsObject().Sum(kind => (int)kind.Value!).ShouldBe((int)told["counted"]!);
        Standings.Sum(standing => (int)told[standing]!).ShouldBe(meetings.Count(IsHeld), address);
        ((int)told["planned"]!).ShouldBe(
            meetings.Count(m => $"{m["status"]}" == "planned"),
            address
        );
    }

    private static readonly string[] Standings = ["counted", "notApplicable", "pending", "other"];

    private static bool IsHeld(JsonNode meeting) => $"{meeting["status"]}" == "held";

    private static IEnumerable<string> Cited(JsonNode meeting) =>
        meeting["citations"]!
            .AsArray()
            .Where(citation => $"{citation!["strength"]}" != "mention")
            .SelectMany(citation => citation!["items"]!.AsArray())
            .Select(code => $"{code}");

    private static IEnumerable<string> Uncovered(IEnumerable<JsonNode?> gaps) =>
        gaps.SelectMany(gap =>
            Uncovered(gap!["items"]!.AsArray())
                .Concat((bool)gap["covered"]! ? [] : [$"{gap["code"]}"])
        );

    private JsonNode Json(string address) => JsonNode.Parse(Answers[address].Text)!;

    private static string[] Reads(World world) =>
        [
            .. world.Addresses,
            .. world.Presidencies.Select(presidency => $"{presidency}/coverage"),
            $"{world.Plan}/coverage",
            $"{world.Plan}/coverage/rows",
            $"{world.Plan}/coverage/gaps",
            $"{world.Plan}/coverage/matrix",
            $"{world.Plan}/coverage/timeline",
            "/api/v1/presidencies",
        ];

    private static async Task<Dictionary<string, (int Status, string Text)>> AskAsync(
        Api api,
        IEnumerable<string> reads,
        string parameter
    )
    {
        var told = await Task.WhenAll(
            reads.Select(async address =>
            {
                using var answer = await api.GetAsync($"{address}?{parameter}");
                return (address, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
            })
        );
        return told.ToDictionary(
            read => read.address,
            read => (Status: read.Item2, Text: read.Item3)
        );
    }

    private static async Task<long> RevisionAsync(Api api) =>
        (long)(await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/coverage"))["revision"]!;
}
