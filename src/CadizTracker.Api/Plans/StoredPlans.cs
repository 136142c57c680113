using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Plans;

/// <summary>How plans are stored: what was unknown of one that is there is completed, and nothing else of its structure changes.</summary>
internal sealed class StoredPlans : RecordKind
{
    public override string Member => "plans";
    public override string Name => "code";
    public override string Parameter => "plan";

    protected override string One =>
        """
            select p.plan_id as id, p.record, p.version, p.revision,
              exists (select from meeting_reach r where r.plan_id = p.plan_id and r.state = 'published') as counts
            from plan_records p
            where p.code = @name
            """;

    // Where an item lies decides what citing it covers.
    public override bool CountsOtherwise(StoredRecord before, StoredRecord after) =>
        PlacedItems.Between(before.As<PlanRecord>(), after.As<PlanRecord>()).Count > 0;

    protected override string Referring =>
        """
            select slug::text from presidencies where plan_id = @id
            union
            select m.slug::text from citations c join meetings m using (meeting_id) where c.plan_id = @id
            union
            select code::text from crosswalks where @id in (from_plan_id, to_plan_id)
            order by 1
            limit 20
            """;

    protected override string Store =>
        "select fate from record_plans(jsonb_build_array(@document::jsonb))";

    protected override string Remove =>
        """
            with candidates as (
              delete from item_candidates where item_id in (select item_id from items where plan_id = @id) returning 1
            ),
            placed as (delete from items where plan_id = @id and (select count(*) from candidates) >= 0 returning 1)
            delete from plans where plan_id = @id and (select count(*) from placed) >= 0
            """;

    public override IEnumerable<string> ShownOnly => [.. base.ShownOnly, "totals"];

    public override void Forget(JsonObject record)
    {
        base.Forget(record);
        foreach (var item in (record["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            foreach (var member in (string[])["level", "number", "title", "titleLang"])
            {
                item.Remove(member);
            }
        }
    }

    public override Refused Unknown(string name) => PlanProblems.NoPlan(name);

    public override ValueTask<object> ShownAsync(
        Writing writing,
        StoredRecord stored,
        CancellationToken ct
    ) => new(stored.As<Plan>() with { Version = stored.Version, Revision = stored.Revision });

    protected override async Task<object> JudgedAsync(
        Writing writing,
        ImportFiles files,
        List<ImportProblem> problems,
        CancellationToken ct
    )
    {
        var plan = files.Plans[0].Record;
        if (await FindAsync(writing, plan.Code, ct) is { } stored)
        {
            var known = stored.As<PlanRecord>();
            PublishedStructure.RefuseChanges(known, plan);
            await PlacedItems.RefuseContradictedAsync(writing.Connection, known, plan, ct);
        }
        return plan;
    }
}
