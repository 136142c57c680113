using System.Text.Json.Nodes;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>Counts what becomes of the records of an import, and keeps as many rows of it as a report lists.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<ImportFate, int> counts = [];
    private readonly Dictionary<ImportFate, List<OutcomeRow>> rows = [];
    private int listed; // records, each in one row or more

    /// <summary>What is wrong with a file as a whole; null: nothing.</summary>
    public ImportProblem? Unreadable { get; private set; }

    public int Refused => Of(ImportFate.Refused);

    public bool IsFull =>
        rows.GetValueOrDefault(ImportFate.Refused)?.Count >= ImportLimits.Problems;

    public int Of(ImportFate fate) => counts.GetValueOrDefault(fate);

    /// <summary>One record is refused, for one or more reasons.</summary>
    public void Refuse(string? kind, string? record, params IReadOnlyList<ImportProblem> problems)
    {
        Count(ImportFate.Refused, 1);
        var before = listed;
        foreach (var problem in problems)
        {
            List(OutcomeRow.Of(problem.InShort(), kind, record), ImportLimits.Problems);
        }
        listed = Math.Min(listed, before + 1);
    }

    /// <summary>What a source could not read: the same record in several places counts once.</summary>
    public void Refuse(IReadOnlyList<ImportProblem> problems)
    {
        Unreadable ??= problems.FirstOrDefault(problem => problem.IsOfTheFile);
        foreach (
            var record in problems
                .Where(problem => !problem.IsOfTheFile && problem.Code != ImportLimits.TooManyCode)
                .GroupBy(problem => problem.Record)
        )
        {
            Refuse(record.First().Kind, null, [.. record]);
        }
        foreach (var end in problems.Where(p => p.Code == ImportLimits.TooManyCode))
        {
            List(OutcomeRow.Of(end, null, null), int.MaxValue);
            listed--; // no record
        }
    }

    public void Count(ImportFate fate, int records) => counts[fate] = Of(fate) + records;

    public void List(OutcomeRow row, int most = ImportLimits.Listed)
    {
        if (!rows.TryGetValue(row.Fate, out var kept))
        {
            rows[row.Fate] = kept = [];
        }
        if (kept.Count < most)
        {
            kept.Add(row);
            listed++;
        }
    }

    /// <summary>How many more rows a report has room for, after those of higher rank.</summary>
    public int Room(ImportFate fate) =>
        ImportLimits.Listed - rows.Where(kept => kept.Key <= fate).Sum(kept => kept.Value.Count);

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
            Rows = [.. rows.OrderBy(kept => kept.Key).SelectMany(kept => kept.Value)],
            LeftOut = counts.Values.Sum() - listed,
            Unreadable = Unreadable is null
                ? null
                : OutcomeRow.Of(Unreadable.InShort(), null, null),
            Revision = revision,
        };
    }

    private void Forget()
    {
        foreach (var fate in Enum.GetValues<ImportFate>().Where(f => f != ImportFate.Refused))
        {
            listed -= rows.GetValueOrDefault(fate)?.Count ?? 0;
            counts.Remove(fate);
            rows.Remove(fate);
        }
    }

    public static IReadOnlyList<Difference> Between(string before, string after) =>
        [.. Difference.Between(JsonNode.Parse(before), JsonNode.Parse(after))];
}
