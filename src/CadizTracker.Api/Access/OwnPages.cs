using CadizTracker.Http;
using Microsoft.Net.Http.Headers;

namespace CadizTracker.Access;

/// <summary>
/// Whether a page of this program sent a request. A cookie comes along by itself, so who sends something by it alone may be a page of
/// somebody else that the person looks at: such a request writes nothing.
/// </summary>
internal static class OwnPages
{
    private const string Site = "Sec-Fetch-Site";

    public static readonly ProblemKind OtherPage = new(
        "other_page",
        403,
        new(
            "A browser's session writes from the pages of this program alone; nothing was done. Programs send a key.",
            "La session d'un navigateur n'écrit que depuis les pages de ce programme\u00A0; rien n'a été fait. Les programmes envoient une clé."
        )
    );

    /// <summary>As the browser says, which no page can forge; where it says nothing of sites, by the page's origin.</summary>
    public static bool Sent(HttpRequest request) =>
        request.Headers.TryGetValue(Site, out var site)
            ? site == "same-origin"
            : request.Headers.Origin.ToString() is { Length: > 0 } origin
                && origin.Equals(
                    $"{request.Scheme}://{request.Headers[HeaderNames.Host]}",
                    StringComparison.OrdinalIgnoreCase
                );
}
