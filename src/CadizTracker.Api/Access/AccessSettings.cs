namespace CadizTracker.Access;

/// <summary>What an operator may set about access, under <c>Access</c>: <c>Access__PublicRead</c> …</summary>
internal sealed record AccessSettings
{
    /// <summary>Whether anybody may read what is published; without it, reading needs a key or a token.</summary>
    public bool PublicRead { get; init; } = true;

    /// <summary>The OpenID Connect authority whose tokens are taken; null: keys alone.</summary>
    public string? Authority { get; init; }

    /// <summary>The audience that a token must be made for.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim of a token that names the role; one that names none is a reader.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>The claim of a token that names the actor; one that its owner can change would change who they are.</summary>
    public string NameClaim { get; init; } = "sub";

    /// <summary>How many writes a minute one key may send; and one address, of those that come without a key.</summary>
    public int WritesPerMinute { get; init; } = 600;

    /// <summary>How many keys and tokens that are none may come from one address in a minute.</summary>
    public int FailuresPerMinute { get; init; } = 20;

    /// <summary>Reads them, and refuses in one sentence what cannot be.</summary>
    public static AccessSettings From(IConfiguration configuration)
    {
        var settings = Read(configuration.GetSection("Access"));
        return settings switch
        {
            { WritesPerMinute: < 1 } or { FailuresPerMinute: < 1 } => throw new FormatException(
                "Access__WritesPerMinute and Access__FailuresPerMinute are whole numbers from 1."
            ),
            { Authority: not null } when !IsAddress(settings.Authority) =>
                throw new FormatException(
                    "Access__Authority is an https address, such as https://login.example.org/realms/rabat."
                ),
            { Authority: not null, Audience: null or "" } => throw new FormatException(
                "Access__Authority needs Access__Audience: tokens made for other programs are not for this one."
            ),
            _ => settings,
        };
    }

    private static AccessSettings Read(IConfigurationSection section)
    {
        try
        {
            var settings = section.Get<AccessSettings>() ?? new();
            return settings.Authority is "" ? settings with { Authority = null } : settings;
        }
        catch (InvalidOperationException e) // "maybe" is no truth value
        {
            throw new FormatException($"A setting of Access makes no sense. {e.Message}", e);
        }
    }

    // Keys that come unencrypted from another machine could be anybody's.
    private static bool IsAddress(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var uri)
        && (
            uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)
        );
}
