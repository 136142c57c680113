using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Crosswalks;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>The plans, presidencies and crosswalks of an import, of which there are few: read, judged, and written in that order.</summary>
internal sealed class FewRecords
{
    private const string CountingPlans = """
        select p.code as name, p.record::text
        from plan_records p
        where p.code = any(@names)
          and exists (select from meeting_reach r where r.plan_id = p.plan_id and r.state = 'published')
        """;
    private const string CountingPresidencies = """
        select p.slug as name, p.record::text
        from presidency_records p
        where p.slug = any(@names)
          and exists (select from meeting_reach r where r.presidency_id = p.presidency_id and r.state = 'published')
        """;

    private readonly NpgsqlConnection connection;
    private readonly ImportOrder order;
    private readonly FewOfAKind<PlanRecord> plans;
    private readonly FewOfAKind<PresidencyRecord> presidencies;
    private readonly FewOfAKind<CrosswalkRecord> crosswalks;

    public FewRecords(
        NpgsqlConnection connection,
        RecordWriter writer,
        ImportOrder order,
        ImportTally tally
    )
    {
        this.connection = connection;
        this.order = order;
        plans = new(connection, writer, tally, FewKinds.Plans);
        presidencies = new(connection, writer, tally, FewKinds.Presidencies);
        crosswalks = new(connection, writer, tally, FewKinds.Crosswalks);
    }

    public bool AreNone =>
        plans.Records.Count == 0
        && presidencies.Records.Count == 0
        && crosswalks.Records.Count == 0;

    public async Task ReadAsync(RecordSource source, CancellationToken ct)
    {
        await plans.ReadAsync(source.PlansAsync(ct));
        await presidencies.ReadAsync(source.PresidenciesAsync(ct));
        await crosswalks.ReadAsync(source.CrosswalksAsync(ct));
    }

    /// <summary>Writes them, tells what became of them where asked to, and returns what meetings may refer to then.</summary>
    public async Task<RecordNames> WriteAsync(bool tells, CancellationToken ct)
    {
        await JudgePlansAsync(ct);
        await plans.WriteAsync(tells, ct);
        await JudgePresidenciesAsync(ct);
        await presidencies.WriteAsync(tells, ct);
        var names = await RecordNames.ReadAsync(connection, presidencies.Records, ct);
        await JudgeCrosswalksAsync(names, ct);
        await crosswalks.WriteAsync(tells, ct);
        return names;
    }

    private async Task JudgePlansAsync(CancellationToken ct)
    {
        var known = await plans.StoredAsync(ct);
        var counting = await CountingAsync(plans, CountingPlans, known.Keys, ct);
        await plans.JudgeAsync(
            (plan, problems) =>
            {
                plan = FewOfAKind<PlanRecord>.Filled(
                    plan,
                    known.GetValueOrDefault(plan.Record.Code)
                );
                problems.AddRange(Structure(plan, known));
                if (
                    counting.TryGetValue(plan.Record.Code, out var stored)
                    && PlacedItems.Between(Json.Read<PlanRecord>(stored), plan.Record).Count > 0
                )
                {
                    problems.Add(ForPublishers(plan.Origin));
                }
                return new(plan);
            }
        );
        await plans.JudgeAsync(
            async (plan, problems) =>
            {
                problems.AddRange(await ContradictedAsync(plan, known, ct));
                return plan;
            }
        );
    }

    private async Task JudgePresidenciesAsync(CancellationToken ct)
    {
        var names = await RecordNames.ReadAsync(connection, presidencies.Records, ct);
        var counting = await CountingAsync(
            presidencies,
            CountingPresidencies,
            presidencies.Names,
            ct
        );
        var known = await presidencies.StoredAsync(ct);
        await presidencies.JudgeAsync(
            (presidency, problems) =>
            {
                if (
                    counting.TryGetValue(presidency.Record.Slug, out var stored)
                    && Json.Read<PresidencyRecord>(stored) is var before
                    && (
                        before.Plan != presidency.Record.Plan
                        || before.From != presidency.Record.From
                    )
                )
                {
                    problems.Add(ForPublishers(presidency.Origin));
                }
                return new(
                    FewOfAKind<PresidencyRecord>.Filled(
                        PresidencyToStore.From(presidency, names, problems),
                        known.GetValueOrDefault(presidency.Record.Slug)
                    )
                );
            }
        );
    }

    // What is reviewed counts: that it is, is a publisher's to say.
    private async Task JudgeCrosswalksAsync(RecordNames names, CancellationToken ct)
    {
        var known = await crosswalks.StoredAsync(ct);
        await crosswalks.JudgeAsync(
            (crosswalk, problems) =>
            {
                var stored = known.GetValueOrDefault(crosswalk.Record.Code);
                crosswalk = FewOfAKind<CrosswalkRecord>.Filled(crosswalk, stored);
                if (
                    order.By is { Role: < AccessRole.Publisher }
                    && !CrosswalkToStore.CountsAs(
                        stored is null ? null : Json.Read<CrosswalkRecord>(stored),
                        crosswalk.Record
                    )
                )
                {
                    problems.Add(ForPublishers(crosswalk.Origin));
                }
                CrosswalkToStore.Check(crosswalk, names, problems);
                return new(crosswalk);
            }
        );
    }

    // What counts under them, where that is not for the sender to change.
    private async Task<Dictionary<string, string>> CountingAsync<T>(
        FewOfAKind<T> few,
        string sql,
        IEnumerable<string> names,
        CancellationToken ct
    ) => order.By is { Role: < AccessRole.Publisher } ? await few.StoredAsync(sql, names, ct) : [];

    private static ImportProblem ForPublishers(Origin origin) =>
        origin.Problem("", RecordWrites.PublishersAlone, ImportProblems.PublishersCode);

    private async Task<IEnumerable<ImportProblem>> ContradictedAsync(
        Sourced<PlanRecord> plan,
        Dictionary<string, string> known,
        CancellationToken ct
    )
    {
        if (!known.TryGetValue(plan.Record.Code, out var stored))
        {
            return [];
        }
        var before = Json.Read<PlanRecord>(stored);
        var errors = await PlacedItems.ContradictedAsync(connection, before, plan.Record, ct);
        return errors.Select(e => plan.Origin.Problem("/items", new(e.Message, e.Message), e.Code));
    }

    // The operator's word is held against the database's own rules alone.
    private ImportProblem[] Structure(Sourced<PlanRecord> plan, Dictionary<string, string> known)
    {
        if (order.By is null || !known.TryGetValue(plan.Record.Code, out var stored))
        {
            return [];
        }
        var codes = plan.Record.Items.Select(item => item.Code).ToList();
        return
        [
            .. PublishedStructure
                .Changes(Json.Read<PlanRecord>(stored), plan.Record)
                .Select(change =>
                    plan.Origin.Problem(
                        codes.IndexOf(change.Item) is >= 0 and var i ? $"/items/{i}" : "/items",
                        change.Message,
                        change.Code
                    )
                ),
        ];
    }
}
