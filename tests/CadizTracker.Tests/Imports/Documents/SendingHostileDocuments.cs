using System.Text;
using CadizTracker.Changes;

namespace CadizTracker.Imports.Documents;

/// <summary>Whatever is sent as a document gets a clear 4xx, and the server goes on.</summary>
public sealed class SendingHostileDocuments(Api api)
{
    public static TheoryData<string, string, byte[], int, string> Documents =>
        new()
        {
            { "nothing", "text/plain", [], 400, "malformed_body" },
            { "blanks", "text/plain", "  \n \u00A0"u8.ToArray(), 400, "malformed_body" },
            { "a null character", "text/plain", "Rabat\0Maroc"u8.ToArray(), 400, "malformed_body" },
            {
                "UTF-16",
                "text/plain",
                Encoding.Unicode.GetBytes("Rabat, Maroc"),
                400,
                "malformed_body"
            },
            {
                "no UTF-8 though it says so",
                "text/plain; charset=utf-8",
                [0x52, 0xE9, 0x75],
                400,
                "malformed_body"
            },
            {
                "UTF-8 by its mark, and bytes that are none",
                "text/plain",
                [0xEF, 0xBB, 0xBF, 0x52, 0xE9, 0x75],
                400,
                "malformed_body"
            },
            {
                "UTF-8 in one word, Windows-1252 in another",
                "text/plain",
                [.. "Yaound\u00E9, "u8, 0x52, 0xE9, 0x75],
                400,
                "malformed_body"
            },
            {
                "neither UTF-8 nor Windows-1252",
                "text/plain",
                [0x52, 0x81, 0x8D],
                400,
                "malformed_body"
            },
            {
                "another encoding",
                "text/plain; charset=utf-7",
                "Rabat"u8.ToArray(),
                415,
                "unsupported_media_type"
            },
            { "a page", "text/html", "<p>Rabat</p>"u8.ToArray(), 415, "unsupported_media_type" },
            { "JSON", "application/json", "{}"u8.ToArray(), 415, "unsupported_media_type" },
            {
                "more than a megabyte of text",
                "text/plain",
                Encoding.UTF8.GetBytes(new string('x', 1024 * 1024 + 1)),
                413,
                "body_too_large"
            },
            {
                "more than 20 MB",
                "application/pdf",
                new byte[20 * 1024 * 1024 + 1],
                413,
                "body_too_large"
            },
            {
                "ten thousand dates",
                "text/plain",
                Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("12 May 2023, ", 10_000))),
                422,
                "too_much_in_document"
            },
            {
                "ten thousand citations",
                "text/plain",
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Repeat("Cadiz Action Plan: Action 1.\n", 10_000))
                ),
                422,
                "too_much_in_document"
            },
            {
                "text that calls itself a PDF",
                "application/pdf",
                "Rabat"u8.ToArray(),
                422,
                "unreadable_document"
            },
            {
                "the head of a PDF alone",
                "application/pdf",
                "%PDF-1.7\n"u8.ToArray(),
                422,
                "unreadable_document"
            },
            { "half a PDF", "application/pdf", Half(), 422, "unreadable_document" },
            {
                "a PDF that contains itself",
                "application/pdf",
                Pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
                422,
                "unreadable_document"
            },
            {
                "a PDF nested deep",
                "application/pdf",
                Pdf(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    new string('[', 200_000) + new string(']', 200_000)
                ),
                422,
                "unreadable_document"
            },
            {
                "a PDF that says it is encrypted",
                "application/pdf",
                Encrypted(),
                422,
                "unreadable_document"
            },
            {
                "a PDF without text",
                "application/pdf",
                Pdf(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
                ),
                422,
                "unreadable_document"
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task They_are_refused(
        string name,
        string type,
        byte[] body,
        int status,
        string code
    )
    {
        var (told, problem) = await api.SendAsync(body, type);
        told.ShouldBe(status, $"{name}: {problem}");
        problem["code"]!.ToString().ShouldBe(code, name);
        problem.ToJsonString().ShouldNotContain("PdfPig");
        problem.ToJsonString().ShouldNotContain("System.");
    }

    [Fact]
    public async Task A_larger_body_is_taken_here_and_nowhere_else()
    {
        var large = Encoding.UTF8.GetBytes($"{{ \"note\": \"{new string('x', 3_000_000)}\" }}");
        (await api.SendAsync([.. "%PDF-1.7\n"u8, .. large], "application/pdf")).Status.ShouldBe(
            422
        );
        var dossier = await Dossier.NewAsync(api);
        (
            await dossier.SendAsync("POST", dossier.Meetings, Encoding.UTF8.GetString(large))
        ).Status.ShouldBe(413);
    }

    private static byte[] Half()
    {
        var whole = File.ReadAllBytes(Sending.File("development/outcome-page.fr.pdf"));
        return whole[..(whole.Length / 3)];
    }

    // The smallest file there can be around some objects; its table of them is left for the reader to rebuild.
    private static byte[] Pdf(params string[] objects) =>
        Encoding.ASCII.GetBytes(Written(objects, ""));

    private static byte[] Encrypted() =>
        Encoding.ASCII.GetBytes(
            Written(
                [
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[]/Count 0>>",
                    $"<</Filter/Standard/V 1/R 2/Length 40/P -4/O({new string('o', 32)})/U({new string('u', 32)})>>",
                ],
                $"/Encrypt 3 0 R/ID[({new string('i', 16)})({new string('i', 16)})]"
            )
        );

    private static string Written(string[] objects, string trailer)
    {
        StringBuilder text = new("%PDF-1.4\n");
        List<int> places = [];
        foreach (var (i, each) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{i + 1} 0 obj\n{each}\nendobj\n"
            );
        }
        var table = text.Length;
        text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"
        );
        foreach (var place in places)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{place:0000000000} 00000 n \n"
            );
        }
        return text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n"
            )
            .ToString();
    }
}
