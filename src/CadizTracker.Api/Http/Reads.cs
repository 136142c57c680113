using FastEndpoints;

namespace CadizTracker.Http;

/// <summary>
/// The endpoints that read the public record: anybody's, unless the operator keeps them for readers. Anonymity in the API is
/// granted here and nowhere else.
/// </summary>
internal sealed class Reads : Group
{
    public Reads() =>
        Configure(
            "",
            endpoint =>
            {
                endpoint.AllowAnonymous();
                endpoint.Options(route => route.WithMetadata(new AnswersThePast()));
            }
        );
}

/// <summary>Those that read what is kept of the record as it is now, and cannot tell what was.</summary>
internal sealed class ReadsOfNow : Group
{
    public ReadsOfNow() => Configure("", endpoint => endpoint.AllowAnonymous());
}
