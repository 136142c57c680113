namespace CadizTracker.Database.Embedded;

/// <summary>How the servers are set. Given at every start rather than written into a cluster, so that a new version's settings reach old data.</summary>
internal static class ServerTuning
{
    /// <summary>For a small server beside one program: no parallel effort, no compiler for queries of milliseconds, and never a lost commit.</summary>
    public static IReadOnlyList<string> Durable =>
        [
            "fsync=on",
            "shared_buffers=128MB",
            // The program's pool takes 100, a verb beside it a few.
            "max_connections=130",
            .. Common,
        ];

    /// <summary>For tests and measurements: fast, with room for many pools, and worthless after a power cut.</summary>
    public static IReadOnlyList<string> Fleeting =>
        [
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=256MB",
            "shared_buffers=128MB",
            "max_connections=300",
            .. Common,
        ];

    private static string[] Common =>
        [
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // What ps shows beside each process.
            "cluster_name=cadiztracker",
        ];
}
