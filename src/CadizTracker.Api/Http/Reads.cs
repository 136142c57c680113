using FastEndpoints;

namespace CadizTracker.Http;

/// <summary>The endpoints that read the public record. Anonymity is granted here and nowhere else.</summary>
internal sealed class Reads : Group
{
    public Reads() => Configure("", endpoint => endpoint.AllowAnonymous());
}
