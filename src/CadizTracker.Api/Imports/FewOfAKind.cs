using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>The records of one kind in an import, of which there are few, from reading to telling what became of them; those that are refused are left out on the way.</summary>
internal sealed class FewOfAKind<T>(
    NpgsqlConnection connection,
    RecordWriter writer,
    ImportTally tally,
    FewKind<T> of
)
{
    /// <summary>Those that are not refused so far.</summary>
    public IReadOnlyList<Sourced<T>> Records => records;

    private List<Sourced<T>> records = [];

    public string[] Names => [.. records.Select(record => of.Name(record.Record))];

    /// <summary>Reads those that are good by themselves, the first of each name.</summary>
    public async Task ReadAsync(IAsyncEnumerable<Sourced<T>> source)
    {
        Dictionary<string, Origin> first = [];
        await foreach (var record in source)
        {
            ImportProblem[] problems = [.. of.Rules(record)];
            var called = of.Name(record.Record);
            if (problems.Length == 0 && !first.TryAdd(called, record.Origin))
            {
                var twice = ImportFiles.Twice(called, first[called]);
                problems = [record.Origin.Problem(of.Member, twice, "repeated_record")];
            }
            if (problems.Length > 0)
            {
                tally.Refuse(of.Kind, called, problems);
                continue;
            }
            records.Add(record);
            if (records.Count > of.Most)
            {
                var file = record.Origin.Problem("", new("", ""), "").File;
                tally.Refuse([ImportLimits.TooMany(file, of.List, of.Most)]);
                break;
            }
            if (tally.IsFull)
            {
                tally.Ends(record.Origin.File);
                break;
            }
        }
    }

    /// <summary>Keeps each as it was judged, and leaves out those in which there are problems.</summary>
    public async Task JudgeAsync(Func<Sourced<T>, List<ImportProblem>, ValueTask<Sourced<T>>> judge)
    {
        List<Sourced<T>> good = [];
        foreach (var record in records)
        {
            List<ImportProblem> problems = [];
            var judged = await judge(record, problems);
            if (problems.Count > 0)
            {
                tally.Refuse(of.Kind, of.Name(record.Record), [.. problems]);
            }
            else
            {
                good.Add(judged);
            }
        }
        records = good;
    }

    /// <summary>Those that are recorded already, by name, as they are.</summary>
    public Task<Dictionary<string, string>> StoredAsync(CancellationToken ct) =>
        StoredAsync(of.Stored, Names, ct);

    /// <summary>The same of other names, or as another statement has them.</summary>
    public async Task<Dictionary<string, string>> StoredAsync(
        string sql,
        IEnumerable<string> names,
        CancellationToken ct
    ) =>
        (
            await connection.AllAsync<StoredDocument>(sql, new { names = names.ToArray() }, ct)
        ).ToDictionary(one => one.Name, one => one.Record);

    /// <summary>What a file says nothing of stays as the record has it.</summary>
    public static Sourced<T> Filled(Sourced<T> record, string? stored)
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

    /// <summary>Writes them, and tells what became of them where asked to.</summary>
    public async Task WriteAsync(bool tells, CancellationToken ct)
    {
        var before = tells ? await StoredAsync(ct) : [];
        var written = await writer.WriteAsync(
            of.Record,
            records,
            (record, problem) => tally.Refuse(of.Kind, of.Name(record.Record), problem),
            ct
        );
        var fates = written.ToDictionary(one => one.Name, one => one.AsFate);
        records.RemoveAll(record => !fates.ContainsKey(of.Name(record.Record)));
        if (!tells)
        {
            return;
        }
        var changed = fates.Where(fate => fate.Value == ImportFate.Updated).Select(f => f.Key);
        var after = await StoredAsync(of.Stored, changed, ct);
        foreach (var record in records)
        {
            var name = of.Name(record.Record);
            Tell(name, fates[name], record.Origin, before, after);
        }
    }

    private void Tell(
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
                Kind = of.Kind,
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

    private sealed record StoredDocument
    {
        public required string Name { get; init; }
        public required string Record { get; init; }
    }
}
