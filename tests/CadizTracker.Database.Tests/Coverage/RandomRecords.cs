using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>Any plan, meetings under two presidencies of it, and what may be asked of them.</summary>
internal static class RandomRecords
{
    // Domains, objectives with or without parts below them, and actions below any objective or part, or nobody knows where.
    public static readonly Gen<ModelItem[]> Plan =
        from domains in Gen.Int[1, 3]
        from objectives in Gen.Int[1, domains].Array[1, 4]
        from parted in Gen.Bool.Array[objectives.Length]
        let above = Above(domains, objectives, parted)
        let homes = above.Where(item => item.Code[0] == 'O').Select(item => item.Code).ToArray()
        from actions in Gen.Select(
            Gen.Int[0, homes.Length - 1],
            Gen.Int[0, homes.Length - 1],
            Gen.Int[0, 3]
        ).Array[1, 8]
        select above
            .Concat(
                actions.Select(
                    (action, i) =>
                        action.Item3 == 0
                            ? new ModelItem(
                                $"A{i + 1}",
                                null,
                                [.. new[] { homes[action.Item1], homes[action.Item2] }.Distinct()]
                            )
                            : new ModelItem($"A{i + 1}", homes[action.Item1], [])
                )
            )
            .ToArray();

    private static ModelItem[] Above(int domains, int[] objectives, bool[] parted) =>
        [
            .. Enumerable.Range(1, domains).Select(n => new ModelItem($"D{n}", null, [])),
            .. objectives.SelectMany(
                (domain, i) =>
                    parted[i]
                        ? new[]
                        {
                            new ModelItem($"O{i + 1}", $"D{domain}", []),
                            new ModelItem($"O{i + 1}a", $"O{i + 1}", []),
                            new ModelItem($"O{i + 1}b", $"O{i + 1}", []),
                        }
                        : [new ModelItem($"O{i + 1}", $"D{domain}", [])]
            ),
        ];

    public static Gen<TestMeeting> Meeting(ModelItem[] items) =>
        from presidency in Of("first", "second")
        from cited in Gen.Int[0, items.Length - 1].Array[1, 4]
        from day in Gen.Int[1, 28]
        from days in Gen.Int[0, 2]
        from kind in Of("webinar", "thematic_meeting")
        from status in Of("held", "held", "held", "planned", "cancelled")
        from state in Of("published", "published", "published", "draft", "reviewed")
        from strength in Of("primary", "secondary", "mention")
        from country in Of(null, "MA", "ES")
        from coChairs in Of<string[]>([], ["MA"], ["ES", "MA"])
        select new TestMeeting(
            "",
            presidency,
            "p",
            string.Join(' ', cited.Select(i => items[i].Code).Distinct())
        )
        {
            From = $"2023-05-{day:00}",
            To = $"2023-05-{day + days:00}",
            Kind = kind,
            Status = status,
            State = state,
            Strength = strength,
            Country = country,
            CoChairs = coChairs,
        };

    public static readonly Gen<ModelScope> Scope =
        from presidencies in Of<string[]>(["first"], ["second"], ["first", "second"])
        from days in Of<(string? From, string? To)>(
            (null, null),
            ("2023-05-10", null),
            (null, "2023-05-20"),
            ("2023-05-10", "2023-05-20"),
            ("2023-05-10", "2023-05-10")
        )
        from kinds in Of<string[]?>(null, null, ["webinar"])
        from statuses in Of<string[]>(["held"], ["held", "planned"])
        from states in Of<string[]>(["published"], ["published", "draft", "reviewed"])
        from strengths in Of<string[]>(["primary", "secondary"], ["primary"])
        from countries in Of<string[]?>(null, null, ["MA"], ["MA", "ES"])
        from coChairs in Of<string[]?>(null, null, ["ES"])
        from rollup in Of("any", "all")
        select new ModelScope
        {
            Presidencies = presidencies,
            From = days.From,
            To = days.To,
            Kinds = kinds,
            Statuses = statuses,
            States = states,
            Strengths = strengths,
            Countries = countries,
            CoChairs = coChairs,
            Rollup = rollup,
        };

    public static Gen<T> Of<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
