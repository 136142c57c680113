using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CadizTracker.Handovers;

/// <summary>The words of a report, in whatever form it comes: what a person reads of it, with every gap between words as one blank.</summary>
internal static partial class ReportText
{
    public static readonly string[] Formats = ["html", "md", "docx", "json"];

    public static string Of(string format, byte[] report) =>
        Plain(
            format switch
            {
                "html" => Html(System.Text.Encoding.UTF8.GetString(report)),
                "md" => Markdown(System.Text.Encoding.UTF8.GetString(report)),
                "docx" => Docx(report),
                _ => Json(System.Text.Encoding.UTF8.GetString(report)),
            }
        );

    /// <summary>A fact as it is looked for: whatever blanks it has.</summary>
    public static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    private static string Html(string html) =>
        WebUtility.HtmlDecode(Tags().Replace(Blocks().Replace(WithoutStyle(html), "\n"), ""));

    private static string Markdown(string text) =>
        Marks()
            .Replace(text, "")
            .Replace("\\", "", StringComparison.Ordinal)
            .Replace("\n> ", "\n", StringComparison.Ordinal);

    private static string Docx(byte[] file)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return string.Join(
            '\n',
            package
                .MainDocumentPart!.Document!.Body!.Descendants<Paragraph>()
                .Select(paragraph => paragraph.InnerText)
        );
    }

    private static string Json(string text) => string.Join('\n', Strings(JsonNode.Parse(text)));

    private static IEnumerable<string> Strings(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Strings(member.Value)),
            JsonArray list => list.SelectMany(Strings),
            JsonValue value => [value.ToString()],
            _ => [],
        };

    private static string WithoutStyle(string html) =>
        html.Split("<style>") is [var before, var rest] ? before + rest.Split("</style>")[1] : html;

    [GeneratedRegex(@"(?<!\\)\*{1,2}", RegexOptions.None, 5000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"</?(p|li|h[1-6]|td|th|tr|div|section|br|text|title|desc)(\s[^>]*)?>",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 5000)]
    private static partial Regex Tags();
}
