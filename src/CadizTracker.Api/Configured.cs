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
}
