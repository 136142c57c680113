using Npgsql;

namespace CadizTracker.Database;

/// <summary>What to tell the person at the console whose login may not do what a verb needs.</summary>
internal static class MissingRights
{
    private const string Application = "cadiztracker_application";

    /// <summary>One sentence: what is missing, and what to do; null where the failure is another one.</summary>
    public static string? Sentence(PostgresException e, bool migrating) =>
        IsOfRights(e)
            ? $"The login of ConnectionStrings__CadizTracker lacks a right ({e.MessageText}): {Advice(migrating)}."
            : null;

    // A role that is set in Options is refused while connecting: one that is not there as a parameter that cannot be.
    private static bool IsOfRights(PostgresException e) =>
        e.SqlState is PostgresErrorCodes.InsufficientPrivilege
        || (
            e.SqlState is PostgresErrorCodes.InvalidParameterValue
            && e.MessageText.Contains("\"role\"", StringComparison.Ordinal)
        );

    private static string Advice(bool migrating) =>
        migrating
            ? $"migrate with the connection string of the database's owner, without Options=-c role={Application}"
            : $"grant {Application} to it once the owner has migrated, or use the owner's connection string";
}
