using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>Asks for a key for a person or a program.</summary>
internal sealed record CreateKey
{
    /// <summary>Whose it is. Stands in the history beside every change made with it.</summary>
    public string? Name { get; init; }

    /// <summary>reader, editor, publisher or admin.</summary>
    public string? Role { get; init; }

    /// <summary>The last day on which it works, in UTC; null: until it is revoked.</summary>
    public string? Expires { get; init; }
}

internal sealed class CreateKeyRules : Validator<CreateKey>
{
    public CreateKeyRules(TimeProvider clock)
    {
        RuleFor(r => r.Name).Given().ANameOfAKey();
        RuleFor(r => r.Role).Given().IsOneOf<CreateKey, AccessRole>();
        RuleFor(r => r.Expires).IsDay();
        RuleFor(r => r.Expires)
            .Must(day => !(Rules.AsDay(day) < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
            .Says(
                "expired_already",
                "A key that works until {value} would never work.",
                "Une clé qui expire le {value} ne servirait jamais."
            );
        RuleFor(r => r.Expires)
            .Must(day => Rules.AsDay(day) is not { Year: 9999 })
            .Says(
                "date_out_of_range",
                "A key expires before the year 9999; null: it works until it is revoked.",
                "Une clé expire avant l'an 9999\u00A0; null\u00A0: elle sert jusqu'à sa révocation."
            );
    }
}

/// <summary>Gives a key. It is in this answer and nowhere else: the program keeps its SHA-256 alone.</summary>
internal sealed class CreateKeyEndpoint(NpgsqlDataSource source) : Endpoint<CreateKey, KeyCreated>
{
    public override void Configure()
    {
        Post("/keys");
        Group<Administers>();
        Description(
            endpoint =>
                endpoint
                    .Accepts<CreateKey>("application/json")
                    .Produces<KeyCreated>(StatusCodes.Status201Created)
                    .WithMetadata(
                        new Refuses(
                            KeyProblems.NameTaken("Secretariat"),
                            KeyProblems.NameWasUsed("Secretariat")
                        )
                    ),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(CreateKey r, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var created = await CreatingKeys.CreateAsync(connection, r, HttpContext.Actor()!.Name, ct);
        var headers = HttpContext.Response.Headers;
        headers.Location = $"/api/v1/keys/{Uri.EscapeDataString(created.Name)}";
        headers.CacheControl = "no-store";
        await Send.ResponseAsync(created, StatusCodes.Status201Created, ct);
    }
}

/// <summary>A new key, shown this once.</summary>
internal sealed record KeyCreated
{
    /// <summary>Whose it is.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required AccessRole Role { get; init; }

    /// <summary>The key, to send in the header X-Api-Key. It cannot be shown again.</summary>
    public string Key { get; init; } = "";

    /// <summary>When it was given, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who gave it: key: and a key's name, or token: and a token's subject; operator where it was the program's verb.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>From when on it does not work any more, UTC; null: until it is revoked.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }
}
