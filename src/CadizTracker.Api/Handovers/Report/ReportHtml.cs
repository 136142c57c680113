using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CadizTracker.Web;
using RazorSlices;

namespace CadizTracker.Handovers.Report;

/// <summary>A report as HTML for screen and print: one file that stands alone, with no script, and of styles its own alone.</summary>
internal static class ReportHtml
{
    /// <summary>The style that is inside it.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>What it may do in a browser: be seen in that style, which is named by its hash.</summary>
    public static string Policy { get; } = PolicyOf(Encoding.UTF8.GetBytes(Style));

    /// <summary>The same of one that was frozen, in the style of its day.</summary>
    public static string PolicyOfFrozen(ReadOnlySpan<byte> html)
    {
        var from = html.IndexOf("<style>"u8) + "<style>"u8.Length;
        return PolicyOf(html[from..html.IndexOf("</style>"u8)]);
    }

    private static string PolicyOf(ReadOnlySpan<byte> style) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(style))}'; base-uri 'none'; form-action 'none'";

    public static async Task<byte[]> DrawAsync(WrittenReport report) =>
        Encoding.UTF8.GetBytes(
            await new Handovers_Report_Sheet { Model = report }.RenderAsync(ShowingPages.Escaping)
        );

    private static string Read(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var text = new StreamReader(file, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
