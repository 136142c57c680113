using CadizTracker.Crosswalks;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>Records that are in memory already, as a source.</summary>
internal sealed class RecordsAtHand(ImportFiles files) : RecordSource
{
    public override IReadOnlyList<ImportProblem> Problems => files.Problems;

    public override IAsyncEnumerable<Sourced<PlanRecord>> PlansAsync(CancellationToken ct) =>
        files.Plans.ToAsyncEnumerable();

    public override IAsyncEnumerable<Sourced<PresidencyRecord>> PresidenciesAsync(
        CancellationToken ct
    ) => files.Presidencies.ToAsyncEnumerable();

    public override IAsyncEnumerable<Sourced<CrosswalkRecord>> CrosswalksAsync(
        CancellationToken ct
    ) => files.Crosswalks.ToAsyncEnumerable();

    public override IAsyncEnumerable<Sourced<MeetingRecord>> MeetingsAsync(CancellationToken ct) =>
        files.Meetings.ToAsyncEnumerable();
}
