using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;
using CadizTracker.Plans;

namespace CadizTracker.Presidencies;

/// <summary>How presidencies are stored, with what they published, announced and claimed.</summary>
internal sealed class StoredPresidencies : RecordKind
{
    public override string Member => "presidencies";
    public override string Name => "slug";

    protected override string One =>
        """
            select p.presidency_id as id, p.record, p.version, p.revision,
              exists (select from meeting_reach r where r.presidency_id = p.presidency_id and r.state = 'published') as counts
            from presidency_records p
            where p.slug = @name
            """;

    /// <summary>The members that decide for which plan its meetings count, and what was new in it.</summary>
    public static readonly string[] DecidingMembers = ["plan", "from"];

    protected override IEnumerable<string> Deciding => DecidingMembers;

    protected override string Referring =>
        "select slug::text from meetings where presidency_id = @id order by starts_on, slug limit 20";

    public override IEnumerable<string> ShownOnly =>
        [
            .. base.ShownOnly,
            "countryName",
            "sloganText",
            "sloganLang",
            "priorityTexts",
            "prioritiesLang",
        ];

    protected override string Store =>
        "select fate from record_presidencies(jsonb_build_array(@document::jsonb))";

    protected override string Remove => "delete from presidencies where presidency_id = @id";

    public override Refused Unknown(string name) => PresidencyProblems.NoPresidency(name);

    public override async ValueTask<object> ShownAsync(
        Writing writing,
        StoredRecord stored,
        CancellationToken ct
    ) =>
        stored
            .As<Presidency>()
            .Known(
                stored.Version,
                stored.Revision,
                await PlanOutlines.ReadAsync(writing.Connection, ct)
            );

    public override JsonObject Writable(StoredRecord stored)
    {
        var record = base.Writable(stored);
        foreach (var announced in Programme(record))
        {
            AsWritten(announced);
        }
        return record;
    }

    /// <summary>A programme is changed as a whole list: the announcements that were read stand in it as they were read.</summary>
    public override JsonObject Merge(StoredRecord stored, JsonObject patch)
    {
        ForgetRead(patch);
        return base.Merge(stored, patch);
    }

    public override void Forget(JsonObject record)
    {
        base.Forget(record);
        ForgetRead(record);
    }

    // An announcement that was read has its canonical text, and the items beside the words that name them.
    private static void ForgetRead(JsonObject record)
    {
        foreach (var announced in Programme(record).Where(read => read.Remove("canonical")))
        {
            announced.Remove("title");
            announced.Remove("titleLang");
            AsWritten(announced);
        }
    }

    private static void AsWritten(JsonObject announced)
    {
        if (announced["text"] is not null || announced["items"] is JsonArray { Count: 0 })
        {
            announced.Remove("items");
        }
    }

    private static IEnumerable<JsonObject> Programme(JsonObject record) =>
        (record["programme"] as JsonArray ?? []).OfType<JsonObject>();

    protected override async Task<object> JudgedAsync(
        Writing writing,
        ImportFiles files,
        List<ImportProblem> problems,
        CancellationToken ct
    )
    {
        var names = await RecordNames.ReadAsync(writing.Connection, files, ct);
        return names.Checked(files.Presidencies, problems)[0].Record;
    }
}
