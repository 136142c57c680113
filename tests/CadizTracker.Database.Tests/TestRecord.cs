using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CadizTracker.Coverage;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker;

/// <summary>A small record in a database of its own, written in a few words and read through the SQL functions.</summary>
internal sealed class TestRecord(NpgsqlDataSource source, ConcurrentBag<NpgsqlDataSource>? after)
    : IAsyncDisposable
{
    // Written without the triggers that keep history from it: nobody else looks at this database meanwhile.
    private const string Emptying = """
        set session_replication_role = replica;
        do $$
        declare
          filled regclass;
        begin
          for filled in
            select c.oid from pg_class c
            where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'history'::regnamespace) and c.relname <> 'changelog'
          loop
            execute format('delete from %s', filled);
          end loop;
        end $$;
        insert into revision_counter (revision, committed_at, writer) values (0, clock_timestamp(), pg_current_xact_id());
        insert into revisions (revision, committed_at) select revision, committed_at from revision_counter;
        reset session_replication_role;
        """;

    private static readonly ConditionalWeakTable<
        TestDatabases,
        ConcurrentBag<NpgsqlDataSource>
    > Emptied = [];

    public NpgsqlDataSource Source => source;

    /// <summary>In a database that nobody had before, for tests that also try what must not be done to one.</summary>
    public static async Task<TestRecord> EmptyAsync(TestDatabases databases) =>
        new(DatabaseHosting.Open(await databases.EmptyAsync()), null);

    /// <summary>In a database that an earlier such record has left, where there is one: it is at hand, and so are the plans of its queries.</summary>
    public static async Task<TestRecord> EmptiedAsync(TestDatabases databases)
    {
        var left = Emptied.GetOrCreateValue(databases);
        return new(
            left.TryTake(out var source)
                ? source
                : DatabaseHosting.Open(await databases.EmptyAsync()),
            left
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (after is null)
        {
            await source.DisposeAsync();
            return;
        }
        await DoAsync(Emptying);
        after.Add(source);
    }

    /// <summary>A plan in words: "D1 O1&lt;D1 A1&lt;O1 A9?O1,O2" — below a parent, or of unknown placement with candidates.</summary>
    public Task PlanAsync(string code, string items) =>
        RecordAsync(
            "record_plans",
            new JsonObject
            {
                ["code"] = code,
                ["dialogue"] = "test-dialogue",
                ["titles"] = Titles($"Plan {code}"),
                ["sources"] = new JsonArray(),
                ["items"] = new JsonArray([.. items.Split(' ').Select(Item)]),
            }
        );

    public Task PresidencyAsync(string slug, string plan, string from, string? to) =>
        RecordAsync(
            "record_presidencies",
            new JsonObject
            {
                ["slug"] = slug,
                ["country"] = "MA",
                ["plan"] = plan,
                ["from"] = from,
                ["to"] = to,
                ["titles"] = Titles(slug),
                ["claims"] = new JsonArray(),
                ["documents"] = new JsonArray(),
            }
        );

    public Task MeetingAsync(TestMeeting meeting) =>
        RecordAsync("record_meetings", meeting.ToJson());

    /// <summary>One meeting with the citations of all of these; what else is said of it, the first says.</summary>
    public Task MeetingAsync(TestMeeting meeting, params TestMeeting[] alsoCites)
    {
        var document = meeting.ToJson();
        foreach (var other in alsoCites)
        {
            document["citations"]!.AsArray().Add(other.ToJson()["citations"]![0]!.DeepClone());
        }
        return RecordAsync("record_meetings", document);
    }

    public async Task<string> RecordAsync(string function, JsonNode document)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ValueAsync<string>(
            $"select fate from {function}(jsonb_build_array(@document::jsonb))",
            new { document = document.ToJsonString() },
            default
        );
    }

    public async Task<IReadOnlyDictionary<string, Cell>> CoverageAsync(
        string plan,
        params string[] presidencies
    )
    {
        await using var connection = await source.OpenConnectionAsync();
        var cells = await connection.AllAsync<Cell>(
            """
            select i.code, c.covered, c.is_full, c.meeting_count, c.first_addressed_on, c.last_addressed_on
            from plans p
            cross join lateral coverage(scope(p.plan_id, (
              select array_agg(presidency_id) from presidencies
              where case when cardinality(@presidencies) > 0 then slug = any(@presidencies) else true end))) c
            join items i using (item_id)
            where p.code = @plan
            order by i.position
            """,
            new { plan, presidencies },
            default
        );
        return cells.ToDictionary(cell => cell.Code);
    }

    /// <summary>The codes that are covered, in plan order, with spaces between.</summary>
    public async Task<string> CoveredAsync(string plan, params string[] presidencies)
    {
        var cells = await CoverageAsync(plan, presidencies);
        return string.Join(' ', cells.Values.Where(cell => cell.Covered).Select(cell => cell.Code));
    }

    public async Task<Totals> TotalsAsync(string plan, string objectives = "numbered")
    {
        await using var connection = await source.OpenConnectionAsync();
        const string Sql = """
            select t.*
            from plans p
            cross join lateral coverage_totals(array(select c from coverage(scope(p.plan_id)) c), @objectives) t
            where p.code = @plan
            """;
        return (await connection.OneAsync<Totals>(Sql, new { plan, objectives }, default))!;
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>(string sql, object? args = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.AllAsync<T>(sql, args, default);
    }

    public async Task<T> ValueAsync<T>(string sql, object? args = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ValueAsync<T>(sql, args, default);
    }

    /// <summary>What the same query gave at a revision.</summary>
    public async Task<T> ValueAsOfAsync<T>(string sql, long revision)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var look = await connection.BeginTransactionAsync();
        await connection.DoAsync(
            "select set_config('search_path', 'past, public', true), set_config('cadiztracker.as_of', @revision::text, true)",
            new { revision },
            default
        );
        return await connection.ValueAsync<T>(sql, null, default);
    }

    public Task<long> RevisionAsync() => ValueAsync<long>("select revision from revision_counter");

    public async Task DoAsync(string sql, object? args = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.DoAsync(sql, args, default);
    }

    public static JsonObject Titles(string english) => new() { ["en"] = english, ["fr"] = null };

    private static JsonNode Item(string words)
    {
        var parts = words.Split('<', '?');
        var code = parts[0];
        var parent = words.Contains('<', StringComparison.Ordinal) ? parts[1] : null;
        var candidates = words.Contains('?', StringComparison.Ordinal) ? parts[1].Split(',') : [];
        return new JsonObject
        {
            ["code"] = code,
            ["parent"] = parent,
            ["titles"] = new JsonObject { ["en"] = null, ["fr"] = null },
            ["placement"] = new JsonObject
            {
                ["status"] = parent is null && code[0] != 'D' ? "unknown" : "stated",
                ["candidates"] = new JsonArray([
                    .. candidates.Select(candidate => JsonValue.Create(candidate)),
                ]),
            },
        };
    }
}

/// <summary>An item's coverage as the SQL function states it.</summary>
internal sealed record Cell
{
    public required string Code { get; init; }
    public bool Covered { get; init; }
    public bool? IsFull { get; init; }
    public long MeetingCount { get; init; }
    public DateOnly? FirstAddressedOn { get; init; }
    public DateOnly? LastAddressedOn { get; init; }
}

/// <summary>A meeting of a small record: held, mapped and cited by published primary citations unless told otherwise.</summary>
internal sealed record TestMeeting(string Slug, string Presidency, string Plan, string Items)
{
    public string From { get; init; } = "2023-03-01";
    public string? To { get; init; }
    public string Status { get; init; } = "held";
    public string Kind { get; init; } = "thematic_meeting";
    public string State { get; init; } = "published";
    public string Strength { get; init; } = "primary";
    public string Mapping { get; init; } = "mapped";
    public string? Country { get; init; }
    public string[] CoChairs { get; init; } = [];

    /// <summary>Further citations.</summary>
    public TestCitation[] More { get; init; } = [];

    /// <summary>All its citations, in their order.</summary>
    public IEnumerable<TestCitation> Citations =>
        Items.Length == 0 ? More : More.Prepend(new(Plan, Items, State, Strength));

    public JsonObject ToJson() =>
        new()
        {
            ["slug"] = Slug,
            ["presidency"] = Presidency,
            ["kind"] = Kind,
            ["status"] = Status,
            ["titles"] = TestRecord.Titles(Slug),
            ["startsOn"] = From,
            ["endsOn"] = To ?? From,
            ["country"] = Country,
            ["coChairs"] = new JsonArray([.. CoChairs.Select(chair => JsonValue.Create(chair))]),
            ["mapping"] = new JsonObject
            {
                ["state"] = Mapping,
                ["reason"] = Mapping == "not_applicable" ? "governance" : null,
            },
            ["citations"] = new JsonArray([.. Citations.Select(citation => citation.ToJson())]),
            ["outcomes"] = new JsonObject(),
            ["followUpOf"] = new JsonArray(),
            ["followUpPlanned"] = new JsonArray(),
            ["jointWith"] = new JsonArray(),
            ["documents"] = new JsonArray(),
        };
}

/// <summary>A citation of a small record.</summary>
internal sealed record TestCitation(string Plan, string Items, string State, string Strength)
{
    /// <summary>A published one that is to go, once the record is written.</summary>
    public bool IsWithdrawn { get; init; }

    public JsonNode ToJson() =>
        new JsonObject
        {
            ["items"] = new JsonArray([.. Items.Split(' ').Select(code => JsonValue.Create(code))]),
            ["plan"] = Plan,
            ["strength"] = Strength,
            ["state"] = State,
        };
}
