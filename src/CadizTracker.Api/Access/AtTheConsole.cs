using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>What the verbs of keys do. Only a key, or the list, is written to standard output.</summary>
internal static class AtTheConsole
{
    private const string Operator = "operator";

    public static async Task<int> CreateAsync(CreateKey r, CancellationToken ct)
    {
        var faults = (await new CreateKeyRules(TimeProvider.System).ValidateAsync(r, ct)).Errors;
        if (faults.Count > 0)
        {
            return Verbs.Complain(Verbs.RefusedData, [.. faults.Select(f => f.ErrorMessage)]);
        }
        return await WithDatabaseAsync(
            async connection =>
            {
                var created = await CreatingKeys.CreateAsync(connection, r, Operator, ct);
                await Console.Error.WriteLineAsync(
                    $"The key of {created.Name}, {created.Role.Label}, works {Until(created.ExpiresAt)}. It is shown this once:"
                );
                Console.WriteLine(created.Key);
            },
            ct
        );
    }

    public static Task<int> ListAsync(CancellationToken ct) =>
        WithDatabaseAsync(
            async connection =>
            {
                foreach (var key in await ListingKeys.AllAsync(connection, ct))
                {
                    Console.WriteLine(Line(key));
                }
            },
            ct
        );

    public static Task<int> RevokeAsync(string name, CancellationToken ct) =>
        WithDatabaseAsync(
            connection => RevokingKeys.RevokeAsync(connection, name, Operator, ct),
            ct
        );

    private static async Task<int> WithDatabaseAsync(
        Func<NpgsqlConnection, Task> act,
        CancellationToken ct
    )
    {
        await using var database = await RecordDatabase.ToUseAsync(ct);
        await using var source = DatabaseHosting.Open(database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        await act(connection);
        return Verbs.Done;
    }

    private static string Line(ListedKey key) =>
        string.Join(
            '\t',
            key.Name,
            key.Role.Label,
            $"given {Day(key.CreatedAt)} by {key.CreatedBy}",
            key.LastUsedAt is { } used ? $"last used {Day(used)}" : "never used",
            key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}" : Until(key.ExpiresAt)
        );

    // The day before the instant from which it does not work is the last on which it does.
    private static string Until(DateTimeOffset? end) =>
        end is { } at ? $"until {Day(at.AddTicks(-1))}" : "until it is revoked";

    private static string Day(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
