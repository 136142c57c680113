using System.Text;
using System.Xml;
using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>Coverage in a few words, as shields.io reads them from an endpoint and makes a badge of them. Its members are shields.io's.</summary>
internal sealed record Badge
{
    // Not a traffic light: how much was addressed is no mark for a presidency.
    private const string Told = "#1f5c99";
    private const string Untold = "#616161";

    /// <summary>The version of this form: 1.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>What it is about: the presidency, or the plan; and in brackets what narrows it.</summary>
    public required string Label { get; init; }

    /// <summary>"6 of 10 objectives, 11 of 29 actions", or that no meetings are recorded yet, in the caller's language.</summary>
    public required string Message { get; init; }

    /// <summary>The colour behind the message: the same however much was addressed, another where nothing is recorded.</summary>
    public required string Color { get; init; }

    public static Badge Of(Coverage coverage, string label) =>
        new()
        {
            Label = label,
            Message = coverage.Record == "empty" ? coverage.Headline : coverage.Summary,
            Color = coverage.Record == "empty" ? Untold : Told,
        };
}

/// <summary>Draws a badge: two words on two colours, read aloud as one sentence.</summary>
internal static class BadgeDrawing
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string LabelColor = "#444";
    private const int Height = 20;
    private const int Margin = 6;

    public static byte[] Of(Badge badge, string sentence)
    {
        var (label, message) = (Width(badge.Label), Width(badge.Message));
        using var buffer = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                buffer,
                new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true }
            )
        )
        {
            xml.WriteStartElement("svg", Svg);
            xml.WriteAttributeString("width", $"{label + message}");
            xml.WriteAttributeString("height", $"{Height}");
            xml.WriteAttributeString("role", "img");
            xml.WriteAttributeString("aria-labelledby", "sentence");
            xml.WriteAttributeString("lang", Lang.Here.Tag);
            xml.WriteAttributeString("xml", "lang", null, Lang.Here.Tag);
            xml.WriteStartElement("title", Svg);
            xml.WriteAttributeString("id", "sentence");
            xml.WriteString(sentence);
            xml.WriteEndElement();
            Box(xml, 0, label, LabelColor, badge.Label);
            Box(xml, label, message, badge.Color, badge.Message);
            xml.WriteEndElement();
        }
        return buffer.ToArray();
    }

    private static void Box(XmlWriter xml, int x, int width, string color, string words)
    {
        xml.WriteStartElement("rect", Svg);
        xml.WriteAttributeString("x", $"{x}");
        xml.WriteAttributeString("width", $"{width}");
        xml.WriteAttributeString("height", $"{Height}");
        xml.WriteAttributeString("fill", color);
        xml.WriteEndElement();
        xml.WriteStartElement("text", Svg);
        xml.WriteAttributeString("x", $"{x + Margin}");
        xml.WriteAttributeString("y", "14");
        xml.WriteAttributeString("fill", "#fff");
        xml.WriteAttributeString("font-family", "Verdana,DejaVu Sans,sans-serif");
        xml.WriteAttributeString("font-size", "11");
        // Whatever font there is: the words keep to their box.
        xml.WriteAttributeString("textLength", $"{width - (2 * Margin)}");
        xml.WriteAttributeString("lengthAdjust", "spacingAndGlyphs");
        xml.WriteAttributeString("aria-hidden", "true");
        xml.WriteString(words);
        xml.WriteEndElement();
    }

    // About as wide as Verdana sets it at 11 pixels.
    private static int Width(string words) =>
        (2 * Margin)
        + (int)
            Math.Ceiling(
                words.Sum(letter =>
                    letter switch
                    {
                        'i' or 'j' or 'l' or '\'' or '.' or ',' or ' ' or '\u00A0' or '(' or ')' =>
                            3.6,
                        'm' or 'w' or 'M' or 'W' => 10.2,
                        >= 'A' and <= 'Z' => 7.8,
                        _ => 6.6,
                    }
                )
            );
}
