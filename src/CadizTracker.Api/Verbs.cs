namespace CadizTracker;

internal static class Verbs
{
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var app = App.Build(args, configuration.GetConnectionString("CadizTracker")!);
        await app.RunAsync();
        return 0;
    }
}
