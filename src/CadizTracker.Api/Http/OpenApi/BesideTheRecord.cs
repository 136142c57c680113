namespace CadizTracker.Http.OpenApi;

/// <summary>Says, as metadata of an endpoint, that what it answers is no part of the record: it has no ETag, and no cache keeps it.</summary>
internal sealed record BesideTheRecord;
