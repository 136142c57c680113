using System.Globalization;
using System.Text;
using QRCoder;

namespace CadizTracker.Handovers.Report;

/// <summary>An address as a square that telephones read.</summary>
internal static class QrCode
{
    private const int PixelsOfADot = 8;

    /// <summary>As a drawing for HTML; it inherits the colour of the text.</summary>
    public static string Svg(string address, string title)
    {
        using var code = Of(address);
        var dots = code.ModuleMatrix;
        var path = new StringBuilder();
        foreach (var (y, row) in dots.Index())
        {
            foreach (var x in Enumerable.Range(0, row.Count).Where(x => row[x]))
            {
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return $"""
            <svg class="qr" role="img" viewBox="0 0 {dots.Count} {dots.Count}" shape-rendering="crispEdges"><title>{System.Net.WebUtility.HtmlEncode(
                title
            )}</title><rect width="{dots.Count}" height="{dots.Count}" fill="#fff"/><path d="{path}" fill="#000"/></svg>
            """;
    }

    /// <summary>As a picture for Word.</summary>
    public static byte[] Png(string address)
    {
        using var code = Of(address);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PixelsOfADot);
    }

    private static QRCodeData Of(string address)
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
    }
}
