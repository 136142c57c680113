using System.Text.Json.Nodes;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>Counts what becomes of the records of an import, and keeps the rows of its report but those of stored meetings: of them there may be any number.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<ImportFate, int> counts = [];
    private readonly Dictionary<ImportFate, int> meetings = [];
    private readonly Dictionary<ImportFate, List<OutcomeRow>> rows = [];
    private ImportProblem? end;

    /// <summary>What is wrong with a file as a whole; null: nothing.</summary>
    public ImportProblem? Unreadable { get; private set; }

    public int Refused => Of(ImportFate.Refused);

    /// <summary>Whether so much is wrong that the rest was not looked at.</summary>
    public bool HasEnded => end is not null;

    /// <summary>Whether nothing is to be kept, whatever is to be left out: a sheet cannot be read as it is.</summary>
    public bool KeepsAllOut { get; private set; }

    public bool IsFull => RowsOf(ImportFate.Refused).Count >= ImportLimits.Problems;

    public int Of(ImportFate fate) => counts.GetValueOrDefault(fate);

    /// <summary>How many of them are meetings that wait in their table.</summary>
    public int MeetingsOf(ImportFate fate) => meetings.GetValueOrDefault(fate);

    public IReadOnlyList<OutcomeRow> RowsOf(ImportFate fate) => rows.GetValueOrDefault(fate) ?? [];

    /// <summary>How many rows the whole report has.</summary>
    public int Rows => rows.Values.Sum(kept => kept.Count) + meetings.Values.Sum();

    /// <summary>One record is refused, for one or more reasons.</summary>
    public void Refuse(string? kind, string? record, params IReadOnlyList<ImportProblem> problems)
    {
        Add(counts, ImportFate.Refused, 1);
        foreach (var problem in problems.Take(ImportLimits.Problems))
        {
            List(OutcomeRow.Of(problem.InShort(), kind, record));
        }
    }

    /// <summary>What a source could not read: the same record in several places counts once.</summary>
    public void Refuse(IReadOnlyList<ImportProblem> problems)
    {
        KeepsAllOut |= problems.Any(problem => problem.KeepsAllOut);
        Unreadable ??= problems.FirstOrDefault(problem => problem.IsOfTheFile);
        foreach (
            var record in problems
                .Where(problem => !problem.IsOfTheFile && problem.Code != ImportLimits.TooManyCode)
                .GroupBy(problem => problem.Record)
        )
        {
            var first = record.First();
            Refuse(first.Kind, first.Named, [.. record]);
        }
        if (problems.FirstOrDefault(p => p.Code == ImportLimits.TooManyCode) is { } tooMany)
        {
            Ends(tooMany.File);
        }
    }

    /// <summary>Says, in a row that is no record's, that the rest is not looked at.</summary>
    public void Ends(string file)
    {
        if (end is null)
        {
            end = ImportLimits.TooManyProblems(file);
            List(OutcomeRow.Of(end, null, null));
        }
    }

    /// <summary>What became of records that have their rows here.</summary>
    public void Count(OutcomeRow row)
    {
        Add(counts, row.Fate, 1);
        List(row);
    }

    /// <summary>What became of meetings that wait in their table.</summary>
    public void CountMeetings(ImportFate fate, int records)
    {
        Add(counts, fate, records);
        Add(meetings, fate, records);
    }

    /// <summary>Refused records that have no row, because there are so many.</summary>
    public void CountUntold(int records) => Add(counts, ImportFate.Refused, records);

    public ImportOutcome Outcome(ImportOrder order, bool isApplied, long revision)
    {
        if (!isApplied && !order.IsDryRun)
        {
            Forget(); // what was written before the refusal was taken back
        }
        return new()
        {
            IsDryRun = order.IsDryRun,
            IsApplied = isApplied,
            Created = Of(ImportFate.Created),
            Updated = Of(ImportFate.Updated),
            Unchanged = Of(ImportFate.Unchanged),
            Refused = Refused,
            HasEnded = HasEnded,
            KeepsAllOut = KeepsAllOut,
            Unreadable = Unreadable is null
                ? null
                : OutcomeRow.Of(Unreadable.InShort(), null, null),
            Revision = revision,
        };
    }

    public static IReadOnlyList<Difference> Between(string before, string after) =>
        [.. Difference.Between(JsonNode.Parse(before), JsonNode.Parse(after))];

    private void List(OutcomeRow row)
    {
        if (!rows.TryGetValue(row.Fate, out var kept))
        {
            rows[row.Fate] = kept = [];
        }
        kept.Add(row);
    }

    private static void Add(Dictionary<ImportFate, int> to, ImportFate fate, int records) =>
        to[fate] = to.GetValueOrDefault(fate) + records;

    private void Forget()
    {
        foreach (var fate in Enum.GetValues<ImportFate>().Where(f => f != ImportFate.Refused))
        {
            counts.Remove(fate);
            meetings.Remove(fate);
            rows.Remove(fate);
        }
    }
}
