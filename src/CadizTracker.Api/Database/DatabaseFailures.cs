using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>What a failure of the database means to the one who asked.</summary>
internal static class DatabaseFailures
{
    /// <summary>The refusal to answer with; null where the failure is a fault of the program.</summary>
    public static Refused? AsRefusal(Exception e) =>
        e switch
        {
            PostgresException
            {
                SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedFunction
            } => new Refused(Problems.DatabaseNotMigrated),
            PostgresException p when p.SqlState[..2] is "23" => Constraints.Refusal(p),
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => new Refused(
                Problems.OthersWrite
            ),
            _ when IsOutage(e) => new Refused(Problems.DatabaseUnavailable),
            _ => null,
        };

    /// <summary>True where the database is away, starting, stopping or full, or does not let the program in: not now, perhaps later.</summary>
    public static bool IsOutage(Exception e) =>
        e switch
        {
            PostgresException p => p.SqlState[..2] is "08" or "28" or "3D" or "53" or "57" or "58",
            NpgsqlException => true,
            TimeoutException => true,
            _ => false,
        };
}
