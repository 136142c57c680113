using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>Notes when a key was last used, at most once a minute; a request never fails, nor waits for another one, because of it.</summary>
internal sealed class KeyUse(NpgsqlDataSource source, ILogger<KeyUse> log)
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    private const string Note = """
        update api_keys
        set last_used_at = @now
        where key_id = (
          select key_id
          from api_keys
          where key_id = @keyId and (last_used_at is null or last_used_at <= @before)
          for update skip locked)
        """;

    public async Task NoteAsync(KeyRow key, DateTimeOffset now, CancellationToken ct)
    {
        if (key.LastUsedAt > now - Often)
        {
            return;
        }
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await connection.DoAsync(
                Note,
                new
                {
                    key.KeyId,
                    now,
                    before = now - Often,
                },
                ct
            );
        }
        catch (NpgsqlException e)
        {
            log.LogDebug(e, "The use of a key could not be noted");
        }
    }
}
