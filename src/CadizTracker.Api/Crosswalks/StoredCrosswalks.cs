using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Crosswalks;

/// <summary>How crosswalks are stored, each with all of its relations. Which of them count is a publisher's to say.</summary>
internal sealed class StoredCrosswalks : RecordKind
{
    public override string Member => "crosswalks";
    public override string Name => "code";
    public override string Parameter => "crosswalk";

    protected override string One =>
        """
            select c.crosswalk_id as id, c.record, c.version, c.revision,
              exists (select from counting_relations(c.crosswalk_id)) as counts
            from crosswalk_records c
            where c.code = @name
            """;

    /// <summary>A proposal that becomes a reviewed relation counts from then on.</summary>
    public override bool IsForPublishers(StoredRecord? before, StoredRecord after) =>
        !CrosswalkToStore.CountsAs(before?.As<CrosswalkRecord>(), after.As<CrosswalkRecord>());

    // Nothing refers to a crosswalk.
    protected override string Referring => "select null::text where @id is null";

    protected override string Store =>
        "select fate from record_crosswalks(jsonb_build_array(@document::jsonb))";

    protected override string Remove => "delete from crosswalks where crosswalk_id = @id";

    public override Refused Unknown(string name) => CrosswalkProblems.NoCrosswalk(name);

    public override ValueTask<object> ShownAsync(
        Writing writing,
        StoredRecord stored,
        CancellationToken ct
    ) => new(stored.As<Crosswalk>() with { Version = stored.Version, Revision = stored.Revision });

    protected override async Task<object> JudgedAsync(
        Writing writing,
        ImportFiles files,
        List<ImportProblem> problems,
        CancellationToken ct
    )
    {
        var names = await RecordNames.ReadAsync(writing.Connection, files, ct);
        CrosswalkToStore.Check(files.Crosswalks[0], names, problems);
        return files.Crosswalks[0].Record;
    }
}
