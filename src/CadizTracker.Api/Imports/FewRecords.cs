using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Crosswalks;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>The plans, presidencies and crosswalks of an import, of which there are few: read, judged, and written in that order.</summary>
internal sealed class FewRecords(
    NpgsqlConnection connection,
    RecordWriter writer,
    ImportOrder order,
    ImportTally tally
)
{
    private const string RecordPlans =
        "select code as name, fate from record_plans(@documents::jsonb)";
    private const string RecordPresidencies =
        "select slug as name, fate from record_presidencies(@documents::jsonb)";
    private const string StoredPlans =
        "select code as name, record::text from plan_records where code = any(@names)";
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
    private const string StoredPresidencies =
        "select slug as name, record::text from presidency_records where slug = any(@names)";

    private const string RecordCrosswalks =
        "select code as name, fate from record_crosswalks(@documents::jsonb)";
    private const string StoredCrosswalks =
        "select code as name, record::text from crosswalk_records where code = any(@names)";

    private List<Sourced<PlanRecord>> plans = [];
    private List<Sourced<PresidencyRecord>> presidencies = [];

    private List<Sourced<CrosswalkRecord>> crosswalks = [];

    public bool AreNone => plans.Count == 0 && presidencies.Count == 0 && crosswalks.Count == 0;

    public async Task ReadAsync(RecordSource source, CancellationToken ct)
    {
        plans = await ReadAsync(
            source.PlansAsync(ct),
            ("plan", "plans", ImportLimits.Plans),
            plan => (plan.Code, "/code"),
            ImportRules.Problems
        );
        presidencies = await ReadAsync(
            source.PresidenciesAsync(ct),
            ("presidency", "presidencies", ImportLimits.Presidencies),
            presidency => (presidency.Slug, "/slug"),
            ImportRules.Problems
        );
        crosswalks = await ReadAsync(
            source.CrosswalksAsync(ct),
            ("crosswalk", "crosswalks", ImportLimits.Crosswalks),
            crosswalk => (crosswalk.Code, "/code"),
            ImportRules.Problems
        );
    }

    /// <summary>Writes them, tells what became of them where asked to, and returns what meetings may refer to then.</summary>
    public async Task<RecordNames> WriteAsync(bool tells, CancellationToken ct)
    {
        var known = await StoredAsync(StoredPlans, plans.Select(plan => plan.Record.Code), ct);
        var counting = await CountingAsync(CountingPlans, known.Keys, ct);
        Keep(
            ref plans,
            (plan, problems) =>
            {
                plan = Filled(plan, known.GetValueOrDefault(plan.Record.Code));
                problems.AddRange(Structure(plan, known));
                if (
                    counting.TryGetValue(plan.Record.Code, out var stored)
                    && PlacedItems.Between(Json.Read<PlanRecord>(stored), plan.Record).Count > 0
                )
                {
                    problems.Add(ForPublishers(plan.Origin));
                }
                return plan;
            },
            "plan",
            plan => plan.Code
        );
        await RefuseContradictedAsync(known, ct);
        await WriteAsync("plan", RecordPlans, StoredPlans, plans, plan => plan.Code, tells, ct);
        var names = await RecordNames.ReadAsync(connection, presidencies, ct);
        string[] slugs = [.. presidencies.Select(presidency => presidency.Record.Slug)];
        counting = await CountingAsync(CountingPresidencies, slugs, ct);
        var recorded = await StoredAsync(StoredPresidencies, slugs, ct);
        Keep(
            ref presidencies,
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
                return Filled(
                    PresidencyToStore.From(presidency, names, problems),
                    recorded.GetValueOrDefault(presidency.Record.Slug)
                );
            },
            "presidency",
            presidency => presidency.Slug
        );
        await WriteAsync(
            "presidency",
            RecordPresidencies,
            StoredPresidencies,
            presidencies,
            presidency => presidency.Slug,
            tells,
            ct
        );
        names = await RecordNames.ReadAsync(connection, presidencies, ct);
        await WriteCrosswalksAsync(names, tells, ct);
        return names;
    }

    // What is reviewed counts: that it is, is a publisher's to say.
    private async Task WriteCrosswalksAsync(RecordNames names, bool tells, CancellationToken ct)
    {
        var codes = crosswalks.Select(crosswalk => crosswalk.Record.Code).ToArray();
        var recorded = await StoredAsync(StoredCrosswalks, codes, ct);
        Keep(
            ref crosswalks,
            (crosswalk, problems) =>
            {
                var stored = recorded.GetValueOrDefault(crosswalk.Record.Code);
                crosswalk = Filled(crosswalk, stored);
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
                return crosswalk;
            },
            "crosswalk",
            crosswalk => crosswalk.Code
        );
        await WriteAsync(
            "crosswalk",
            RecordCrosswalks,
            StoredCrosswalks,
            crosswalks,
            crosswalk => crosswalk.Code,
            tells,
            ct
        );
    }

    // What counts under them, where that is not for the sender to change.
    private async Task<Dictionary<string, string>> CountingAsync(
        string sql,
        IEnumerable<string> names,
        CancellationToken ct
    ) => order.By is { Role: < AccessRole.Publisher } ? await StoredAsync(sql, names, ct) : [];

    private static ImportProblem ForPublishers(Origin origin) =>
        origin.Problem("", RecordWrites.PublishersAlone, ImportProblems.PublishersCode);

    private async Task RefuseContradictedAsync(
        Dictionary<string, string> known,
        CancellationToken ct
    )
    {
        foreach (var plan in plans.Where(plan => known.ContainsKey(plan.Record.Code)).ToArray())
        {
            var before = Json.Read<PlanRecord>(known[plan.Record.Code]);
            var errors = await PlacedItems.ContradictedAsync(connection, before, plan.Record, ct);
            if (errors.Count > 0)
            {
                tally.Refuse(
                    "plan",
                    plan.Record.Code,
                    [
                        .. errors.Select(e =>
                            plan.Origin.Problem("/items", new(e.Message, e.Message), e.Code)
                        ),
                    ]
                );
                plans.Remove(plan);
            }
        }
    }

    private async Task<List<Sourced<T>>> ReadAsync<T>(
        IAsyncEnumerable<Sourced<T>> source,
        (string Kind, string List, int Most) named,
        Func<T, (string Name, string Member)> name,
        Func<Sourced<T>, IEnumerable<ImportProblem>> rules
    )
    {
        Dictionary<string, Origin> first = [];
        List<Sourced<T>> good = [];
        await foreach (var record in source)
        {
            ImportProblem[] problems = [.. rules(record)];
            var (called, member) = name(record.Record);
            if (problems.Length == 0 && !first.TryAdd(called, record.Origin))
            {
                var twice = ImportFiles.Twice(called, first[called]);
                problems = [record.Origin.Problem(member, twice, "repeated_record")];
            }
            if (problems.Length > 0)
            {
                tally.Refuse(named.Kind, called, problems);
                continue;
            }
            good.Add(record);
            if (good.Count > named.Most)
            {
                var file = record.Origin.Problem("", new("", ""), "").File;
                tally.Refuse([ImportLimits.TooMany(file, named.List, named.Most)]);
                break;
            }
            if (tally.IsFull)
            {
                tally.Ends(record.Origin.File);
                break;
            }
        }
        return good;
    }

    private void Keep<T>(
        ref List<Sourced<T>> records,
        Func<Sourced<T>, List<ImportProblem>, Sourced<T>> judge,
        string kind,
        Func<T, string> name
    )
    {
        List<Sourced<T>> good = [];
        foreach (var record in records)
        {
            List<ImportProblem> problems = [];
            var judged = judge(record, problems);
            if (problems.Count > 0)
            {
                tally.Refuse(kind, name(record.Record), [.. problems]);
            }
            else
            {
                good.Add(judged);
            }
        }
        records = good;
    }

    // What a file says nothing of stays as the record has it.
    private static Sourced<T> Filled<T>(Sourced<T> record, string? stored)
    {
        if (stored is null || record.Origin.Unsaid.Length == 0)
        {
            return record;
        }
        var members = JsonSerializer.SerializeToNode(record.Record, ImportJson.Options)!;
        var known = JsonNode.Parse(stored)!;
        foreach (var member in record.Origin.Unsaid)
        {
            members[member] = known[member]?.DeepClone();
        }
        return record with { Record = members.Deserialize<T>(ImportJson.Options)! };
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

    private async Task WriteAsync<T>(
        string kind,
        string sql,
        string stored,
        List<Sourced<T>> records,
        Func<T, string> name,
        bool tells,
        CancellationToken ct
    )
    {
        string[] names = [.. records.Select(record => name(record.Record))];
        var before = tells ? await StoredAsync(stored, names, ct) : [];
        var written = await writer.WriteAsync(
            sql,
            records,
            (record, problem) => tally.Refuse(kind, name(record.Record), problem),
            ct
        );
        var fates = written.ToDictionary(one => one.Name, one => one.AsFate);
        records.RemoveAll(record => !fates.ContainsKey(name(record.Record)));
        if (!tells)
        {
            return;
        }
        var changed = fates.Where(fate => fate.Value == ImportFate.Updated).Select(f => f.Key);
        var after = await StoredAsync(stored, changed, ct);
        foreach (var record in records)
        {
            var called = name(record.Record);
            Tell(kind, called, fates[called], record.Origin, before, after);
        }
    }

    private void Tell(
        string kind,
        string name,
        ImportFate fate,
        Origin origin,
        Dictionary<string, string> before,
        Dictionary<string, string> after
    )
    {
        var place = origin.Problem("", new("", ""), "");
        tally.Count(
            new()
            {
                Fate = fate,
                Kind = kind,
                Record = name,
                File = place.File,
                Path = place.Path,
                Row = place.Row,
                Differences =
                    fate == ImportFate.Updated
                        ? ImportTally.Between(before[name], after[name])
                        : [],
            }
        );
    }

    private async Task<Dictionary<string, string>> StoredAsync(
        string sql,
        IEnumerable<string> names,
        CancellationToken ct
    ) =>
        (
            await connection.AllAsync<StoredDocument>(sql, new { names = names.ToArray() }, ct)
        ).ToDictionary(one => one.Name, one => one.Record);

    private sealed record StoredDocument
    {
        public required string Name { get; init; }
        public required string Record { get; init; }
    }
}
