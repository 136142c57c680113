using System.Xml.Linq;

namespace CadizTracker.Coverage;

/// <summary>What a drawn chart states, read from its marks as whoever looks at it would.</summary>
internal static class ChartReading
{
    /// <summary>The large figures; and, counted cell by cell, the objectives and actions.</summary>
    public static Dictionary<string, string> Progress(string svg)
    {
        var chart = XElement.Parse(svg);
        var cells = Facts(chart, "state").ToLookup(cell => Fact(cell, "code")![0]);
        string Counted(char level) => $"{cells[level].Count(IsChecked)}/{cells[level].Count()}";
        return new()
        {
            ["totals"] = string.Join(' ', Facts(chart, "level").Select(Figure)),
            ["reached"] = $"{Counted('O')} {Counted('A')}",
        };
    }

    /// <summary>The codes of the cells with a check mark.</summary>
    public static Dictionary<string, string> Matrix(string svg) =>
        new()
        {
            ["covered"] = string.Join(
                ' ',
                Facts(XElement.Parse(svg), "state")
                    .Where(IsChecked)
                    .Select(cell => Fact(cell, "code")!)
                    .Order(StringComparer.Ordinal)
            ),
        };

    /// <summary>Where the lines end.</summary>
    public static Dictionary<string, string> Timeline(string svg) =>
        new()
        {
            ["reached"] = string.Join(' ', Facts(XElement.Parse(svg), "level").Select(Figure)),
        };

    public static IEnumerable<XElement> Facts(XElement chart, string name) =>
        chart.Descendants().Where(element => Fact(element, name) is not null);

    public static string? Fact(XElement element, string name) =>
        (string?)element.Attribute($"data-{name}");

    /// <summary>Told by its form, whatever its data say.</summary>
    public static bool IsChecked(XElement cell) =>
        cell.Elements().Any(shape => (string?)shape.Attribute("class") == "chart-check");

    private static string Figure(XElement figure) =>
        $"{Fact(figure, "covered")}/{Fact(figure, "total")}";
}
