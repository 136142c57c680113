using CadizTracker.Handovers.Report;

namespace CadizTracker.Handovers;

/// <summary>What handing over needs of the program.</summary>
internal static class HandoverHosting
{
    public static void AddHandovers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(
            builder.Configuration.GetSection("Handovers").Get<HandoverSettings>()
                ?? new HandoverSettings()
        );
        builder.Services.AddSingleton<PdfPrinter>();
    }
}
