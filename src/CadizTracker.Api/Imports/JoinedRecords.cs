using CadizTracker.Crosswalks;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>Several sources as one, in their order, with what kept others from being one.</summary>
internal sealed class JoinedRecords(
    IReadOnlyList<RecordSource> sources,
    IReadOnlyList<ImportProblem> missing
) : RecordSource
{
    public override IReadOnlyList<ImportProblem> Problems =>
        [.. missing, .. sources.SelectMany(source => source.Problems)];

    public override IAsyncEnumerable<Sourced<PlanRecord>> PlansAsync(CancellationToken ct) =>
        sources.ToAsyncEnumerable().SelectMany(source => source.PlansAsync(ct));

    public override IAsyncEnumerable<Sourced<PresidencyRecord>> PresidenciesAsync(
        CancellationToken ct
    ) => sources.ToAsyncEnumerable().SelectMany(source => source.PresidenciesAsync(ct));

    public override IAsyncEnumerable<Sourced<CrosswalkRecord>> CrosswalksAsync(
        CancellationToken ct
    ) => sources.ToAsyncEnumerable().SelectMany(source => source.CrosswalksAsync(ct));

    public override IAsyncEnumerable<Sourced<MeetingRecord>> MeetingsAsync(CancellationToken ct) =>
        sources.ToAsyncEnumerable().SelectMany(source => source.MeetingsAsync(ct));
}
