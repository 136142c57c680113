namespace CadizTracker.Web;

/// <summary>What a page may do in a browser: show and run what comes from this program, as files of their own, and nothing else.</summary>
internal static class PagePolicy
{
    private const string Own =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; ";

    public static void Apply(HttpResponse response, string ancestors = "'none'")
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = $"{Own}frame-ancestors {ancestors}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
