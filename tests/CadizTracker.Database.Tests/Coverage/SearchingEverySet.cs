using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>For any small plan and record the best sets of meetings are those that trying every set finds in the plain model.</summary>
public sealed class SearchingEverySet(TestDatabases databases)
{
    private static readonly string[] Counted = ["numbered", "parts"];
    private static readonly string[] Rollups = ["any", "all"];

    private const string Openings = """
        select o.code, o.cites, o.opens, o.objectives_opened, o.actions_opened
        from plans p
        cross join lateral openings(p.plan_id, reached(scope(p.plan_id)), @rollup, @objectives) o
        where p.code = 'p'
        order by o.place
        """;

    [Fact]
    public async Task Finds_the_same() =>
        await RandomRecords
            .Plan.SelectMany(items =>
                RandomRecords
                    .Meeting(items)
                    .Array[0, 6]
                    .Select(meetings => (Items: items, Meetings: meetings))
            )
            .SampleAsync(
                async any =>
                {
                    var words = string.Join(' ', any.Items.Select(item => item.Words));
                    await using var record = await SmallRecord.TwoTermsAsync(databases, words);
                    var meetings = any
                        .Meetings.Select((meeting, i) => meeting with { Slug = $"m{i}" })
                        .ToArray();
                    foreach (var meeting in meetings)
                    {
                        await record.MeetingAsync(meeting);
                    }
                    foreach (var objectives in Counted)
                    {
                        foreach (var rollup in Rollups)
                        {
                            var openings = await record.AllAsync<Opening>(
                                Openings,
                                new { objectives, rollup }
                            );
                            var every = new EverySet(any.Items, meetings, objectives, rollup);
                            for (var size = 1; size <= 5; size++)
                            {
                                BestSets
                                    .Of(openings, size)
                                    .Select(best =>
                                        $"{best.Objectives} {best.Actions} x{best.Ties}: "
                                        + Said(best.Sets.Select(set => set.Select(o => o.Code)))
                                    )
                                    .ShouldBe(every.Best(size), $"{words} {objectives} {rollup}");
                            }
                        }
                    }
                },
                iter: 25,
                threads: 2
            );

    [Fact]
    public async Task An_objective_that_may_lie_in_a_theme_is_not_within_it()
    {
        await using var record = await SmallRecord.OneTermAsync(
            databases,
            "D1 O1<D1 A1<O1 D2 O2?D1,D2 A2<O2"
        );
        const string Within = """
            select string_agg(o.code, ' ' order by o.place)
            from plans p
            cross join lateral openings(p.plan_id, null, 'any', 'numbered',
              array(select item_id from items where code = @theme)) o
            """;
        (await record.ValueAsync<string>(Within, new { theme = "D1" })).ShouldBe("O1");
        (await record.ValueAsync<string>(Within, new { theme = "D2" })).ShouldBeNull();
        (await record.ValueAsync<string>(Within, new { theme = "O2" })).ShouldBe("O2");
    }

    // In an order that both can have. Of more sets than are shown, any may be.
    private static string Said(IEnumerable<IEnumerable<string>> sets)
    {
        var names = sets.Select(set => string.Join('+', set.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return names.Length < BestSets.MostShown ? string.Join(' ', names) : "many";
    }

    /// <summary>Tries every set of meetings, each about one objective, in the plain model.</summary>
    private sealed class EverySet
    {
        private readonly ModelItem[] items;
        private readonly PlainModel model;
        private readonly string objectives;
        private readonly ModelScope scope;
        private readonly (string Code, string Cites)[] useful;

        public EverySet(ModelItem[] items, TestMeeting[] meetings, string objectives, string rollup)
        {
            this.items = items;
            this.objectives = objectives;
            model = new(items, meetings);
            scope = new()
            {
                Presidencies = ["first", "second"],
                Statuses = ["held"],
                States = ["published"],
                Strengths = ["primary", "secondary"],
                Rollup = rollup,
            };
            useful =
            [
                .. items
                    .Where(item => item.Code[0] == 'O' && (objectives == "parts" || !IsPart(item)))
                    .Select(item => (item.Code, Cites(item)))
                    .Where(meeting => Opened([meeting]) != (0, 0)),
            ];
        }

        public IEnumerable<string> Best(int size)
        {
            var sets = Sets(0, Math.Min(size, useful.Length))
                .Where(set => set.Length > 0)
                .Select(set => (Set: set, Opened: Opened(set)))
                .ToArray();
            return sets.GroupBy(set => set.Opened)
                .Where(one =>
                    !sets.Any(other =>
                        other.Opened != one.Key
                        && other.Opened.O >= one.Key.O
                        && other.Opened.A >= one.Key.A
                    )
                )
                .OrderByDescending(one => one.Key.O)
                .Select(one =>
                    $"{one.Key.O} {one.Key.A} x{one.Count()}: "
                    + Said(one.Select(set => set.Set.Select(m => m.Code)))
                );
        }

        private IEnumerable<(string Code, string Cites)[]> Sets(int from, int size) =>
            size == 0
                ?
                [
                    [],
                ]
                : Enumerable
                    .Range(from, useful.Length - from)
                    .SelectMany(
                        i => Sets(i + 1, size - 1),
                        (i, rest) => ((string, string)[])[useful[i], .. rest]
                    );

        private string Cites(ModelItem objective)
        {
            var covered = model.Cover(scope);
            var actions = items.Where(action =>
                action.Code[0] == 'A'
                && !covered[action.Code].IsCovered
                && (
                    action.Parent == objective.Code
                    || objectives == "numbered" && HomeOf(action) == objective.Code
                )
            );
            return string.Join(' ', actions.Select(a => a.Code).Prepend(objective.Code));
        }

        private string? HomeOf(ModelItem action) =>
            items.SingleOrDefault(item => item.Code == action.Parent)?.Parent;

        private (int O, int A) Opened(IEnumerable<(string Code, string Cites)> set)
        {
            var before = model.Cover(scope);
            var after = model.Cover(
                scope,
                set.Select(meeting => new TestMeeting(meeting.Code, "first", "p", meeting.Cites))
            );
            var opened = items
                .Where(item => !before[item.Code].IsCovered && after[item.Code].IsCovered)
                .ToArray();
            return (opened.Count(IsCounted), opened.Count(item => item.Code[0] == 'A'));
        }

        private bool IsCounted(ModelItem item) =>
            item.Code[0] == 'O'
            && (
                objectives == "numbered"
                    ? !IsPart(item)
                    : IsPart(item) || items.All(part => !IsPart(part) || part.Parent != item.Code)
            );

        private static bool IsPart(ModelItem item) => char.IsLetter(item.Code[^1]);
    }
}
