namespace CadizTracker.Imports;

/// <summary>What imports over HTTP need.</summary>
internal static class ImportHosting
{
    public static void AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(
            builder.Configuration.GetSection("Imports").Get<ImportSettings>()
                ?? new ImportSettings()
        );
        builder.Services.AddSingleton<ImportPresence>();
        builder.Services.AddSingleton<RunningImports>();
        builder.Services.AddSingleton<ImportJobs>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ImportJobs>());
    }
}
