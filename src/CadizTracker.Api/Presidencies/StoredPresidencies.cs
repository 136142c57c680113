using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Presidencies;

/// <summary>How presidencies are stored, with what they published, announced and claimed.</summary>
internal sealed class StoredPresidencies : RecordKind
{
    private const string Store =
        "select fate from record_presidencies(jsonb_build_array(@document::jsonb))";

    public override string Member => "presidencies";
    public override string Name => "slug";

    protected override string One =>
        "select presidency_id as id, record, version, revision, false as counts from presidency_records where slug = @name";

    protected override string Referring =>
        "select slug::text from meetings where presidency_id = @id order by starts_on, slug limit 20";

    protected override IEnumerable<string> ShownOnly =>
        [
            .. base.ShownOnly,
            "countryName",
            "sloganText",
            "sloganLang",
            "priorityTexts",
            "prioritiesLang",
        ];

    protected override string Remove => "delete from presidencies where presidency_id = @id";

    public override Refused Unknown(string name) => PresidencyProblems.NoPresidency(name);

    public override object Shown(StoredRecord stored) =>
        stored.As<Presidency>() with
        {
            Version = stored.Version,
            Revision = stored.Revision,
        };

    public override async Task StoreAsync(Writing writing, JsonObject record, CancellationToken ct)
    {
        var files = RecordBody.Judge(Member, record);
        var problems = new List<ImportProblem>();
        var names = await RecordNames.ReadAsync(writing.Connection, files, ct);
        var presidency = names.Checked(files.Presidencies, problems)[0].Record;
        RecordBody.RefuseUnknown(problems);
        var document = JsonSerializer.Serialize(presidency, ImportJson.Options);
        await writing.DoAsync(Store, new { document }, ct);
    }
}
