using CadizTracker.Database;
using CsCheck;

namespace CadizTracker.History;

/// <summary>Every past answer can be given again, whatever was written since.</summary>
public sealed class AskingThePast(TestDatabases databases)
{
    private const string Everything = """
        select md5(coalesce((select string_agg(record::text, ';' order by code) from plan_records), '')
          || coalesce((select string_agg(record::text || version, ';' order by slug) from presidency_records), '')
          || coalesce((select string_agg(record::text || version, ';' order by slug) from meeting_records), '')
          || coalesce((select string_agg(t::text, ';' order by t::text) from presidency_totals t), '')
          || coalesce((select string_agg(c::text, ';' order by c::text) from plans p
             cross join lateral coverage(scope(p.plan_id, array(select presidency_id from presidencies)), by_presidency => true, newest_of => 5) c), ''))
        """;

    private const string KeptWrongly = """
        select count(*) from (
          (table meeting_reach except table meeting_reach_computed)
          union all
          (table meeting_reach_computed except table meeting_reach)) wrong
        """;

    private static readonly string[] Writes =
    [
        "update meetings set status = 'planned' where slug = 'a'",
        "update meetings set ends_on = ends_on + 1 where slug = 'b'",
        "update meetings set kind = 'webinar'",
        "update citations set strength = 'secondary' where position = 1",
        "delete from citation_items where item_id in (select item_id from items where code = 'A1')",
        "delete from meetings where slug = 'a'",
        "delete from citations where meeting_id in (select meeting_id from meetings where slug = 'b')",
        "update citations set state = 'draft'",
        "update citations set state = 'published'",
        "update items set note = coalesce(note, '') || 'x' where code = 'A3'",
        "update presidencies set title_en = title_en || 'x', term = daterange(lower(term), upper(term) + 1)",
        "begin; update meetings set city = 'x' where slug = 'a'; delete from meetings where slug = 'a'; commit",
        "begin; update meetings set city = 'x'; update meetings set city = null; commit",
        "begin; delete from citations; rollback",
        "delete from item_candidates; update items set parent_id = o.item_id, parent_level = 'objective', placement = 'stated' from items o where items.code = 'A9' and o.code = 'O2' and items.placement = 'unknown'",
        "delete from announcements",
        "delete from announcements; insert into announcements (presidency_id, plan_id, position, title_en) select presidency_id, plan_id, 1, 'x' from presidencies; insert into announced_items (announcement_id, plan_id, item_id, level) select announcement_id, plan_id, item_id, level from announcements join items using (plan_id) where code in ('A1', 'O2')",
        "update announcements set announced_for = coalesce(announced_for || '-01', '2023') where announced_for is null or length(announced_for) < 8",
        "record a A1 A2",
        "record a A3",
        "record b A9",
        "record b A1 D1",
        "record c O2",
    ];

    private static readonly Gen<string> Write = Gen.Int[0, Writes.Length - 1]
        .Select(i => Writes[i]);

    [Fact]
    public async Task The_answer_as_of_every_revision_is_the_one_that_was_given_then()
    {
        await Write
            .List[1, 25]
            .SampleAsync(
                async writes =>
                {
                    await using var record = await TestRecord.EmptyAsync(databases);
                    Dictionary<long, string> given = [];
                    await record.PlanAsync("p", "D1 O1<D1 A1<O1 A2<O1 O2<D1 A3<O2 A9?O1,O2");
                    given[await record.RevisionAsync()] = await record.ValueAsync<string>(
                        Everything
                    );
                    await record.PresidencyAsync("first", "p", "2023-01-01", "2024-01-01");
                    given[await record.RevisionAsync()] = await record.ValueAsync<string>(
                        Everything
                    );
                    foreach (var write in writes)
                    {
                        await DoAsync(record, write);
                        (await record.ValueAsync<long>(KeptWrongly)).ShouldBe(0, write);
                        given[await record.RevisionAsync()] = await record.ValueAsync<string>(
                            Everything
                        );
                    }
                    foreach (var (revision, answer) in given)
                    {
                        (await record.ValueAsOfAsync<string>(Everything, revision)).ShouldBe(
                            answer
                        );
                    }
                },
                iter: 12,
                threads: 2
            );
    }

    /// <summary>
    /// A condition of a join is looked at after its function has worked, once PostgreSQL plans a statement for any parameters:
    /// from the sixth load of a session on, what an operator loaded was taken for a proposal as well.
    /// </summary>
    [Fact]
    public async Task What_an_operator_loads_is_published_however_often()
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        await record.PlanAsync("p", "D1 O1<D1 A1<O1 A2<O1");
        await record.PresidencyAsync("first", "p", "2023-01-01", "2024-01-01");
        await using var session = await record.Source.OpenConnectionAsync(
            TestContext.Current.CancellationToken
        );
        for (var i = 0; i < 12; i++)
        {
            var meeting = new TestMeeting("a", "first", "p", i % 2 == 0 ? "A1" : "A2").ToJson();
            await session.DoAsync(
                "select fate from record_meetings(jsonb_build_array(@document::jsonb))",
                new { document = meeting.ToJsonString() },
                default
            );
        }
        (
            await record.ValueAsync<string>(
                "select string_agg(state || ' ' || is_withdrawn, ', ') from citations"
            )
        ).ShouldBe("published false");
    }

    private static async Task DoAsync(TestRecord record, string write)
    {
        if (write.Split(' ', 3) is ["record", var slug, var items])
        {
            await record.MeetingAsync(new(slug, "first", "p", items));
        }
        else
        {
            await record.DoAsync(write);
        }
    }
}
