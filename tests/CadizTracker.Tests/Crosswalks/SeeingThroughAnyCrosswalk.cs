using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace CadizTracker.Crosswalks;

/// <summary>The arithmetic against a model in memory that was written from the rules: for any relations and any citations the same states.</summary>
public sealed class SeeingThroughAnyCrosswalk(Api api)
{
    // Code and parent, or after ? where it may lie.
    private static readonly string[] One =
    [
        "D1",
        "O1<D1",
        "A1<O1",
        "A2<O1",
        "D2",
        "O2<D2",
        "O2a<O2",
        "A3<O2a",
        "A4?O1,O2",
    ];
    private static readonly string[] Other =
    [
        "D1",
        "O1<D1",
        "O1a<O1",
        "A1<O1a",
        "A2<O1",
        "D2",
        "O2<D2",
        "A3?O1,O2",
        "A4<O2",
        "O3?D1,D2",
    ];
    private static readonly string[] Kinds = ["equal", "subset", "superset", "intersects"];

    private static int records;

    private static readonly Gen<Case> Any = Gen.Select(
        Gen.Select(
            Of(Codes(One)),
            Of(Codes(Other)),
            Of(Kinds),
            Gen.Int[0, 4],
            (from, to, kind, odd) => new Relation(from, to, kind, odd != 0, odd != 1)
        ).Array[0, 8],
        Of(Codes(One)).Array[0, 3],
        Of(Codes(Other)).Array[0, 3],
        (relations, cited, here) =>
            new Case(
                [.. relations.DistinctBy(one => (one.From, one.To))],
                [.. cited.Distinct()],
                [.. here.Distinct()]
            )
    );

    private static Gen<string> Of(string[] words) =>
        Gen.Int[0, words.Length - 1].Select(n => words[n]);

    [Fact]
    public async Task It_says_what_the_rules_say() =>
        await Any.SampleAsync(
            async one =>
            {
                var name = $"cw-any-{Interlocked.Increment(ref records)}";
                await api.LoadAsync(Written(name, one));
                var seen = await api.JsonAsync($"/api/v1/crosswalks/{name}/coverage");
                seen["items"]!
                    .AsArray()
                    .Select(item => $"{item!["code"]} {item["state"]}")
                    .ShouldBe(
                        Codes(Other).Select(code => $"{code} {State(one, code)}"),
                        ignoreOrder: true
                    );
                foreach (
                    var (level, letter) in new[]
                    {
                        ("domains", 'D'),
                        ("objectives", 'O'),
                        ("actions", 'A'),
                    }
                )
                {
                    var ofLevel = Codes(Other)
                        .Where(code => code[0] == letter && !char.IsAsciiLetterLower(code[^1]))
                        .ToArray();
                    $"{seen[level]!["covered"]}/{seen[level]!["total"]}".ShouldBe(
                        $"{ofLevel.Count(code => State(one, code) == "addressed")}/{ofLevel.Length}",
                        level
                    );
                }
                seen["unmapped"]!["from"]!
                    .AsArray()
                    .Select(item => $"{item!["code"]} {item["covered"]}")
                    .ShouldBe(
                        Codes(One)
                            .Where(code =>
                                !one.Counting.Any(relation =>
                                    Below(One, code, isSure: true, relation.From)
                                )
                            )
                            .Select(code => $"{code} {(IsCovered(one, code) ? "true" : "false")}"),
                        ignoreOrder: true
                    );
                seen["notCounted"]!
                    .AsArray()
                    .Count.ShouldBe(one.Relations.Length - one.Counting.Count());
                await ComparedAsync(name, one);
            },
            iter: 40,
            threads: 1
        );

    // Whoever works under the other plan is compared with those under this one.
    private async Task ComparedAsync(string name, Case one)
    {
        var compared = await api.JsonAsync(
            $"/api/v1/plans/{name}-other/coverage/compare?presidency={name}-2024&crosswalk={name}"
        );
        if (one.Here.Length == 0 || one.Cited.Length == 0)
        {
            (compared["gained"] ?? compared["through"]!["unknown"]).ShouldBeNull();
            compared["items"]!.AsArray().ShouldAllBe(item => item!["change"] == null);
            return;
        }
        compared["items"]!
            .AsArray()
            .Select(item => $"{item!["code"]} {item["change"]}")
            .ShouldBe(
                Codes(Other).Select(code => $"{code} {Change(one, code)}"),
                ignoreOrder: true
            );
        foreach (var change in (string[])["gained", "repeated", "dropped", "neither", "unknown"])
        {
            var counts = change == "unknown" ? compared["through"]![change] : compared[change];
            $"{change} {counts!["domains"]}/{counts["objectives"]}/{counts["actions"]}".ShouldBe(
                $"{change} {Count('D')}/{Count('O')}/{Count('A')}"
            );

            int Count(char letter) =>
                Codes(Other)
                    .Count(code =>
                        code[0] == letter
                        && !char.IsAsciiLetterLower(code[^1])
                        && Change(one, code) == change
                    );
        }
    }

    private static string Change(Case one, string code) =>
        (one.Here.Any(cited => Below(Other, cited, isSure: true, code)), State(one, code)) switch
        {
            (_, "possible" or "unmapped") => "unknown",
            (true, "addressed") => "repeated",
            (true, _) => "gained",
            (false, "addressed") => "dropped",
            _ => "neither",
        };

    private static string State(Case one, string code)
    {
        var led = one.Counting.Where(relation => IsCovered(one, relation.From)).ToArray();
        return led.Any(r => r.Kind is "equal" or "subset" && Below(Other, r.To, isSure: true, code))
                ? "addressed"
            : led.Any(r => Below(Other, r.To, isSure: false, code)) ? "possible"
            : one.Counting.Any(r => Below(Other, r.To, isSure: false, code)) ? "not"
            : "unmapped";
    }

    private static bool IsCovered(Case one, string code) =>
        one.Cited.Any(cited => Below(One, cited, isSure: true, code));

    // Whether an item is that one, or lies in it; not sure: or may lie in it.
    private static bool Below(string[] plan, string code, bool isSure, string above)
    {
        if (code == above)
        {
            return true;
        }
        var line = plan.Single(item => Code(item) == code);
        var parents =
            line.Split('<') is [_, var parent] ? [parent]
            : !isSure && line.Split('?') is [_, var candidates] ? candidates.Split(',')
            : Array.Empty<string>();
        return parents.Any(parent => Below(plan, parent, isSure, above));
    }

    private static string[] Codes(string[] plan) => [.. plan.Select(Code)];

    private static string Code(string item) => item.Split('<', '?')[0];

    private static string Written(string name, Case one) =>
        JsonSerializer.Serialize(
            new
            {
                plans = new[] { Plan($"{name}-one", One), Plan($"{name}-other", Other) },
                presidencies = new[]
                {
                    new
                    {
                        slug = $"{name}-2023",
                        country = "PT",
                        plan = $"{name}-one",
                        from = "2023-01-01",
                        to = "2024-01-01",
                        titles = new { en = name },
                    },
                    new
                    {
                        slug = $"{name}-2024",
                        country = "NG",
                        plan = $"{name}-other",
                        from = "2024-01-01",
                        to = "2025-01-01",
                        titles = new { en = name },
                    },
                },
                crosswalks = new[]
                {
                    new
                    {
                        code = name,
                        from = $"{name}-one",
                        to = $"{name}-other",
                        titles = new { en = name },
                        relations = one.Relations.Select(relation => new
                        {
                            from = relation.From,
                            to = relation.To,
                            relation = relation.Kind,
                            source = relation.HasSource ? new { title = "Printed" } : null,
                            review = new
                            {
                                state = relation.IsReviewed ? "reviewed" : "proposed",
                                by = relation.IsReviewed ? "Ana" : null,
                            },
                        }),
                    },
                },
                meetings = one
                    .Cited.Select(cited => Meeting(name, "2023", cited))
                    .Concat(one.Here.Select(cited => Meeting(name, "2024", cited))),
            }
        );

    private static object Meeting(string name, string year, string cited) =>
        new
        {
            slug = $"{name}-{year}-{cited.ToLowerInvariant()}",
            presidency = $"{name}-{year}",
            kind = "webinar",
            status = "held",
            titles = new { en = cited },
            startsOn = $"{year}-05-01",
            citations = new[] { new { items = new[] { cited }, strength = "primary" } },
        };

    private static object Plan(string code, string[] items) =>
        new
        {
            code,
            dialogue = code,
            titles = new { en = code },
            items = items.Select(item => new
            {
                code = Code(item),
                parent = item.Split('<') is [_, var parent] ? parent : null,
                placement = new
                {
                    status = item.Contains('?', StringComparison.Ordinal) ? "unknown" : "stated",
                    candidates = item.Split('?') is [_, var may] ? may.Split(',') : [],
                },
            }),
        };

    private sealed record Relation(
        string From,
        string To,
        string Kind,
        bool IsReviewed,
        bool HasSource
    );

    private sealed record Case(Relation[] Relations, string[] Cited, string[] Here)
    {
        public IEnumerable<Relation> Counting =>
            Relations.Where(relation => relation is { IsReviewed: true, HasSource: true });
    }
}
