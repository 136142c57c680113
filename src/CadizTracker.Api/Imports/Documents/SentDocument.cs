using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>A document as it was sent: its bytes, and whether they are text or a PDF.</summary>
internal sealed record SentDocument(byte[] Bytes, bool IsPdf, string? Charset)
{
    public const string Text = "text/plain";
    public const string Pdf = "application/pdf";
    public const int LargestText = 1024 * 1024;
    public const int LargestPdf = 20 * 1024 * 1024;

    public static async Task<SentDocument> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var type = request.GetTypedHeaders().ContentType;
        var isPdf = type?.MediaType.Equals(Pdf, StringComparison.OrdinalIgnoreCase) is true;
        if (!isPdf && type?.MediaType.Equals(Text, StringComparison.OrdinalIgnoreCase) is not true)
        {
            throw new Refused(Problems.UnsupportedMediaType, DocumentProblems.Types);
        }
        using var buffer = new MemoryStream();
        var most = isPdf ? LargestPdf : LargestText;
        var part = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, ct)) > 0; )
        {
            if (buffer.Length + read > most)
            {
                throw new Refused(Problems.BodyTooLarge);
            }
            buffer.Write(part.AsSpan(0, read));
        }
        return new(
            buffer.ToArray(),
            isPdf,
            type!.Charset.HasValue ? type.Charset.Value!.Trim('"').ToLowerInvariant() : null
        );
    }

    /// <summary>Its text, and of a PDF the number of its pages.</summary>
    public async Task<(DocumentText Document, int? Pages)> OpenAsync(
        PdfProcess pdf,
        CancellationToken ct
    )
    {
        if (!IsPdf)
        {
            return (DocumentText.Of(PlainText.Read(Bytes, Charset)), null);
        }
        var pages = await pdf.ReadAsync(Bytes, ct);
        return pages.Any(page => !string.IsNullOrWhiteSpace(page))
            ? (DocumentText.OfPages([.. pages.Select(ComposedText.Of)]), pages.Count)
            : throw DocumentProblems.Refuse(DocumentProblems.NoText);
    }
}
