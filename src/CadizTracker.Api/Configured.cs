using Npgsql;

namespace CadizTracker;

/// <summary>What the verbs and the server read alike: the settings beside the program, and the environment over them.</summary>
internal static class Configured
{
    /// <summary>The record that comes with the program.</summary>
    public static string Data { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public static IConfiguration Read() =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();

    /// <summary>Leads to the configured server; null where none is configured.</summary>
    public static string? Server(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("CadizTracker") is not { Length: > 0 } configured)
        {
            return null;
        }
        try
        {
            var server = new NpgsqlConnectionStringBuilder(configured);
            return server.Host is { Length: > 0 }
                ? server.ConnectionString
                : throw new FormatException(
                    $"ConnectionStrings__CadizTracker names no host: {Example}"
                );
        }
        catch (ArgumentException e) // its own message may repeat a password
        {
            throw new FormatException(
                $"ConnectionStrings__CadizTracker is no connection string: {Example}",
                e
            );
        }
    }

    private const string Example =
        "write one such as Host=db;Database=cadiztracker;Username=cadiztracker.";
}
