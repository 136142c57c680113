using System.Text.Json.Nodes;
using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>For any plan and record, what SQL answers to the questions that follow a figure is what the plain model answers.</summary>
public sealed class AnsweringQuestions(TestDatabases databases)
{
    private static readonly bool[] NamedOrNot = [true, false];

    private const string Here =
        "array(select presidency_id from presidencies where slug = any(@here))";

    [Fact]
    public Task Compared_is_what_either_side_covers() =>
        ForAnyRecordAsync(
            async (record, model, asked) =>
            {
                var rules = new ModelRules(false, false, false);
                var rows = await record.AllAsync<Compared>(
                    $"""
                    select i.code, c.change
                    from plans p
                    cross join lateral compared(scope(p.plan_id, {Here}, rollup => @rollup),
                      scope(p.plan_id, array(select presidency_id from presidencies where slug = any(@there)), rollup => @rollup)) c
                    join items i using (item_id)
                    where p.code = 'p'
                    """,
                    new
                    {
                        here = asked.Here,
                        there = asked.There,
                        rollup = asked.Rollup,
                    }
                );
                string[] Covered(string[] presidencies) =>
                    model.Questions.Covered(
                        model.Questions.Counted(presidencies, rules).Select(c => c.Citation),
                        asked.Rollup
                    );
                var (here, there) = (Covered(asked.Here), Covered(asked.There));
                rows.ToDictionary(row => row.Code, row => row.Change)
                    .ShouldBe(
                        model.Items.ToDictionary(
                            item => item.Code,
                            item =>
                                (here.Contains(item.Code), there.Contains(item.Code)) switch
                                {
                                    (true, true) => "repeated",
                                    (true, false) => "gained",
                                    (false, true) => "dropped",
                                    _ => "neither",
                                }
                        ),
                        ignoreOrder: true
                    );
            }
        );

    [Fact]
    public Task Something_is_pending_where_a_standing_says_so() =>
        ForAnyRecordAsync(
            async (record, _, asked) =>
            {
                foreach (var named in NamedOrNot)
                {
                    var told = await record.AllAsync<Pending>(
                        $"""
                        select p.code, has_pending(s, @named) as quick,
                          exists (select from meeting_standings(s, @named) m where m.standing = 'pending') as plain
                        from plans p
                        cross join lateral scope(p.plan_id, {Here}, states => @states::citation_state[],
                          strengths => @strengths::citation_strength[]) s
                        """,
                        new
                        {
                            here = asked.Here,
                            named,
                            states = asked.States,
                            strengths = asked.Strengths,
                        }
                    );
                    told.ShouldAllBe(plan => plan.Quick == plan.Plain);
                }
            }
        );

    [Fact]
    public Task Each_meeting_counts_or_has_its_one_reason() =>
        ForAnyRecordAsync(
            async (record, model, asked) =>
            {
                var rows = await record.AllAsync<Explained>(
                    $"""
                    select e.slug, e.reason
                    from plans p
                    left join items i on i.plan_id = p.plan_id and i.code = @item
                    cross join lateral explained(scope(p.plan_id, {Here}, daterange(@from::date, @to::date), @kinds::meeting_kind[],
                      states => @states::citation_state[], strengths => @strengths::citation_strength[]), i.item_id, true, @visible::citation_state[]) e
                    where p.code = 'p'
                    """,
                    new
                    {
                        here = asked.Here,
                        item = asked.Item,
                        from = asked.From,
                        to = asked.To,
                        kinds = asked.Kinds,
                        states = asked.States,
                        strengths = asked.Strengths,
                        visible = asked.Visible,
                    }
                );
                rows.ToDictionary(row => row.Slug, row => row.Reason)
                    .ShouldBe(
                        new ExplainingModel(model.Questions, asked).Reasons(model.Meetings),
                        ignoreOrder: true
                    );
            }
        );

    [Fact]
    public Task Each_set_of_rules_has_its_own_figures() =>
        ForAnyRecordAsync(
            async (record, model, asked) =>
            {
                var rows = await record.AllAsync<RuleSetRow>(
                    $"""
                    select r.rollup, r.objectives, r.with_planned, r.with_drafts, r.by_date, r.gained, r.lost,
                      array[(totals->>'domains_covered')::integer, (totals->>'domains_total')::integer,
                        (totals->>'objectives_covered')::integer, (totals->>'objectives_total')::integer,
                        (totals->>'actions_covered')::integer, (totals->>'actions_total')::integer] as figures
                    from plans p
                    cross join lateral rule_sets(scope(p.plan_id, {Here}), true) r
                    where p.code = 'p'
                    """,
                    new { here = asked.Here }
                );
                rows.Count.ShouldBe(32);
                var usual = Covered(rows[0]);
                (
                    rows[0].Rollup,
                    rows[0].Objectives,
                    rows[0].WithPlanned,
                    rows[0].WithDrafts,
                    rows[0].ByDate
                ).ShouldBe(("any", "numbered", false, false, false));
                foreach (var row in rows)
                {
                    var covered = Covered(row);
                    row.Figures.ShouldBe(model.Questions.Figures(covered, row.Objectives));
                    row.Gained.ShouldBe(covered.Except(usual), ignoreOrder: true);
                    row.Lost.ShouldBe(usual.Except(covered), ignoreOrder: true);
                }

                string[] Covered(RuleSetRow row) =>
                    model.Questions.Covered(
                        model
                            .Questions.Counted(
                                asked.Here,
                                new(row.WithPlanned, row.WithDrafts, row.ByDate)
                            )
                            .Select(found => found.Citation),
                        row.Rollup
                    );
            }
        );

    [Fact]
    public Task The_smallest_changes_that_give_a_claim_are_all_of_them() =>
        ForAnyRecordAsync(
            async (record, model, asked) =>
            {
                var plain = new ReconcilingModel(
                    model.Questions,
                    model.Meetings,
                    asked.Here[0],
                    asked.MaySeeDrafts
                );
                // What two changes chosen by chance give: else most claims have no explanation.
                var changes = plain.Changes();
                var given = plain.Figures(
                    changes[asked.First % changes.Count],
                    changes[asked.Second % changes.Count]
                );
                int?[] claimed =
                [
                    .. given.Select((figure, i) => asked.Said[i] ? figure : (int?)null),
                ];
                if (plain.Figures().Zip(claimed).All(f => f.Second is null || f.First == f.Second))
                {
                    return; // nothing to explain
                }
                var answer = JsonNode.Parse(
                    await record.ValueAsync<string>(
                        $"""
                        select reconciled(scope(p.plan_id, {Here}), @claimed, @drafts)::text
                        from plans p
                        where p.code = 'p'
                        """,
                        new
                        {
                            here = asked.Here[..1],
                            claimed,
                            drafts = asked.MaySeeDrafts,
                        }
                    )
                )!;
                var expected = plain.Explanations(claimed);
                var told = answer["explanations"]!
                    .AsArray()
                    .Select(changes =>
                        string.Join(
                            " + ",
                            changes!.AsArray().Select(Words).Order(StringComparer.Ordinal)
                        )
                    )
                    .ToArray();
                ((bool)answer["isExhaustive"]!).ShouldBeTrue();
                ((int)answer["total"]!).ShouldBe(
                    expected.Length,
                    $"{string.Join("; ", expected.Except(told))} of {string.Join(' ', claimed)} for {asked.Here[0]} {asked.MaySeeDrafts}: {string.Join(" / ", model.Meetings.Select(m => m.ToJson()["citations"]!.ToJsonString()))} told {answer.ToJsonString()}"
                );
                told.ShouldBeUnique();
                told.Except(expected).ShouldBeEmpty();
                told.Length.ShouldBe(Math.Min(100, expected.Length));
            },
            iterations: 60
        );

    [Fact]
    public Task What_was_announced_is_delivered_under_way_slipped_or_awaited() =>
        ForAnyRecordAsync(
            async (record, model, asked) =>
            {
                await record.DoAsync(
                    """
                    with a as (
                      insert into announcements (presidency_id, plan_id, position, announced_for)
                      select p.presidency_id, p.plan_id, a.n, a.time
                      from presidencies p
                      cross join unnest(@times) with ordinality as a (time, n)
                      where p.slug = 'first'
                      returning announcement_id, plan_id, position)
                    insert into announced_items (announcement_id, plan_id, item_id, level)
                    select a.announcement_id, a.plan_id, i.item_id, i.level
                    from a
                    join items i on i.plan_id = a.plan_id and i.code = (@codes)[a.position]
                    """,
                    new { times = asked.Times, codes = asked.Announced }
                );
                var rows = await record.AllAsync<ProgrammeRow>(
                    """
                    select a.position, i.code, r.state, r.meeting_count, r.planned_count
                    from presidencies p
                    cross join lateral programme_items(p.presidency_id, @on::date) r
                    join items i using (item_id)
                    left join announcements a using (announcement_id)
                    where p.slug = 'first'
                    """,
                    new { on = asked.On }
                );
                string Told(ProgrammeRow row) =>
                    $"{row.Position} {row.Code} {row.State} {row.MeetingCount} {row.PlannedCount}";
                rows.Select(Told).ShouldBe(Programme(model, asked).Select(Told), ignoreOrder: true);
            },
            iterations: 60,
            questions: 1 // a programme is written once
        );

    private static IEnumerable<ProgrammeRow> Programme(Model model, Question asked)
    {
        int Meetings(string status, string code) =>
            model.Meetings.Count(meeting =>
                meeting.Presidency == "first"
                && meeting.Status == status
                && meeting.Citations.Any(citation =>
                    citation is { State: "published", Strength: not "mention" }
                    && model.Questions.Reaches(citation, code)
                )
            );
        ProgrammeRow Row(int? position, string code, string state) =>
            new()
            {
                Position = position,
                Code = code,
                State = state,
                MeetingCount = Meetings("held", code),
                PlannedCount = Meetings("planned", code),
            };
        var judged = asked.On is null ? QuestionModel.Terms[0].To : PlainModel.Day(asked.On);
        foreach (var (code, i) in asked.Announced.Select((code, i) => (code, i)))
        {
            var over = asked.Times[i] switch
            {
                "2023" => new DateOnly(2024, 1, 1),
                "2024-02" => new DateOnly(2024, 3, 1),
                "2023-12-31" => new DateOnly(2024, 1, 1),
                _ => QuestionModel.Terms[0].To,
            };
            var state =
                Meetings("held", code) > 0 ? "delivered"
                : Meetings("planned", code) > 0 ? "under_way"
                : over <= judged ? "slipped"
                : "awaited";
            yield return Row(i + 1, code, state);
        }
        foreach (var item in model.Items)
        {
            var isRelated = asked.Announced.Any(code =>
                model.Questions.Upward(code).Contains(item.Code)
                || model.Questions.Upward(item.Code).Contains(code)
            );
            if (!isRelated && Meetings("held", item.Code) > 0)
            {
                yield return Row(null, item.Code, "unplanned");
            }
        }
    }

    private static string Words(JsonNode? change) =>
        (string)change!["name"]! == "citation"
            ? $"{change["kind"]} {change["name"]} {change["meeting"]} {change["citation"]}"
            : $"{change["kind"]} {change["name"]} {change["meeting"]}";

    private async Task ForAnyRecordAsync(
        Func<TestRecord, Model, Question, Task> ask,
        int iterations = 25,
        int questions = 8
    ) =>
        await RandomRecords
            .Plan.SelectMany(items =>
                Gen.Select(Meeting(items).Array[0, 7], Asked(items).Array[8])
                    .Select(drawn => (Items: items, Meetings: drawn.Item1, Asked: drawn.Item2))
            )
            .SampleAsync(
                async drawn =>
                {
                    var words = string.Join(' ', drawn.Items.Select(item => item.Words));
                    await using var record = await SmallRecord.TwoTermsAsync(databases, words);
                    await record.PlanAsync("q", "D1 O1<D1 A1<O1");
                    var meetings = drawn
                        .Meetings.Select((meeting, i) => meeting with { Slug = $"m{i}" })
                        .ToArray();
                    foreach (var meeting in meetings)
                    {
                        await record.MeetingAsync(meeting);
                    }
                    await WithdrawAsync(record, meetings);
                    var model = new Model(drawn.Items, meetings, new(drawn.Items, meetings));
                    foreach (var asked in drawn.Asked.Take(questions))
                    {
                        await ask(record, model, asked);
                    }
                },
                iter: iterations,
                threads: 2
            );

    private static async Task WithdrawAsync(TestRecord record, TestMeeting[] meetings)
    {
        foreach (var meeting in meetings)
        {
            foreach (var (citation, i) in meeting.Citations.Select((citation, i) => (citation, i)))
            {
                if (citation.IsWithdrawn)
                {
                    await record.DoAsync(
                        """
                        update citations set is_withdrawn = true, proposed_by = 'key:x'
                        where position = @position and meeting_id = (select meeting_id from meetings where slug = @slug)
                        """,
                        new { position = i + 1, slug = meeting.Slug }
                    );
                }
            }
        }
    }

    private static Gen<TestCitation> Citation(ModelItem[] items) =>
        from cited in Gen.Int[0, items.Length - 1].Array[1, 3]
        from plan in Of("p", "p", "p", "p", "q")
        from state in Of("published", "published", "published", "draft", "reviewed")
        from strength in Of("primary", "primary", "secondary", "mention")
        from withdrawn in Of(false, false, false, true)
        select new TestCitation(
            plan,
            plan == "q" ? "A1" : string.Join(' ', cited.Select(i => items[i].Code).Distinct()),
            state,
            strength
        )
        {
            IsWithdrawn = withdrawn && state == "published",
        };

    // Around the day of the handover, as far as what is near it ends.
    private static Gen<TestMeeting> Meeting(ModelItem[] items) =>
        from presidency in Of("first", "first", "second")
        from citations in Citation(items).Array[0, 3]
        from day in Of(-100, -32, -31, -10, -1, 0, 1, 10, 31, 32, 100)
        from kind in Of("webinar", "thematic_meeting")
        from status in Of("held", "held", "held", "planned", "cancelled")
        from mapping in Of("mapped", "mapped", "pending", "not_applicable")
        select new TestMeeting("", presidency, "p", "")
        {
            From = new DateOnly(2024, 2, 1).AddDays(day).ToString("yyyy-MM-dd", null),
            Kind = kind,
            Status = status,
            Mapping = mapping,
            More = citations,
        };

    private static Gen<Question> Asked(ModelItem[] items) =>
        from here in Of<string[]>(["first"], ["second"], ["first", "second"])
        from there in Of<string[]>(["first"], ["second"], ["first", "second"], [])
        from rollup in Of("any", "all")
        from item in Gen.Int[-1, items.Length - 1]
        from days in Of<(string? From, string? To)>((null, null), ("2024-01-22", "2024-02-02"))
        from kinds in Of<string[]?>(null, ["webinar"])
        from states in Of<string[]>(["published"], ["draft", "published"], ["draft"])
        from strengths in Of<string[]>(["primary", "secondary"], ["primary"])
        from maySeeDrafts in Gen.Bool
        from chosen in Gen.Int[0, 1000].Array[2]
        from said in Of(false, true, true).Array[6]
        from announced in Gen.Int[0, items.Length - 1].Array[1, 3]
        from times in Of(null, "2023", "2024-02", "2023-12-31").Array[announced.Length]
        from judgedOn in Of(null, "2024-01-01", "2023-12-31", "2024-03-01")
        select new Question
        {
            Here = here,
            There = there,
            Rollup = rollup,
            Item = item < 0 ? null : items[item].Code,
            From = days.From,
            To = days.To,
            Kinds = kinds,
            States = states,
            Strengths = strengths,
            Visible =
                states is ["published"] && !maySeeDrafts
                    ? ["published"]
                    : ["draft", "reviewed", "published"],
            MaySeeDrafts = maySeeDrafts,
            First = chosen[0],
            Second = chosen[1],
            Said = said,
            Announced = [.. announced.Select(i => items[i].Code)],
            Times = times,
            On = judgedOn,
        };

    private static Gen<T> Of<T>(params T[] values) => RandomRecords.Of(values);

    private sealed record Model(ModelItem[] Items, TestMeeting[] Meetings, QuestionModel Questions);

    private sealed record Compared
    {
        public required string Code { get; init; }
        public required string Change { get; init; }
    }

    private sealed record Pending
    {
        public required string Code { get; init; }
        public bool Quick { get; init; }
        public bool Plain { get; init; }
    }

    private sealed record Explained
    {
        public required string Slug { get; init; }
        public string? Reason { get; init; }
    }

    private sealed record RuleSetRow
    {
        public required string Rollup { get; init; }
        public required string Objectives { get; init; }
        public bool WithPlanned { get; init; }
        public bool WithDrafts { get; init; }
        public bool ByDate { get; init; }
        public string[] Gained { get; init; } = [];
        public string[] Lost { get; init; } = [];
        public int[] Figures { get; init; } = [];
    }

    private sealed record ProgrammeRow
    {
        public int? Position { get; init; }
        public required string Code { get; init; }
        public required string State { get; init; }
        public long MeetingCount { get; init; }
        public long PlannedCount { get; init; }
    }
}

/// <summary>What is asked of a record.</summary>
internal sealed record Question
{
    public required string[] Here { get; init; }
    public required string[] There { get; init; }
    public required string Rollup { get; init; }
    public string? Item { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string[]? Kinds { get; init; }
    public required string[] States { get; init; }
    public required string[] Strengths { get; init; }
    public required string[] Visible { get; init; }
    public bool MaySeeDrafts { get; init; }
    public int First { get; init; }
    public int Second { get; init; }
    public required bool[] Said { get; init; }
    public required string[] Announced { get; init; }
    public required string?[] Times { get; init; }
    public string? On { get; init; }
}
