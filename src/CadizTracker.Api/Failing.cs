using CadizTracker.Database;
using CadizTracker.Database.Embedded;
using CadizTracker.Http;
using EvolveDb;
using Npgsql;

namespace CadizTracker;

/// <summary>How a verb ends that could not be done: with one sentence for the person at the console, and an exit code.</summary>
internal static class Failing
{
    public static int Complain(Exception e, string verb)
    {
        Log(e);
        return e switch
        {
            FormatException => Verbs.Complain(Verbs.WrongUsage, e.Message), // an address or a connection string that is none
            Refused { Kind.Status: < 500 } => Verbs.Complain(Verbs.RefusedData, e.Message),
            Refused or EmbeddedPostgresException => Verbs.Complain(Verbs.NoDatabase, e.Message),
            _ when OfTheDatabase(e) is { } database => Verbs.Complain(
                Verbs.NoDatabase,
                Sentence(database, verb)
            ),
            _ => Verbs.Complain(Verbs.RefusedData, $"This could not be done: {FirstLine(e)}"),
        };
    }

    // What migrates wraps what the database said.
    private static Exception? OfTheDatabase(Exception? e) =>
        e is null or NpgsqlException || DatabaseFailures.IsOutage(e)
            ? e
            : OfTheDatabase(e.InnerException) ?? (e is EvolveException ? e : null);

    private static string Sentence(Exception e, string verb) =>
        (e is PostgresException told ? MissingRights.Sentence(told, verb == "migrate") : null)
        ?? FirstLine(e);

    private static string FirstLine(Exception e) => e.Message.Split('\n')[0].TrimEnd();

    // For whoever looks for the cause: Logging__LogLevel__CadizTracker=Debug. Beside the sentence, on standard error.
    private static void Log(Exception e)
    {
        using var logging = LoggerFactory.Create(log =>
            log.AddConfiguration(Configured.Read().GetSection("Logging"))
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        );
        logging.CreateLogger(typeof(Verbs)).LogDebug(e, "The verb failed");
    }
}
