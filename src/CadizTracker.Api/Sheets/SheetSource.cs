using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Crosswalks;
using CadizTracker.Http;
using CadizTracker.Imports;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CadizTracker.Sheets.Reading;

namespace CadizTracker.Sheets;

/// <summary>
/// Records in sheets: an Excel workbook, a zip of csv files as exported, or one csv file. Opening it looks through all of it
/// once; each reading joins the rows of a record and judges it exactly as a file of the import format is.
/// </summary>
internal sealed class SheetSource : RecordSource
{
    private readonly Faults faults;
    private readonly KindOfRecords[] kinds = [];

    private SheetSource(string name, Func<Stream> open, string? charset)
    {
        faults = new(name);
        IReadOnlyList<Table> tables = [];
        TableFaults.Try(null, faults, () => tables = TableFile.Open(open, charset));
        var known = new KnownTables(faults);
        var readable = known.Of(tables);
        kinds =
        [
            .. AllSheets
                .InOrder.Select(s => s.Member)
                .Distinct()
                .Select(m => new KindOfRecords(m, readable, known.HasUnreadable(m), faults)),
        ];
    }

    /// <summary>Opens a file under a name that means something to who sent it. Never throws: what cannot be read is a problem.</summary>
    public static SheetSource Open(string name, Func<Stream> open) => new(name, open, null);

    /// <summary>The same of csv in letters that its sender names.</summary>
    public static SheetSource Open(string name, Func<Stream> open, string charset) =>
        new(name, open, charset);

    public override IReadOnlyList<ImportProblem> Problems => faults.Problems;

    public override IAsyncEnumerable<Sourced<PlanRecord>> PlansAsync(CancellationToken ct) =>
        Read("plans", contents => contents.Plans[0], ct).ToAsyncEnumerable();

    public override IAsyncEnumerable<Sourced<PresidencyRecord>> PresidenciesAsync(
        CancellationToken ct
    ) => Read("presidencies", contents => contents.Presidencies[0], ct).ToAsyncEnumerable();

    public override IAsyncEnumerable<Sourced<CrosswalkRecord>> CrosswalksAsync(
        CancellationToken ct
    ) => Read("crosswalks", contents => contents.Crosswalks[0], ct).ToAsyncEnumerable();

    public override IAsyncEnumerable<Sourced<MeetingRecord>> MeetingsAsync(CancellationToken ct) =>
        Read("meetings", contents => contents.Meetings[0], ct).ToAsyncEnumerable();

    private IEnumerable<Sourced<T>> Read<T>(
        string member,
        Func<ImportContents, T> only,
        CancellationToken ct
    )
    {
        foreach (var kind in kinds.Where(kind => kind.Member == member))
        {
            foreach (var (record, origin) in kind.Records().TakeWhile(_ => !faults.IsFull))
            {
                ct.ThrowIfCancellationRequested();
                if (Judged(member, record, origin) is { } contents)
                {
                    yield return new(only(contents), origin);
                }
            }
        }
    }

    // Null where it is refused: here, or in one of its cells before.
    private ImportContents? Judged(string member, JsonObject record, SheetOrigin origin)
    {
        var document = new JsonObject { [member] = new JsonArray(record) };
        var file = ImportFile.Read(faults.File, Encoding.UTF8.GetBytes(document.ToJsonString()));
        foreach (var problem in file.Problems)
        {
            var below = problem.Path.Split('/', 4) is [_, _, _, var rest] ? $"/{rest}" : "";
            faults.Add(origin.Problem(below, problem.Message, problem.Code));
        }
        return file.IsGood && !origin.HasFaults ? file.Contents : null;
    }
}
