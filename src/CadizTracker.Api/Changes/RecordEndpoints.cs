using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Changes;

/// <summary>
/// A write of a record of one kind, in one transaction, answered by the record as it is then. The four that every kind has are below;
/// each kind's own endpoints give them their names.
/// </summary>
internal abstract class RecordWrite<TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : EndpointWithoutRequest<TAnswer>
{
    protected RecordKind Kind { get; } = kind;

    /// <summary>The name of the record, as the address has it.</summary>
    protected string Name => Route<string>(Kind.Parameter)!;

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(source, (writing, body) => WriteAsync(writing, body, ct), ct);

    /// <summary>It is an editor's, takes this and answers the record.</summary>
    protected void ForEditors<TBody>(WriteOf of)
        where TBody : notnull
    {
        Group<Edits>();
        Description(endpoint => endpoint.Writes<TBody, TAnswer>(of), clearDefaults: true);
    }

    protected abstract Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    );
}

/// <summary>Creates a record from the body that names it.</summary>
internal abstract class CreateRecord<TBody, TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : RecordWrite<TAnswer>(source, kind)
    where TBody : notnull
{
    public override void Configure()
    {
        Post($"/{Kind.Member}");
        ForEditors<TBody>(WriteOf.ANew);
    }

    protected override Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    ) => Kind.CreateAsync(writing, HttpContext.Request, body.Required, ct);
}

/// <summary>Replaces a record by the body.</summary>
internal abstract class ReplaceRecord<TBody, TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : RecordWrite<TAnswer>(source, kind)
    where TBody : notnull
{
    public override void Configure()
    {
        Put(Kind.Address);
        ForEditors<TBody>(WriteOf.Known);
    }

    protected override Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    ) => Kind.ReplaceAsync(writing, HttpContext.Request, Name, body.Required, ct);
}

/// <summary>Changes the members of a record that the body has (JSON Merge Patch).</summary>
internal abstract class ChangeRecord<TBody, TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : RecordWrite<TAnswer>(source, kind)
    where TBody : notnull
{
    public override void Configure()
    {
        Patch(Kind.Address);
        ForEditors<TBody>(WriteOf.Known);
    }

    protected override Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    ) => Kind.MergeAsync(writing, HttpContext.Request, Name, body.Required, ct);
}

/// <summary>Deletes a record.</summary>
internal abstract class DeleteRecord(NpgsqlDataSource source, RecordKind kind)
    : RecordWrite<object?>(source, kind)
{
    public override void Configure()
    {
        Delete(Kind.Address);
        Group<Edits>();
        Description(endpoint => endpoint.Deletes(), clearDefaults: true);
    }

    protected override Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        body.MustBeEmpty();
        return Kind.DeleteAsync(writing, HttpContext.Request, Name, ct);
    }
}
