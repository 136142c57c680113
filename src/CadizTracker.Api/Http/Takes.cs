namespace CadizTracker.Http;

/// <summary>Says, as metadata of an endpoint, that its body is no JSON: which media types it reads, and how many bytes at most.</summary>
internal sealed record Takes(long Bytes, params string[] Types);
