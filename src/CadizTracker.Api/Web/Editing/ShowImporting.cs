using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web.Editing;

/// <summary>The page to import a file on: what would become of each record first, then doing it.</summary>
internal sealed class ShowImporting : EndpointWithoutRequest
{
    public override void Configure()
    {
        Get("/edit/import");
        Group<ShowsToEditors>();
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.ShowEditingAsync(
            null,
            new()
            {
                Title = new Bilingual("Import a file", "Importer un fichier").Here,
                Body = new Web_Pages_EditImport { Model = "" },
                Scripts = ["edit-import.js"],
            }
        );
}

/// <summary>The page to read a document on: what it seems to say beside the words that say so, to take over as drafts.</summary>
internal sealed class ShowDocumentReading(NpgsqlDataSource source) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Get("/edit/document");
        Group<ShowsToEditors>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        await HttpContext.ShowEditingAsync(
            read,
            new()
            {
                Title = new Bilingual("Read a document", "Lire un document").Here,
                Body = new Web_Pages_EditDocument
                {
                    Model = await KnownPresidencies.AllAsync(read, ct),
                },
                Scripts = ["edit-document.js"],
            }
        );
    }
}
