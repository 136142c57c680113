using CadizTracker.Database;
using CadizTracker.Imports;
using Npgsql;
using NpgsqlTypes;

namespace CadizTracker.Benchmarks;

/// <summary>The record that comes with the program, and any number of generated meetings spread over the four presidencies of the Cadiz plan.</summary>
internal static class GeneratedRecord
{
    private const string Presidencies = """
        select presidency_id as id, lower(term) as starts, p.plan_id as plan
        from presidencies p join plans on plans.plan_id = p.plan_id
        where plans.code = 'cadiz-2023-2027'
        order by lower(term)
        """;
    private const string Actions = """
        select i.item_id from items i join plans p using (plan_id) where p.code = 'cadiz-2023-2027' and i.level = 'action' order by i.position
        """;
    private static readonly string[] Kinds =
    [
        "thematic_meeting",
        "special_event",
        "webinar",
        "workshop",
        "network_meeting",
    ];

    public static async Task FillAsync(string connectionString, int meetings)
    {
        await using var source = DatabaseHosting.Open(connectionString + ";Command Timeout=0"); // a million meetings take their time
        await using var connection = await source.OpenConnectionAsync();
        await Migrations.ApplyAsync(connection, default);
        (
            await Loading.LoadAsync(connection, ImportFiles.ReadAll(Configured.Data), default)
        ).ThrowIfRefused();
        await connection.ReloadTypesAsync();
        var terms = await connection.AllAsync<Term>(Presidencies, null, default);
        var actions = await connection.AllAsync<int>(Actions, null, default);
        var first =
            1
            + await connection.ValueAsync<int>(
                "select coalesce(max(meeting_id), 0) from meetings",
                null,
                default
            );
        await CopyMeetingsAsync(connection, terms, first, meetings);
        await CopyCitationsAsync(connection, terms[0].Plan, actions, first, meetings);
        await connection.DoAsync(
            """
            select setval(pg_get_serial_sequence('meetings', 'meeting_id'), (select max(meeting_id) from meetings)),
              setval(pg_get_serial_sequence('citations', 'citation_id'), (select max(citation_id) from citations));
            analyze;
            """,
            null,
            default
        );
    }

    // One in ten is planned; the rest was held, two days long, somewhere in its term.
    private static async Task CopyMeetingsAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Term> terms,
        int first,
        int meetings
    )
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            "copy meetings (meeting_id, slug, presidency_id, kind, status, title_en, starts_on, ends_on, country, mapping) from stdin (format binary)"
        );
        for (var i = 0; i < meetings; i++)
        {
            var term = terms[i % terms.Count];
            var day = term.Starts.AddDays((int)(i * 7919L % 330));
            await rows.StartRowAsync();
            await rows.WriteAsync(first + i, NpgsqlDbType.Integer);
            await rows.WriteAsync($"generated-{i}", NpgsqlDbType.Text);
            await rows.WriteAsync(term.Id, NpgsqlDbType.Integer);
            await rows.WriteAsync(
                Enum.Parse<Meetings.MeetingKind>(
                    Kinds[i % Kinds.Length].Replace("_", "", StringComparison.Ordinal),
                    ignoreCase: true
                ),
                "meeting_kind"
            );
            await rows.WriteAsync(
                i % 10 == 9 ? Meetings.MeetingStatus.Planned : Meetings.MeetingStatus.Held,
                "meeting_status"
            );
            await rows.WriteAsync($"Generated meeting {i}", NpgsqlDbType.Text);
            await rows.WriteAsync(day, NpgsqlDbType.Date);
            await rows.WriteAsync(day.AddDays(1), NpgsqlDbType.Date);
            await rows.WriteAsync("MA", NpgsqlDbType.Text);
            await rows.WriteAsync(Meetings.MappingState.Mapped, "mapping_state");
        }
        await rows.CompleteAsync();
    }

    // One citation a meeting, of one to four actions; one in twenty is a draft.
    private static async Task CopyCitationsAsync(
        NpgsqlConnection connection,
        int plan,
        IReadOnlyList<int> actions,
        int first,
        int meetings
    )
    {
        await connection.DoAsync(
            """
            insert into citations (meeting_id, plan_id, position, strength, state)
            select m, @plan, 1, 'primary', case when m % 20 = 0 then 'draft' else 'published' end::citation_state
            from generate_series(@first, @last) as m
            """,
            new
            {
                plan,
                first,
                last = first + meetings - 1,
            },
            default
        );
        await connection.DoAsync(
            """
            insert into citation_items (citation_id, plan_id, item_id, level)
            select distinct c.citation_id, c.plan_id, i.item_id, i.level
            from citations c
            cross join lateral generate_series(0, c.meeting_id % 4) as n
            join items i on i.item_id = (@actions::integer[])[1 + (c.meeting_id * 13 + n * 7) % cardinality(@actions::integer[])]
            where c.meeting_id between @first and @last
            """,
            new
            {
                actions = actions.ToArray(),
                first,
                last = first + meetings - 1,
            },
            default
        );
    }

    private sealed record Term
    {
        public int Id { get; init; }
        public DateOnly Starts { get; init; }
        public int Plan { get; init; }
    }
}
