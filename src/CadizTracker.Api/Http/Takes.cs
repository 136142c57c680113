namespace CadizTracker.Http;

/// <summary>Says, as metadata of an endpoint, how many bytes its body may have, and which media types it reads where that is not JSON.</summary>
internal sealed record Takes(Func<IServiceProvider, long> Bytes, params string[] Types);
