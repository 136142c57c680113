using System.Text.Json;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace CadizTracker.Imports.Documents;

/// <summary>The other side of <see cref="PdfProcess"/>: a PDF from standard input, the text of its pages as a JSON list to standard output.</summary>
internal static class PdfReading
{
    public const string Verb = "read-pdf";
    public const int Read = 0;
    public const int NotPdf = 11;
    public const int Encrypted = 12;
    public const int TooManyPages = 13;
    public const int TooMuch = 14;

    private const int MostPages = 200;

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Whatever the library throws at a broken file, the file is no PDF that can be read."
    )]
    public static async Task<int> RunAsync(CancellationToken ct)
    {
        using var sent = new MemoryStream();
        await Console.OpenStandardInput().CopyToAsync(sent, ct);
        try
        {
            using var pdf = PdfDocument.Open(
                sent.ToArray(),
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
            );
            if (pdf.NumberOfPages > MostPages)
            {
                return TooManyPages;
            }
            var pages = pdf.GetPages()
                .Select(page => ContentOrderTextExtractor.GetText(page, addDoubleNewline: true))
                .ToArray();
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, pages, cancellationToken: ct);
            return Read;
        }
        catch (PdfDocumentEncryptedException)
        {
            return Encrypted;
        }
        catch (OutOfMemoryException)
        {
            return TooMuch;
        }
        catch (Exception)
        {
            return NotPdf;
        }
    }
}
