using CadizTracker.Database;
using CadizTracker.Http;
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

    /// <summary>Who gave it; operator where it was the program's verb.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>From when on it does not work any more, UTC; null: until it is revoked.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }
}

internal static class CreatingKeys
{
    private const string Insert = """
        insert into api_keys (name, role, sha256, created_by, expires_at)
        values (@name, @role::access_role, @sha256, @by, (@expires::date + 1)::timestamp at time zone 'utc')
        returning name, role::text as role, created_at, created_by, expires_at
        """;

    /// <summary>What both the endpoint and the verb do with a request that obeys the rules.</summary>
    public static async Task<KeyCreated> CreateAsync(
        NpgsqlConnection connection,
        CreateKey r,
        string by,
        CancellationToken ct
    )
    {
        var key = ApiKey.New();
        var args = new
        {
            r.Name,
            r.Role,
            sha256 = ApiKey.Sha256(key),
            by,
            expires = Rules.AsDay(r.Expires),
        };
        try
        {
            return (await connection.OneAsync<KeyCreated>(Insert, args, ct))! with { Key = key };
        }
        catch (PostgresException e) when (e.ConstraintName == "a_name_belongs_to_one_key")
        {
            throw KeyProblems.NameTaken(r.Name!);
        }
    }
}
