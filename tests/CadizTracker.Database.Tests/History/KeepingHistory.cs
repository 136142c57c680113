using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.History;

/// <summary>Every state of every row, kept by the database itself and never changed.</summary>
public sealed class KeepingHistory(TestDatabases databases)
{
    private static readonly string[] Kept =
    [
        "dialogues",
        "plans",
        "items",
        "item_titles",
        "item_candidates",
        "item_ancestry",
        "presidencies",
        "claims",
        "claim_meetings",
        "documents",
        "announcements",
        "announced_items",
        "meetings",
        "outcomes",
        "meeting_links",
        "citations",
        "citation_items",
        "crosswalks",
        "crosswalk_relations",
    ];

    [Fact]
    public async Task The_newest_states_are_the_rows_and_every_column_stands_in_both()
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.MeetingAsync(new("m", "first", "p", "A2"));
        await record.DoAsync("delete from outcomes; update items set note = 'x' where code = 'A1'");
        foreach (var table in Kept)
        {
            var differing = await record.ValueAsOfAsync<long>(
                $"select count(*) from (select t.* from public.{table} t except all select t.* from {table} t) gone",
                await record.RevisionAsync()
            );
            differing.ShouldBe(0, table);
            (await record.ValueAsync<long>($"select count(*) from {table}")).ShouldBe(
                await record.ValueAsOfAsync<long>(
                    $"select count(*) from {table}",
                    await record.RevisionAsync()
                ),
                table
            );
        }
    }

    [Theory]
    [InlineData("update history.meetings set city = 'elsewhere'")]
    [InlineData("update history.meetings set until = 1")]
    [InlineData("update history.meetings set until = null")]
    [InlineData("delete from history.meetings")]
    [InlineData("truncate history.meetings")]
    [InlineData("update history.changes set record_id = 1")]
    [InlineData("delete from history.changes")]
    [InlineData("truncate history.changes")]
    [InlineData("update revisions set actor = 'somebody else'")]
    [InlineData("delete from revisions")]
    [InlineData("truncate revisions")]
    public async Task Nothing_of_it_can_be_changed(string tampering)
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.MeetingAsync(new("m", "first", "p", "A2"));
        var refused = await Should.ThrowAsync<PostgresException>(() => record.DoAsync(tampering));
        refused.ConstraintName.ShouldBe("history_is_never_changed");
        // nor under the cover of a write of one's own
        refused = await Should.ThrowAsync<PostgresException>(() =>
            record.DoAsync($"begin; update meetings set note = 'x'; {tampering}; commit")
        );
        refused.ConstraintName.ShouldBe("history_is_never_changed");
    }

    [Theory]
    [InlineData("update history.meetings set city = 'elsewhere'")]
    [InlineData("delete from history.changes")]
    [InlineData("insert into history.changes (revision, kind, record_id) values (1, 'plan', 1)")]
    [InlineData("update revisions set reason = 'another'")]
    [InlineData("alter table history.meetings disable trigger all")]
    [InlineData("drop trigger history_is_never_changed on history.meetings")]
    [InlineData("truncate history.citations")]
    [InlineData("update revision_counter set revision = 1")]
    [InlineData("drop table meetings")]
    [InlineData(
        "create temporary table citations (like public.citations); create trigger t after delete on pg_temp.citations referencing old table as before_it for each statement execute function public.keep_history('citation_id')"
    )]
    [InlineData(
        "create temporary table plans (like public.plans); create trigger t after insert on pg_temp.plans for each row execute function public.stamp_revision()"
    )]
    [InlineData(
        "create temporary table citations (like public.citations); create trigger t after delete on pg_temp.citations referencing old table as changed for each statement execute function public.keep_reach()"
    )]
    [InlineData("select refresh_reach(array[1])")]
    [InlineData("delete from meeting_reach")]
    public async Task The_applications_role_has_no_right_to(string tampering)
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            record.DoAsync($"set role cadiztracker_application; {tampering}")
        );
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_applications_role_writes_the_record_and_its_history_is_kept()
    {
        await using var record = await SmallAsync();
        await record.DoAsync(
            """
            set role cadiztracker_application;
            update items set note = 'x' where code = 'A1';
            update presidencies set slogan_en = 'x';
            insert into claims (presidency_id, position) select presidency_id, 1 from presidencies;
            delete from claims;
            reset role
            """
        );
        (
            await record.ValueAsOfAsync<string>(
                "select slogan_en from presidencies",
                await record.RevisionAsync()
            )
        ).ShouldBe("x");
    }

    [Fact]
    public async Task It_is_noted_who_wrote_and_why()
    {
        await using var record = await SmallAsync();
        await record.DoAsync(
            "begin; select begin_change('an analyst', 'a typing error'); update presidencies set slogan_en = 'x'; commit"
        );
        (
            await record.ValueAsync<string>(
                "select actor || ': ' || reason from revisions order by revision desc limit 1"
            )
        ).ShouldBe("an analyst: a typing error");
        await record.DoAsync("update presidencies set slogan_en = 'y'");
        (
            await record.ValueAsync<string>(
                "select actor from revisions order by revision desc limit 1"
            )
        ).ShouldStartWith("database role ");
    }

    [Theory]
    [InlineData("update outcomes set count = 7", "meeting")]
    [InlineData("delete from citation_items", "meeting")]
    [InlineData("update documents set url = 'https://example.org'", "meeting")]
    [InlineData(
        "insert into claims (presidency_id, position) select presidency_id, 1 from presidencies",
        "presidency"
    )]
    [InlineData("update announcements set announced_for = '2023'", "presidency")]
    [InlineData("delete from announced_items", "presidency")]
    [InlineData("update items set note = 'x' where code = 'A1'", "plan")]
    public async Task What_belongs_to_a_record_changes_the_record(string write, string kind)
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.DoAsync(
            """
            insert into outcomes (meeting_id, unit, count) select meeting_id, 'panels', 1 from meetings;
            insert into documents (meeting_id, position, kind, title_en) select meeting_id, 1, 'video', 'v' from meetings;
            insert into announcements (presidency_id, plan_id, position) select presidency_id, plan_id, 1 from presidencies;
            insert into announced_items (announcement_id, plan_id, item_id, level)
            select announcement_id, plan_id, item_id, level from announcements join items using (plan_id) where code = 'A1'
            """
        );
        var table = kind == "presidency" ? "presidencies" : kind + "s";
        var before = await record.ValueAsync<int>($"select version from {table}");
        await record.DoAsync(
            $"begin; {write}; {write.Replace("position) select presidency_id, 1", "position) select presidency_id, 2", StringComparison.Ordinal)}; commit"
        );
        (await record.ValueAsync<int>($"select version from {table}")).ShouldBe(before + 1);
        (
            await record.ValueAsync<string>(
                "select string_agg(kind, ',') from history.changes where revision = (select revision from revision_counter)"
            )
        ).ShouldBe(kind);
    }

    [Fact]
    public async Task A_record_that_was_deleted_can_be_shown_as_it_was()
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        var id = await record.ValueAsync<int>("select meeting_id from meetings");
        var then = await record.ValueAsync<long>("select revision from revision_counter");
        await record.DoAsync("delete from meetings");
        (
            await record.ValueAsync<string>(
                $"select record_at('meeting', {id}, {then}) #>> '{{citations,0,items,0}}'"
            )
        ).ShouldBe("A1");
        (
            await record.ValueAsync<bool>($"select record_at('meeting', {id}, {then + 1}) is null")
        ).ShouldBeTrue();
    }

    [Fact] // no trigger for rows sees it: nothing would say that the record was there
    public async Task No_table_of_the_record_is_emptied_at_one_stroke()
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        foreach (var table in (string[])[.. Kept, "revision_counter"])
        {
            var refused = await Should.ThrowAsync<PostgresException>(
                () => record.DoAsync($"truncate {table} cascade"),
                table
            );
            refused.ConstraintName.ShouldBe("the_record_is_never_emptied_at_one_stroke", table);
        }
        (await record.ValueAsync<long>("select count(*) from meetings")).ShouldBe(1);
    }

    [Fact] // else who read the earlier one could change the later one unseen
    public async Task A_record_that_takes_up_the_name_of_a_deleted_one_goes_on_from_its_version()
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.DoAsync("update meetings set note = 'x'");
        await record.DoAsync("delete from meetings");
        await record.MeetingAsync(new("m", "first", "p", "A2"));
        (await record.ValueAsync<int>("select version from meetings")).ShouldBe(3);
        await record.DoAsync(
            """
            begin;
            delete from meetings;
            delete from presidencies;
            insert into presidencies (slug, country, plan_id, dialogue_id, term, title_en)
            select 'first', 'MA', plan_id, dialogue_id, daterange('2023-01-01', '2024-01-01'), 'again' from plans;
            commit
            """
        );
        (await record.ValueAsync<int>("select version from presidencies")).ShouldBe(2);
        await record.MeetingAsync(new("another", "first", "p", "A2"));
        (
            await record.ValueAsync<int>("select version from meetings where slug = 'another'")
        ).ShouldBe(1);
        await record.DoAsync(
            "delete from meetings; delete from presidencies; delete from item_candidates; delete from items where level = 'action'; delete from items where level = 'objective'; delete from items; delete from plans"
        );
        var last = await record.ValueAsync<int>("select max(version) from history.plans");
        await record.PlanAsync("p", "D1 O1<D1 A1<O1");
        (await record.ValueAsync<int>("select version from plans")).ShouldBe(last + 1);
    }

    [Fact]
    public async Task What_came_and_went_in_one_transaction_never_was()
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        const string Told =
            "select string_agg(kind || ' ' || coalesce(name, '?'), ', ' order by place) from change_log";
        var before = await record.ValueAsync<string>(Told);
        await record.DoAsync(
            """
            begin;
            insert into meetings (slug, presidency_id, kind, status, title_en, starts_on, ends_on)
            select 'n', presidency_id, 'webinar', 'held', 'N', '2023-03-01', '2023-03-01' from presidencies;
            update meetings set note = 'x' where slug = 'n';
            delete from meetings where slug = 'n';
            commit
            """
        );
        (await record.ValueAsync<string>(Told)).ShouldBe(before);
        await record.DoAsync("delete from meetings");
        (await record.ValueAsync<string>(Told)).ShouldBe(before + ", meeting m");
    }

    private async Task<TestRecord> SmallAsync()
    {
        var record = await TestRecord.EmptyAsync(databases);
        await record.PlanAsync("p", "D1 O1<D1 A1<O1 A2<O1");
        await record.PresidencyAsync("first", "p", "2023-01-01", "2024-01-01");
        return record;
    }
}
