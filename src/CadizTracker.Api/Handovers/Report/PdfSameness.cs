using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CadizTracker.Handovers.Report;

/// <summary>Makes a printed report the same bytes whenever it is printed: a browser writes the clock's dates into it, and its own numbers of nodes.</summary>
internal static partial class PdfSameness
{
    /// <summary>Changes the bytes in place; none moves.</summary>
    public static void Set(byte[] pdf, DateTimeOffset at)
    {
        SetDates(pdf, at);
        NumberAnew(pdf);
    }

    private static void SetDates(byte[] pdf, DateTimeOffset at)
    {
        var digits = Encoding.ASCII.GetBytes(
            at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
        );
        foreach (var name in new[] { "/CreationDate (D:", "/ModDate (D:" })
        {
            var mark = Encoding.ASCII.GetBytes(name);
            if (pdf.AsSpan().IndexOf(mark) is >= 0 and var found)
            {
                digits.CopyTo(pdf.AsSpan(found + mark.Length));
            }
        }
    }

    // How many nodes a browser had before those of the report differs from time to time. Their order, by which a reader looks them up,
    // is kept.
    private static void NumberAnew(byte[] pdf)
    {
        var found = Node().Matches(Encoding.Latin1.GetString(pdf));
        var numbers = found
            .Select(node => node.Groups["number"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select((old, i) => (old, New: $"{i + 1:D8}"))
            .ToDictionary(number => number.old, number => number.New);
        foreach (var number in found.Select(node => node.Groups["number"]))
        {
            Encoding.ASCII.GetBytes(numbers[number.Value], pdf.AsSpan(number.Index));
        }
    }

    [GeneratedRegex(
        @"\(node(?<number>[0-9]{8})\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10000
    )]
    private static partial Regex Node();
}
