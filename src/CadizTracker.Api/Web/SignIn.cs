using CadizTracker.Access;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>Asks for the page to sign in on.</summary>
internal sealed record ShowSignIn
{
    /// <summary>The page to go on to, an address of this program; null: the usual one.</summary>
    [QueryParam]
    public string? To { get; init; }
}

/// <summary>Where a person signs in with their key.</summary>
internal sealed class ShowSignInPage : Endpoint<ShowSignIn>
{
    public override void Configure()
    {
        Get("/sign-in");
        Group<Shows>();
        Options(endpoint => endpoint.WithMetadata(new SignsIn()));
    }

    public override Task HandleAsync(ShowSignIn r, CancellationToken ct) =>
        HttpContext.ShowAsync(SigningIn.Page(new(r.To, null)));
}

/// <summary>Signs a person in with their key: from now on their browser stands for it.</summary>
internal sealed class SignInWithAKey(NpgsqlDataSource source, Limits limits, TimeProvider clock)
    : EndpointWithoutRequest
{
    public override void Configure()
    {
        Post("/sign-in");
        Group<Shows>();
        Options(endpoint => endpoint.WithMetadata(new SignsIn()));
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var form = await SigningIn.FormAsync(HttpContext.Request, ct);
        var to = form["to"].ToString();
        HttpContext.Features.Set(new SignInFor(to));
        var given = form["key"].ToString().Trim();
        var key = ApiKey.IsOne(given)
            ? await source.ValidKeyAsync(ApiKey.Sha256(given), clock.GetUtcNow(), ct)
            : null;
        if (key is null)
        {
            limits.CountFailure(HttpContext);
            throw new Refused(Problems.Unauthorized, AccessMessages.NotAccepted);
        }
        await Session.BeginAsync(HttpContext, source, key.KeyId, ct);
        var usual = key.Role >= AccessRole.Editor ? "/edit" : "/";
        await HttpContext.GoOnAsync(SigningIn.IsOwn(to) ? to : PageAddress.Of(usual));
    }
}

/// <summary>Signs a person out: the session is over, in the browser and here.</summary>
internal sealed class SignOut(NpgsqlDataSource source, AccessSettings access)
    : EndpointWithoutRequest
{
    public override void Configure()
    {
        Post("/sign-out");
        Group<Shows>();
        Options(endpoint => endpoint.WithMetadata(new SignsIn()));
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await Session.EndAsync(HttpContext, source, ct);
        Session.Drop(HttpContext);
        await HttpContext.GoOnAsync(PageAddress.Of(access.PublicRead ? "/" : "/sign-in"));
    }
}

/// <summary>What somebody wanted to see who has to sign in first.</summary>
internal sealed record SignInFor(string To);
