using CadizTracker.Http;

namespace CadizTracker.Database;

/// <summary>A row that carries a whole record as a document.</summary>
internal sealed record RecordRow
{
    /// <summary>The document, as JSON with the contract's member names.</summary>
    public required string Record { get; init; }

    /// <summary>The record's version.</summary>
    public int Version { get; init; }

    /// <summary>The revision of the whole record that changed it last.</summary>
    public long Revision { get; init; }

    public T As<T>() => Json.Read<T>(Record);
}
