using CadizTracker.Http;

namespace CadizTracker.Changes;

/// <summary>Counts those who listen to the stream of changes: each keeps a connection, and so there is an end to them.</summary>
internal sealed class ChangeListeners(HttpSettings settings)
{
    private static readonly ProblemKind TooMany = new(
        "too_many_listeners",
        503,
        new(
            "As many listen to changes already as this server lets; the Retry-After header says when to come again.",
            "Le nombre d'auditeurs que ce serveur admet est atteint\u00A0; l'en-tête Retry-After indique quand réessayer."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(30),
    };

    private int listening;

    /// <summary>Takes a place until it is disposed of; refused where there is none.</summary>
    public IDisposable Take()
    {
        if (Interlocked.Increment(ref listening) > settings.MostListeners)
        {
            Interlocked.Decrement(ref listening);
            throw new Refused(TooMany);
        }
        return new Place(this);
    }

    private sealed class Place(ChangeListeners all) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref all.listening);
    }
}

internal static class Listening
{
    public static void AddListening(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChangeEvents>();
        builder.Services.AddSingleton<ChangeListeners>();
    }
}
