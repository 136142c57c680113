using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Crosswalks;

/// <summary>How crosswalks are stored, each with all of its relations. Which of them count is a publisher's to say.</summary>
internal sealed class StoredCrosswalks : RecordKind
{
    private const string Store =
        "select fate from record_crosswalks(jsonb_build_array(@document::jsonb))";

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

    protected override string Remove => "delete from crosswalks where crosswalk_id = @id";

    public override Refused Unknown(string name) => CrosswalkProblems.NoCrosswalk(name);

    public override ValueTask<object> ShownAsync(
        Writing writing,
        StoredRecord stored,
        CancellationToken ct
    ) => new(stored.As<Crosswalk>() with { Version = stored.Version, Revision = stored.Revision });

    public override async Task StoreAsync(Writing writing, JsonObject record, CancellationToken ct)
    {
        var files = RecordBody.Judge(Member, record);
        var problems = new List<ImportProblem>();
        var names = await RecordNames.ReadAsync(writing.Connection, files, ct);
        CrosswalkToStore.Check(files.Crosswalks[0], names, problems);
        RecordBody.RefuseUnknown(problems);
        var document = JsonSerializer.Serialize(files.Crosswalks[0].Record, ImportJson.Options);
        await writing.DoAsync(Store, new { document }, ct);
    }
}
