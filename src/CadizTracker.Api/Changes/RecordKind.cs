using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Changes;

/// <summary>How records of one kind are found, judged, stored and shown. All are written as the import format has them.</summary>
internal abstract class RecordKind
{
    /// <summary>What the import format calls them: plans, presidencies, meetings.</summary>
    public abstract string Member { get; }

    /// <summary>The member that names one for ever: slug, or code.</summary>
    public abstract string Name { get; }

    /// <summary>What an address calls that name.</summary>
    public virtual string Parameter => Name;

    /// <summary>Where one is: /plans/{plan}.</summary>
    public string Address => $"/{Member}/{{{Parameter}}}";

    /// <summary>The record by its name, as <see cref="StoredRecord"/>.</summary>
    protected abstract string One { get; }

    /// <summary>What refers to a record, by name; deleting it is refused while there is anything.</summary>
    protected abstract string Referring { get; }

    /// <summary>Stores a document in the import format.</summary>
    protected abstract string Store { get; }

    /// <summary>Removes it, with all that belongs to it.</summary>
    protected abstract string Remove { get; }

    public abstract Refused Unknown(string name);

    /// <summary>The record as it is read.</summary>
    public abstract ValueTask<object> ShownAsync(
        Writing writing,
        StoredRecord stored,
        CancellationToken ct
    );

    /// <summary>The members that decide whether, when and for whom it counts.</summary>
    protected virtual IEnumerable<string> Deciding => [];

    /// <summary>Whether published figures may differ from one to the other.</summary>
    public virtual bool CountsOtherwise(StoredRecord before, StoredRecord after)
    {
        var (one, other) = (Parse(before), Parse(after));
        return Deciding.Any(member => !JsonNode.DeepEquals(one[member], other[member]));

        static JsonObject Parse(StoredRecord stored) => (JsonObject)JsonNode.Parse(stored.Record)!;
    }

    /// <summary>Whether a publisher alone may make the one of the other; before: null, where it was not there.</summary>
    public virtual bool IsForPublishers(StoredRecord? before, StoredRecord after) =>
        before is { Counts: true } && CountsOtherwise(before, after);

    /// <summary>Judges a whole record, fills in what may be left out, and stores it under its name.</summary>
    public async Task StoreAsync(Writing writing, JsonObject record, CancellationToken ct)
    {
        var files = RecordBody.Judge(Member, record);
        var problems = new List<ImportProblem>();
        var judged = await JudgedAsync(writing, files, problems, ct);
        RecordBody.RefuseUnknown(problems);
        var document = JsonSerializer.Serialize(judged, ImportJson.Options);
        await writing.DoAsync(Store, new { document }, ct);
    }

    /// <summary>The one record of the files as it is stored, after adding to the problems what of it names something that is not there.</summary>
    protected abstract Task<object> JudgedAsync(
        Writing writing,
        ImportFiles files,
        List<ImportProblem> problems,
        CancellationToken ct
    );

    /// <summary>What a read shows beside what is written. A record that was read may be sent back as it is.</summary>
    public virtual IEnumerable<string> ShownOnly =>
        ["title", "titleLang", "links", "version", "revision"];

    /// <summary>Takes away what a read shows beside what is written.</summary>
    public virtual void Forget(JsonObject record)
    {
        foreach (var member in ShownOnly)
        {
            record.Remove(member);
        }
        foreach (var document in (record["documents"] as JsonArray ?? []).OfType<JsonObject>())
        {
            document.Remove("title");
            document.Remove("titleLang");
        }
    }

    /// <summary>What a body, as it was sent, says of the record and is not so after the write, though it may be said: nobody is to think that it was done.</summary>
    public virtual IEnumerable<FieldError> Unheeded(
        JsonObject sent,
        StoredRecord before,
        StoredRecord after
    ) => [];

    /// <summary>Fills in what a whole record leaves out and what is published rests on, where the default would say otherwise.</summary>
    public virtual void KeepPublished(StoredRecord stored, JsonObject record) { }

    /// <summary>The stored record in the shape that is written.</summary>
    public virtual JsonObject Writable(StoredRecord stored) =>
        (JsonObject)JsonNode.Parse(stored.Record)!;

    /// <summary>The stored record with the members of a patch.</summary>
    public virtual JsonObject Merge(StoredRecord stored, JsonObject patch) =>
        MergePatch.Apply(Writable(stored), patch);

    public Task<StoredRecord?> FindAsync(Writing writing, string name, CancellationToken ct) =>
        writing.OneAsync<StoredRecord>(One, new { name }, ct);

    public Task<IReadOnlyList<string>> ReferringAsync(
        Writing writing,
        StoredRecord stored,
        CancellationToken ct
    ) => writing.AllAsync<string>(Referring, new { id = stored.Id }, ct);

    public Task RemoveAsync(Writing writing, StoredRecord stored, CancellationToken ct) =>
        writing.DoAsync(Remove, new { id = stored.Id }, ct);
}

/// <summary>A record as the database has it.</summary>
internal sealed record StoredRecord
{
    public int Id { get; init; }

    /// <summary>As JSON, in the import format.</summary>
    public required string Record { get; init; }

    /// <summary>Raised by every change of the record or of what belongs to it.</summary>
    public int Version { get; init; }

    /// <summary>The revision of the whole record that changed it last.</summary>
    public long Revision { get; init; }

    /// <summary>Whether anything of it counts; only publishers delete that.</summary>
    public bool Counts { get; init; }

    public T As<T>() => Json.Read<T>(Record);
}
