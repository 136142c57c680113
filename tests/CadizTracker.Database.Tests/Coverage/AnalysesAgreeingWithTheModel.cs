using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>For any plan, record, scope and rules the analyses say what the plain model says.</summary>
public sealed class AnalysesAgreeingWithTheModel(TestDatabases databases)
{
    private static readonly string[] Terms = ["first", "second", "third"];

    // A mask is read for its own plan's items alone: another's have places that it has not, and reading those failed.
    private static readonly string Larger = string.Join(
        ' ',
        Enumerable.Range(1, 40).Select(n => $"A{n}?O1").Prepend("O1<D1").Prepend("D1")
    );

    private const string Asked = """
        with asked as materialized (
          select p.plan_id, scope(p.plan_id,
            array(select presidency_id from presidencies where slug = any(@presidencies)),
            daterange(@from::date, @to::date), @kinds::meeting_kind[], @statuses::meeting_status[], @states::citation_state[],
            @strengths::citation_strength[], @countries, @coChairs, @rollup) as within
          from plans p
          where p.code = 'p'
        )
        """;

    private const string Sequence = $"""
        {Asked}
        select
          (select string_agg(code, ' ' order by code collate "C") from json_array_elements_text(s.new -> 'items') code) as new,
          (select string_agg(code, ' ' order by code collate "C") from json_array_elements_text(s.repeated -> 'items') code) as repeated,
          (select string_agg(slug, ' ') from json_array_elements_text(s.presidencies) slug) as presidencies,
          (s.totals ->> 'domains_covered')::integer as domains_covered, (s.totals ->> 'objectives_covered')::integer as objectives_covered,
          (s.totals ->> 'actions_covered')::integer as actions_covered
        from asked a
        cross join lateral in_sequence(a.within, array(select c from coverage(a.within) c)) s
        """;

    private const string Histories = """
        select i.code, h.state, p.slug as last_presidency, h.last_meeting, h.presidencies_since, h.presidencies_unknown
        from plans
        cross join lateral item_histories(plans.plan_id) h
        join items i on i.item_id = h.item_id
        left join presidencies p on p.presidency_id = h.last_presidency_id
        where plans.code = 'p'
        """;

    private const string Open = $"""
        {Asked}
        select i.code, coalesce((select string_agg(code, ' ' order by code collate "C") from unnest(o.because) code), '') as because
        from asked a
        join items i on i.plan_id = a.plan_id
        left join lateral open_items(a.plan_id, reached(a.within), @rollup) o on o.item_id = i.item_id
        """;

    private const string Matrix = $"""
        {Asked}
        select p.slug as presidency, i.code, m.state, m.meeting_count as meetings, array_to_string(m.meetings, ' ') as newest
        from asked a
        cross join lateral matrix_by_presidency(a.within, true, 3) m
        join presidencies p on p.presidency_id = m.presidency_id
        join items i on i.item_id = m.item_id
        """;

    private const string ByMeeting = $"""
        {Asked}
        select t.slug || ' ' || t.standing || ' ' || string_agg(c.state, ' ' order by i.code collate "C")
        from asked a
        cross join lateral telling_meetings(a.within, true) t
        cross join lateral meeting_cells(a.plan_id, t.standing, t.reach, @rollup) c
        join items i on i.item_id = c.item_id
        group by t.slug, t.standing
        """;

    private const string Steps = $"""
        {Asked}
        select t.slug || ': ' || x.covered || ' + ' || x.added
        from asked a
        cross join lateral timeline_steps(a.within) t
        cross join lateral (
          select coalesce(string_agg(i.code, ' ' order by i.code collate "C"), '') as covered,
            coalesce(string_agg(i.code, ' ' order by i.code collate "C") filter (where not before_it.covered), '') as added
          from covered_items(a.plan_id, t.after_it, @rollup) after_it
          join covered_items(a.plan_id, t.before_it, @rollup) before_it on before_it.item_id = after_it.item_id
          join items i on i.item_id = after_it.item_id
          where after_it.covered) x
        order by t.place
        """;

    [Fact]
    public async Task Every_answer_is_the_same() =>
        await Gen.Select(RandomRecords.Plan, Scope.Array[12])
            .SelectMany(asked =>
                Meeting(asked.Item1)
                    .Array[0, 20]
                    .Select(meetings => (Items: asked.Item1, Scopes: asked.Item2, meetings))
            )
            .SampleAsync(
                async asked =>
                {
                    var words = string.Join(' ', asked.Items.Select(item => item.Words));
                    await using var record = await SmallRecord.TwoTermsAsync(databases, words);
                    await record.PresidencyAsync("third", "p", "2025-02-01", null);
                    await record.PlanAsync("larger", Larger);
                    var meetings = asked
                        .meetings.Select((meeting, i) => meeting with { Slug = $"m{i}" })
                        .ToArray();
                    foreach (var meeting in meetings)
                    {
                        await record.MeetingAsync(meeting);
                    }
                    var model = new PlainModel(asked.Items, meetings);
                    await HistoriesAgreeAsync(record, model, asked.Items);
                    foreach (var scope in asked.Scopes)
                    {
                        await SequenceAgreesAsync(record, model, scope);
                        await GapsAgreeAsync(record, model, scope, asked.Items);
                        await MatricesAgreeAsync(record, model, scope, asked.Items);
                        (await record.AllAsync<string>(Steps, scope)).ShouldBe(model.Steps(scope));
                    }
                },
                iter: 25,
                threads: 2
            );

    private static async Task HistoriesAgreeAsync(
        TestRecord record,
        PlainModel model,
        ModelItem[] items
    ) =>
        (await record.AllAsync<HistoryRow>(Histories))
            .ToDictionary(row => row.Code, row => row.Said)
            .ShouldBe(
                items.ToDictionary(item => item.Code, item => model.History(item.Code, Terms)),
                ignoreOrder: true
            );

    private static async Task SequenceAgreesAsync(
        TestRecord record,
        PlainModel model,
        ModelScope scope
    )
    {
        if (scope.Presidencies.Length != 1)
        {
            return;
        }
        var row = (await record.AllAsync<SequenceRow>(Sequence, scope)).Single();
        (row.New ?? "", row.Repeated ?? "").ShouldBe(model.Told(scope, Terms));
        var through = PlainModel.Through(scope, Terms);
        row.Presidencies.ShouldBe(string.Join(' ', through.Presidencies));
        var covered = model.Cover(through).Where(cell => cell.Value.IsCovered).ToArray();
        (row.DomainsCovered, row.ObjectivesCovered, row.ActionsCovered).ShouldBe(
            (
                covered.Count(cell => cell.Key[0] == 'D'),
                covered.Count(cell => cell.Key[0] == 'O' && char.IsAsciiDigit(cell.Key[^1])),
                covered.Count(cell => cell.Key[0] == 'A')
            )
        );
    }

    private static async Task GapsAgreeAsync(
        TestRecord record,
        PlainModel model,
        ModelScope scope,
        ModelItem[] items
    ) =>
        (await record.AllAsync<OpenRow>(Open, scope))
            .ToDictionary(row => row.Code, row => row.Because)
            .ShouldBe(
                items.ToDictionary(item => item.Code, item => model.Because(item.Code, scope)),
                ignoreOrder: true
            );

    private static async Task MatricesAgreeAsync(
        TestRecord record,
        PlainModel model,
        ModelScope scope,
        ModelItem[] items
    )
    {
        (await record.AllAsync<MatrixCellRow>(Matrix, scope))
            .ToDictionary(
                row => $"{row.Presidency} {row.Code}",
                row => new ModelMatrixCell(row.State, row.Meetings, row.Newest)
            )
            .ShouldBe(
                scope
                    .Presidencies.SelectMany(_ => items, (presidency, item) => (presidency, item))
                    .ToDictionary(
                        cell => $"{cell.presidency} {cell.item.Code}",
                        cell => model.Cell(cell.item.Code, cell.presidency, scope, newest: 3)
                    ),
                ignoreOrder: true
            );
        (await record.AllAsync<string>(ByMeeting, scope)).ShouldBe(
            model.ByMeeting(scope),
            ignoreOrder: true
        );
    }

    // Also meetings that nobody has mapped, or that have nothing to map, with citations or without; and a third presidency.
    private static Gen<TestMeeting> Meeting(ModelItem[] items) =>
        from meeting in RandomRecords.Meeting(items)
        from presidency in RandomRecords.Of("first", "second", "second", "third")
        from mapping in RandomRecords.Of("mapped", "mapped", "mapped", "pending", "not_applicable")
        from isCited in RandomRecords.Of(true, true, true, false)
        select meeting with
        {
            Presidency = presidency,
            Mapping = isCited || mapping != "mapped" ? mapping : "pending",
            Items = isCited ? meeting.Items : "",
        };

    // What is asked is what was held: planned meetings are told of beside it.
    private static readonly Gen<ModelScope> Scope =
        from scope in RandomRecords.Scope
        from presidencies in RandomRecords.Of<string[]>(
            ["first"],
            ["second"],
            ["third"],
            ["first", "third"],
            ["first", "second", "third"]
        )
        select scope with
        {
            Presidencies = presidencies,
            Statuses = ["held"],
        };

    private sealed record HistoryRow
    {
        public required string Code { get; init; }
        public required string State { get; init; }
        public string? LastPresidency { get; init; }
        public string? LastMeeting { get; init; }
        public int? PresidenciesSince { get; init; }
        public int? PresidenciesUnknown { get; init; }

        public ModelHistory Said =>
            new(State, LastPresidency, LastMeeting, PresidenciesSince, PresidenciesUnknown);
    }

    private sealed record SequenceRow
    {
        public string? New { get; init; }
        public string? Repeated { get; init; }
        public required string Presidencies { get; init; }
        public int DomainsCovered { get; init; }
        public int ObjectivesCovered { get; init; }
        public int ActionsCovered { get; init; }
    }

    private sealed record OpenRow
    {
        public required string Code { get; init; }
        public required string Because { get; init; }
    }

    private sealed record MatrixCellRow
    {
        public required string Presidency { get; init; }
        public required string Code { get; init; }
        public required string State { get; init; }
        public long? Meetings { get; init; }
        public required string Newest { get; init; }
    }
}
