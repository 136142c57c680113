using CadizTracker.Database;
using CadizTracker.Imports;
using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>The record that comes with the program, and any number of generated meetings under the presidencies of the Cadiz plan.</summary>
internal static class GeneratedRecord
{
    // The term that has no end yet counts as a year.
    private const string Terms = """
        select p.presidency_id as presidency, lower(p.term) as starts,
          coalesce(upper(p.term), lower(p.term) + 365) - lower(p.term) as days
        from presidencies p
        join plans on plans.plan_id = p.plan_id
        where plans.code = @plan
        order by lower(p.term)
        """;

    private const string Items = """
        select i.plan_id as plan, i.item_id as id, i.level::text as level
        from items i
        join plans on plans.plan_id = i.plan_id
        where plans.code = @plan
        order by i.position
        """;

    private const string SetSequences = """
        select setval(pg_get_serial_sequence('meetings', 'meeting_id'), (select max(meeting_id) from meetings)),
          setval(pg_get_serial_sequence('citations', 'citation_id'), (select max(citation_id) from citations))
        """;

    public static async Task FillAsync(string connectionString, int meetings, CancellationToken ct)
    {
        // A million meetings take their time.
        await using var source = DatabaseHosting.Open(connectionString + ";Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync(ct);
        await Migrations.ApplyAsync(connection, ct);
        (
            await Loading.LoadAsync(connection, ImportFiles.ReadAll(Configured.Data), ct)
        ).ThrowIfRefused();
        await connection.ReloadTypesAsync(ct);
        await CopyAsync(connection, meetings, ct);
        await connection.DoAsync(SetSequences, null, ct);
        await connection.DoAsync("vacuum analyze", null, ct);
    }

    // What is kept of meetings is made anew once for each statement, from a list of those it touched: a list of all of them would be
    // gone through for each.
    private const int AtOnce = 10_000;

    // With every trigger and constraint in place: what is loaded is what the program could have recorded.
    private static async Task CopyAsync(NpgsqlConnection to, int count, CancellationToken ct)
    {
        var plan = new { plan = Addresses.PlanCode };
        var terms = await to.AllAsync<GeneratedTerm>(Terms, plan, ct);
        var items = await to.AllAsync<GeneratedItem>(Items, plan, ct);
        var meetings = GeneratedMeeting.Sequence(count, [.. terms], [.. items]);
        var meeting = await AfterLastAsync(to, "select max(meeting_id) from meetings", ct);
        var citation = await AfterLastAsync(to, "select max(citation_id) from citations", ct);
        foreach (var some in meetings.Chunk(AtOnce))
        {
            await Copying.MeetingsAsync(to, some, meeting, ct);
            await Copying.CitationsAsync(to, some, meeting, citation, ct);
            await Copying.CitedItemsAsync(to, some, citation, ct);
            meeting += some.Length;
            citation += some.Sum(one => one.Citations.Count);
        }
    }

    private static async Task<int> AfterLastAsync(
        NpgsqlConnection connection,
        string last,
        CancellationToken ct
    ) => 1 + await connection.ValueAsync<int>(last, null, ct);
}
