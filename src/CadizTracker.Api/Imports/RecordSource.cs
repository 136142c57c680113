using CadizTracker.Crosswalks;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>
/// Records in one of the formats, read one by one so that the longest file takes no more memory than its longest record.
/// Every reading begins anew, and may be asked for as often as it is needed.
/// </summary>
internal abstract class RecordSource
{
    /// <summary>Everything that could not be read, each once; complete when every kind has been read to its end.</summary>
    public abstract IReadOnlyList<ImportProblem> Problems { get; }

    public abstract IAsyncEnumerable<Sourced<PlanRecord>> PlansAsync(CancellationToken ct);

    public abstract IAsyncEnumerable<Sourced<PresidencyRecord>> PresidenciesAsync(
        CancellationToken ct
    );

    public abstract IAsyncEnumerable<Sourced<CrosswalkRecord>> CrosswalksAsync(
        CancellationToken ct
    );

    public abstract IAsyncEnumerable<Sourced<MeetingRecord>> MeetingsAsync(CancellationToken ct);
}
