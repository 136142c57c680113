using System.Text.Json;
using CadizTracker.Citations;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using Npgsql;
using NpgsqlTypes;

namespace CadizTracker.Imports;

/// <summary>The meetings of an import between reading and writing: in a table of the transaction's own, judged, any number of them.</summary>
internal sealed class StagedMeetings(
    NpgsqlConnection connection,
    ImportOrder order,
    ImportTally tally
)
{
    private const string Make = "select stage_meetings()::text";
    private const string Copy = """
        copy staged_meetings (place, slug, file, path, sheet_row, slug_column, unsaid, says_mapping, record) from stdin (format binary)
        """;
    private const string Index = """
        create index on staged_meetings (place);
        create index on staged_meetings (slug);
        analyze staged_meetings
        """;

    private const string Repeated = """
        with numbered as (
          select place, row_number() over same as nth, first_value(file) over same as first_file,
            first_value(path) over same as first_path, first_value(sheet_row) over same as first_row
          from staged_meetings
          window same as (partition by slug order by place)
        ),
        gone as (
          delete from staged_meetings s using numbered n
          where s.place = n.place and n.nth > 1
          returning s.place, s.slug, s.file, s.path, s.sheet_row, s.slug_column, n.first_file, n.first_path, n.first_row
        )
        select gone.*, count(*) over () as total from gone order by place limit @most
        """;

    // Refusing one may leave others with a link to nothing.
    private const string Unlinked = """
        with unknown as (
          select l.place, min(l.slug) as linked
          from staged_links() l
          where not exists (select from staged_meetings s where s.slug = l.slug)
            and not exists (select from meetings m where m.slug = l.slug)
          group by l.place
        ),
        gone as (
          delete from staged_meetings s using unknown u
          where s.place = u.place
          returning s.place, s.slug, s.file, s.path, s.sheet_row, s.slug_column, u.linked
        )
        select gone.*, count(*) over () as total from gone order by place limit @most
        """;
    private const string Await = """
        with links as materialized (select l.slug, min(l.place) as place from staged_links() l group by l.slug)
        update staged_meetings s set is_awaited = true
        from links l
        where l.slug = s.slug and l.place < s.place
        """;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a meeting is linked to one that comes after it.</summary>
    public bool AreSomeAwaited { get; private set; }

    /// <summary>Reads all meetings of a source. Those that are refused by themselves are told and left out.</summary>
    public async Task ReadAsync(RecordSource source, RecordNames names, CancellationToken ct)
    {
        await connection.DoAsync(Make, null, ct);
        await using (var rows = await connection.BeginBinaryImportAsync(Copy, ct))
        {
            await foreach (var meeting in source.MeetingsAsync(ct))
            {
                if (tally.IsFull)
                {
                    tally.Ends(meeting.Origin.File);
                    break;
                }
                if (Judged(meeting, names) is { } stored)
                {
                    await AddAsync(rows, stored, ct);
                }
            }
            await rows.CompleteAsync(ct);
        }
        await connection.DoAsync(Index, null, ct);
    }

    /// <summary>Leaves out what stands twice, and what is linked to nothing.</summary>
    public async Task CheckAsync(CancellationToken ct)
    {
        await RefuseAsync(Repeated, row => row.Problem("/slug", Twice(row), "repeated_record"), ct);
        while (
            await RefuseAsync(
                Unlinked,
                row =>
                    row.Problem("", RecordNames.NoSuch(row.Linked), "unknown_meeting") with
                    {
                        Value = row.Linked,
                    },
                ct
            )
        ) { }
        AreSomeAwaited = await connection.DoAsync(Await, null, ct) > 0;
    }

    private Sourced<MeetingToStore>? Judged(Sourced<MeetingRecord> meeting, RecordNames names)
    {
        List<ImportProblem> problems = [.. ImportRules.Problems(meeting)];
        if (meeting.Record.Slug is null)
        {
            problems.Add(meeting.Origin.Problem("/slug", NoSlug, "missing"));
        }
        Sourced<MeetingToStore>? stored = null;
        if (problems.Count == 0)
        {
            var state = order.AsDrafts ? CitationState.Draft : CitationState.Published;
            stored = MeetingToStore.From(meeting, names, problems, state);
            problems.AddRange(
                order.AsDrafts
                    ? StoredMeetings.FutureHeld(stored.Record, meeting.Origin, order.LatestToday)
                    : []
            );
        }
        if (problems.Count > 0)
        {
            tally.Refuse("meeting", meeting.Record.Slug, problems);
        }
        return problems.Count > 0 ? null : stored;
    }

    private async Task AddAsync(
        NpgsqlBinaryImporter rows,
        Sourced<MeetingToStore> meeting,
        CancellationToken ct
    )
    {
        var (record, origin) = meeting;
        var (whole, slug) = (origin.Problem("", NoSlug, ""), origin.Problem("/slug", NoSlug, ""));
        await rows.StartRowAsync(ct);
        await rows.WriteAsync(++Count, NpgsqlDbType.Integer, ct);
        await rows.WriteAsync(record.Slug!, NpgsqlDbType.Text, ct);
        await rows.WriteAsync(whole.File, NpgsqlDbType.Text, ct);
        await rows.WriteAsync(whole.Path, NpgsqlDbType.Text, ct);
        await rows.WriteAsync(whole.Row, NpgsqlDbType.Integer, ct);
        await rows.WriteAsync(slug.Column, NpgsqlDbType.Text, ct);
        await rows.WriteAsync(Unsaid(meeting), NpgsqlDbType.Array | NpgsqlDbType.Text, ct);
        await rows.WriteAsync(record.MappingIsSaid, NpgsqlDbType.Boolean, ct);
        await rows.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(record, ImportJson.Options),
            NpgsqlDbType.Jsonb,
            ct
        );
    }

    // Whether citations have been recorded is said with them, or not at all.
    private static string[] Unsaid(Sourced<MeetingToStore> meeting) =>
        meeting.Origin.Unsaid.Contains("citations") && !meeting.Record.MappingIsSaid
            ? [.. meeting.Origin.Unsaid, "mapping"]
            : meeting.Origin.Unsaid;

    private async Task<bool> RefuseAsync(
        string sql,
        Func<StagedRow, ImportProblem> reason,
        CancellationToken ct
    )
    {
        var rows = await connection.AllAsync<StagedRow>(
            sql,
            new { most = ImportLimits.Problems },
            ct
        );
        foreach (var row in rows)
        {
            tally.Refuse("meeting", row.Slug, reason(row));
        }
        if (rows.Count > 0 && rows[0].Total > rows.Count)
        {
            tally.CountUntold((int)rows[0].Total - rows.Count);
            tally.Ends(rows[0].File);
        }
        return rows.Count > 0;
    }

    private static Bilingual Twice(StagedRow row) =>
        row.FirstRow is { } first
            ? ImportFiles.TwiceInRows(row.Slug, row.FirstFile!, first)
            : ImportFiles.Twice(row.Slug, new(row.FirstFile!, row.FirstPath!));

    private static readonly Bilingual NoSlug = new(
        "\"slug\" is needed here: it is what an import finds a meeting by.",
        "«\u00A0slug\u00A0» est requis ici\u00A0: c'est par lui qu'un import retrouve une réunion."
    );
}
