using CadizTracker.Access;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Imports.Documents;

/// <summary>Asks what a brochure or an outcome page says.</summary>
internal sealed record ReadDocument
{
    /// <summary>The longest title of a document, in characters.</summary>
    public const int LongestTitle = 500;

    /// <summary>The plan that its citations cite, where they do not say; else the presidency's.</summary>
    [QueryParam]
    public string? Plan { get; init; }

    /// <summary>The presidency that it is about; else the one that it names.</summary>
    [QueryParam]
    public string? Presidency { get; init; }

    /// <summary>What the document is called: becomes the source of what is read in it. At most 500 characters; without it contents has no sources and no claims.</summary>
    [QueryParam]
    public string? Title { get; init; }
}

internal sealed class ReadDocumentRules : Validator<ReadDocument>
{
    public ReadDocumentRules() =>
        RuleFor(r => r.Title)
            .MaximumLength(ReadDocument.LongestTitle)
            .WithErrorCode("too_long")
            .WithMessage(_ => Messages.AtMost(ReadDocument.LongestTitle).Here);
}

/// <summary>
/// Reads a brochure or an outcome page, in English or French, and proposes what it says. Text of at most 1 MB, in UTF-8 or Windows-1252, or a PDF of
/// at most 20 MB and 200 pages. Nothing is stored: correct the answer's contents and send it to POST /imports.
/// </summary>
internal sealed class ReadDocumentEndpoint(NpgsqlDataSource source, PdfProcess pdf)
    : Endpoint<ReadDocument, DocumentProposal>
{
    public override void Configure()
    {
        Post("/imports/document");
        Group<Edits>();
        Description(
            endpoint =>
                endpoint
                    .Produces<DocumentProposal>()
                    .WithMetadata(
                        new Takes(
                            _ => SentDocument.LargestPdf,
                            SentDocument.Text,
                            SentDocument.Pdf
                        ),
                        new Refuses(
                            DocumentProblems.Refuse(DocumentProblems.NotPdf),
                            new(DocumentProblems.TooMuch)
                        )
                    ),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(ReadDocument r, CancellationToken ct)
    {
        var sent = await SentDocument.ReadAsync(HttpContext.Request, ct);
        var (document, pages) = await sent.OpenAsync(pdf, ct);
        await using var record = await RecordForDocuments.OpenAsync(source, ct);
        var known = await record.KnownAsync(r, ct);
        DocumentHints hints = new(
            r.Plan,
            r.Presidency,
            string.IsNullOrWhiteSpace(r.Title) ? null : r.Title.Trim()
        );
        var reading = DocumentReading.Of(document, known, hints);
        var proposal = Proposing.Of(
            reading,
            hints,
            await record.NamesAsync(reading.Drafts.Meetings, ct),
            pages
        );
        HttpContext.Response.Headers.CacheControl = "private, no-store";
        HttpContext.Response.Headers.ContentLanguage = Lang.Here.Tag;
        await Send.OkAsync(proposal, ct);
    }
}
