using System.Globalization;
using System.Text;
using System.Xml;
using CadizTracker.Http;

namespace CadizTracker.Charts;

/// <summary>Writes one SVG drawing, shape by shape. Whatever is written into it stays text.</summary>
internal sealed class Drawing : IDisposable
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Fonts =
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif";

    private readonly StringBuilder written = new();
    private readonly XmlWriter xml;

    /// <summary>Begins it, with what is read aloud of it: its title and what it shows in words.</summary>
    public Drawing(string id, double width, double height, string title, string description)
    {
        xml = XmlWriter.Create(written, new() { OmitXmlDeclaration = true });
        xml.WriteStartElement("svg", Svg);
        Attributes(
            ("width", Number(width)),
            ("height", Number(height)),
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title"),
            ("aria-describedby", $"{id}-desc"),
            ("lang", Lang.Here.Tag),
            ("class", "chart"),
            ("font-family", Fonts)
        );
        xml.WriteAttributeString("xml", "lang", null, Lang.Here.Tag);
        Said("title", title, ("id", $"{id}-title"));
        Said("desc", description, ("id", $"{id}-desc"));
        Box(0, 0, width, height, Look.Paper);
    }

    /// <summary>What belongs together; <paramref name="tip"/> is shown where a pointer rests on it, the facts are for programs.</summary>
    public void Group(string? tip, Action draw, params (string Name, string? Value)[] facts)
    {
        xml.WriteStartElement("g", Svg);
        Attributes([.. facts.Select(fact => ($"data-{fact.Name}", fact.Value))]);
        if (tip is not null)
        {
            Said("title", tip);
        }
        draw();
        xml.WriteEndElement();
    }

    public void Box(double x, double y, double width, double height, Look look, double round = 0)
    {
        xml.WriteStartElement("rect", Svg);
        Attributes(
            ("x", Number(x)),
            ("y", Number(y)),
            ("width", Number(width)),
            ("height", Number(height)),
            ("rx", round == 0 ? null : Number(round))
        );
        Paint(look);
        xml.WriteEndElement();
    }

    public void Line(double x1, double y1, double x2, double y2, Look look)
    {
        xml.WriteStartElement("line", Svg);
        Attributes(("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));
        Paint(look);
        xml.WriteEndElement();
    }

    /// <summary>A line through points, or what it encloses.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, Look look) =>
        Path(
            "M" + string.Join(" L", points.Select(point => $"{Number(point.X)} {Number(point.Y)}")),
            look
        );

    public void Path(string data, Look look)
    {
        xml.WriteStartElement("path", Svg);
        Attributes(("d", data));
        Paint(look);
        xml.WriteEndElement();
    }

    /// <summary>Words on one line. What is longer than the width is shortened, and told whole where a pointer rests on it.</summary>
    public void Words(
        double x,
        double y,
        string words,
        Lettering lettering,
        double? width = null,
        Anchor anchor = Anchor.Start,
        string? whole = null,
        string? lang = null,
        bool isUpright = true
    )
    {
        var shown = width is { } most ? lettering.Shortened(words, most) : words;
        xml.WriteStartElement("text", Svg);
        Attributes(
            ("x", Number(x)),
            ("y", Number(y)),
            ("font-size", Number(lettering.Size)),
            ("font-weight", lettering.IsBold ? "600" : null),
            ("text-anchor", anchor == Anchor.Start ? null : anchor.ToString().ToLowerInvariant()),
            ("transform", isUpright ? null : $"rotate(-90 {Number(x)} {Number(y)})"),
            ("lang", lang)
        );
        Paint(lettering.Look);
        if (whole is not null || shown != words)
        {
            Said("title", whole ?? words);
        }
        xml.WriteString(shown);
        xml.WriteEndElement();
    }

    /// <summary>Words on several lines; the first stands at y.</summary>
    public void Lines(
        double x,
        double y,
        IReadOnlyList<string> lines,
        Lettering lettering,
        Anchor anchor = Anchor.Start,
        string? whole = null,
        string? lang = null
    )
    {
        foreach (var (line, words) in lines.Index())
        {
            var isCut = line == lines.Count - 1 && words.EndsWith('…');
            Words(
                x,
                y + (line * lettering.Leading),
                words,
                lettering,
                anchor: anchor,
                whole: isCut ? whole : null,
                lang: lang
            );
        }
    }

    /// <summary>The drawing.</summary>
    public string Finish()
    {
        xml.WriteEndElement();
        xml.Flush();
        return written.ToString();
    }

    public void Dispose() => xml.Dispose();

    /// <summary>A number as SVG has it: a point, at most one digit after it.</summary>
    public static string Number(double number) =>
        number.ToString("0.#", CultureInfo.InvariantCulture);

    private void Said(string element, string words, params (string Name, string? Value)[] more)
    {
        xml.WriteStartElement(element, Svg);
        Attributes(more);
        xml.WriteString(words);
        xml.WriteEndElement();
    }

    private void Paint(Look look) =>
        Attributes(
            ("class", look.Class),
            ("fill", look.Fill),
            ("stroke", look.Stroke),
            ("stroke-width", look.Stroke is null || look.Width == 1 ? null : Number(look.Width)),
            ("stroke-dasharray", look.Dashes)
        );

    private void Attributes(params (string Name, string? Value)[] attributes)
    {
        foreach (var (name, value) in attributes.Where(attribute => attribute.Value is not null))
        {
            xml.WriteAttributeString(name, value);
        }
    }
}

/// <summary>Which end of words stands where they are put.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}
