namespace CadizTracker.Imports.Documents;

/// <summary>What reading documents needs of the program.</summary>
internal static class DocumentHosting
{
    public static void AddDocumentReading(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<PdfProcess>();
}
