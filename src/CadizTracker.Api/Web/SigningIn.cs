using CadizTracker.Access;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>What the page to sign in on shows.</summary>
/// <param name="To">The page to go on to; null: the usual one.</param>
/// <param name="Fault">Why it did not work, in the reader's language; null: it was not tried.</param>
internal sealed record SignInForm(string? To, string? Fault);

/// <summary>What the pages of signing in have in common.</summary>
internal static class SigningIn
{
    public static Page Page(SignInForm form) =>
        new()
        {
            Title = new Bilingual("Sign in", "Se connecter").Here,
            Body = new Web_Pages_SignIn { Model = form },
            Styles = ["edit.css"],
            IsStill = true,
        };

    /// <summary>In the place of a page that is not anybody's; it goes on to that page.</summary>
    public static Page Asked(HttpContext http, Refused refused)
    {
        var to = http.Features.Get<SignInFor>()?.To ?? PageAddress.Of(ShowingPages.AddressOf(http));
        var isTried = refused.Detail == AccessMessages.NotAccepted;
        return Page(new(to, isTried ? AccessMessages.KeyNotAccepted.Here : null));
    }

    /// <summary>Whether it is an address of this program and nothing else: a way from here to somewhere else is no way on.</summary>
    public static bool IsOwn(string to) =>
        to.Length is > 0 and < 2000
        && to[0] == '/'
        && (to.Length == 1 || to[1] != '/')
        && to.All(c => c is > ' ' and <= '~' and not '\\');

    public static Task GoOnAsync(this HttpContext http, string to)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.Location = to;
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        // Left unstarted by an endpoint, its library would make it a 204.
        return http.Response.StartAsync(http.RequestAborted);
    }

    public static async Task<IFormCollection> FormAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            throw new Refused(Problems.UnsupportedMediaType);
        }
        try
        {
            return await request.ReadFormAsync(ct);
        }
        catch (InvalidDataException) // too many fields, or too long ones
        {
            throw new Refused(Problems.MalformedBody);
        }
    }
}
