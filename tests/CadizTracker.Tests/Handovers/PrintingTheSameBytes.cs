using System.Text;
using CadizTracker.Handovers.Report;

namespace CadizTracker.Handovers;

/// <summary>What a browser writes into a PDF of its own time and state is no part of a report.</summary>
public sealed class PrintingTheSameBytes
{
    private static readonly DateTimeOffset At = new(2024, 2, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Dates_are_the_reports_and_nodes_are_numbered_in_their_order() =>
        Set(
                "/CreationDate (D:20261128164400+00'00') /ID (node00000470) /Headers [(node00000469) (node00001020)] /Limits [(node00000469) (node00001020)]"
            )
            .ShouldBe(
                "/CreationDate (D:20240201120000+00'00') /ID (node00000002) /Headers [(node00000001) (node00000003)] /Limits [(node00000001) (node00000003)]"
            );

    [Fact]
    public void A_page_about_nodes_stays_as_it_is_written() =>
        Set("node00000470 (node12) (node000004700)")
            .ShouldBe("node00000470 (node12) (node000004700)");

    private static string Set(string text)
    {
        var pdf = Encoding.Latin1.GetBytes(text);
        PdfSameness.Set(pdf, At);
        return Encoding.Latin1.GetString(pdf);
    }
}
