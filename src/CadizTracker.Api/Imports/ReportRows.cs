using System.Runtime.CompilerServices;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>The rows of a report: those that the tally keeps, and one for each meeting that waits in its table, read from there span by span.</summary>
internal sealed class ReportRows(NpgsqlConnection connection, ImportTally tally, int meetings)
{
    private const int AtOnce = 1000;

    private const string OfMeetings = """
        select s.place, s.slug, s.file, s.path, s.sheet_row, s.fate, s.kept as drafts_kept,
          case when s.fate = 'updated' then s.before::text end as before,
          case when s.fate = 'updated' then (select r.record::text from meeting_records r where r.slug = s.slug) end as after
        from staged_meetings s
        where s.place > @after and s.place <= @upTo and s.fate = @fate
        order by s.place
        """;

    /// <summary>What is refused first, then what is updated, created and unchanged; each in the order in which it was read.</summary>
    public async IAsyncEnumerable<OutcomeRow> AllAsync(
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        foreach (var fate in Enum.GetValues<ImportFate>())
        {
            foreach (var row in RowOrder.AsRead(tally.RowsOf(fate)))
            {
                yield return row;
            }
            for (var after = 0; tally.MeetingsOf(fate) > 0 && after < meetings; after += AtOnce)
            {
                var span = new
                {
                    after,
                    upTo = after + AtOnce,
                    fate = fate.ToString().ToLowerInvariant(),
                };
                foreach (var row in await connection.AllAsync<StagedRow>(OfMeetings, span, ct))
                {
                    yield return Row(row, fate);
                }
            }
        }
    }

    private static OutcomeRow Row(StagedRow row, ImportFate fate) =>
        new()
        {
            Fate = fate,
            Kind = "meeting",
            Record = row.Slug,
            File = row.File,
            Path = row.Path,
            Row = row.SheetRow,
            DraftsKept = row.DraftsKept,
            Differences =
                row.Before is null || row.After is null
                    ? []
                    : ImportTally.Between(row.Before, row.After),
        };
}
