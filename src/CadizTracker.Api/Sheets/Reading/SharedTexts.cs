using System.Xml;

namespace CadizTracker.Sheets.Reading;

/// <summary>The texts that the cells of a workbook share. They are the only part of it that has to be kept.</summary>
internal static class SharedTexts
{
    private const string Part = "xl/sharedStrings.xml";

    public static IReadOnlyList<string> Read(Func<PackedFile> open)
    {
        using var file = open();
        List<string> texts = [];
        if (!file.Has(Part))
        {
            return texts;
        }
        using var xml = XmlReader.Create(file.Open(Part), PackedFile.Safe);
        var length = 0L;
        while (XlsxXml.Next(xml))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(XlsxXml.TextOf(xml));
                length += texts[^1].Length + 20;
                if (length > Limits.SharedText)
                {
                    throw Limits.UnpacksTooLarge();
                }
            }
        }
        return texts;
    }
}

/// <summary>The steps of reading a part of a workbook.</summary>
internal static class XlsxXml
{
    /// <summary>Goes on by one node.</summary>
    public static bool Next(XmlReader xml) =>
        xml.Depth > Limits.Depth ? throw Limits.UnpacksTooLarge() : xml.Read();

    /// <summary>Whether it is text, and no remark or the like.</summary>
    public static bool IsText(XmlReader xml) =>
        xml.NodeType
            is XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace;

    /// <summary>The text within an element, rich or plain; how it is pronounced is left out. Ends at the element's end.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var (depth, spoken) = (xml.Depth, false);
        var text = new System.Text.StringBuilder();
        while (Next(xml) && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
            {
                spoken = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (!spoken && IsText(xml) && xml.Depth > depth + 1)
            {
                text.Append(xml.Value);
                if (text.Length > Limits.CellLength)
                {
                    throw Limits.CellTooLong();
                }
            }
        }
        return XlsxText.Read(text.ToString());
    }
}
