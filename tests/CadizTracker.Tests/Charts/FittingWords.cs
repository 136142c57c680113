using System.Globalization;
using System.Xml.Linq;
using CadizTracker.Coverage;
using CadizTracker.Web;
using CsCheck;

namespace CadizTracker.Charts;

/// <summary>Whatever titles a record has, a chart keeps to its sheet; and whatever colours a reader can tell apart, it can be read.</summary>
public sealed class FittingWords
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Gen<string> Title = Gen.OneOf(
        Gen.String[Gen.Char["abcdefgmWÉéœ '’,«»\u00A0()"], 0, 240],
        Gen.String[Gen.Char["M"], 1, 300],
        Gen.Const(
            "Prévention et réduction effective de la migration irrégulière, lutte contre le trafic de migrants et la traite des êtres humains"
        )
    );

    [Fact]
    public void A_shortened_title_is_no_wider_than_its_room() =>
        Gen.Select(Title, Gen.Int[40, 400])
            .Sample(
                (words, room) =>
                {
                    var shown = Lettering.StrongName.Shortened(words, room);
                    Lettering.StrongName.Width(shown).ShouldBeLessThanOrEqualTo(room);
                    if (shown != words)
                    {
                        shown.ShouldEndWith("…");
                        words.ShouldStartWith(shown[..^1]);
                    }
                }
            );

    [Fact]
    public void Lines_fit_and_lose_no_letter() =>
        Gen.Select(Title, Gen.Int[60, 400])
            .Sample(
                (words, room) =>
                {
                    var lines = Lettering.Name.Lines(words, room);
                    lines.ShouldAllBe(line => Lettering.Name.Width(line) <= room);
                    string.Concat(lines)
                        .Replace(" ", "", StringComparison.Ordinal)
                        .ShouldBe(words.Replace(" ", "", StringComparison.Ordinal));
                    Lettering.Name.Lines(words, room, most: 2).Count.ShouldBeLessThanOrEqualTo(2);
                }
            );

    [Fact]
    public void All_words_of_a_chart_stand_on_its_sheet() =>
        Gen.Select(Title, Title, Gen.Int[1, 20])
            .Sample(
                (title, other, columns) =>
                {
                    var coverage = CoverageExamples.Coverage;
                    StandsOnItsSheet(
                        ProgressChart.Draw(
                            coverage with
                            {
                                Headline = other,
                                Items =
                                [
                                    .. coverage.Items.Select(item => item with { Title = title }),
                                    new() { Code = "D9", Title = other },
                                    .. Enumerable
                                        .Range(100, columns * 9)
                                        .Select(n => new CoverageItem
                                        {
                                            Code = $"A{n}",
                                            Parent = "D9",
                                        }),
                                ],
                            },
                            title
                        )
                    );
                    var matrix = AnalysisExamples.Matrix;
                    StandsOnItsSheet(
                        MatrixChart.Draw(
                            matrix with
                            {
                                Columns =
                                [
                                    .. Enumerable
                                        .Range(0, columns)
                                        .Select(n => new MatrixColumn
                                        {
                                            Slug = $"{n}",
                                            Presidency = "x",
                                            Title = n % 2 == 0 ? title : other,
                                            Record = "empty",
                                        }),
                                ],
                                Items =
                                [
                                    .. matrix.Items.Select(item =>
                                        item with
                                        {
                                            Title = other,
                                            Cells =
                                            [
                                                .. Enumerable
                                                    .Range(0, columns)
                                                    .Select(n => new MatrixCell
                                                    {
                                                        Column = $"{n}",
                                                    }),
                                            ],
                                        }
                                    ),
                                ],
                            },
                            other
                        )
                    );
                    StandsOnItsSheet(TimelineChart.Draw(AnalysisExamples.Timeline, other));
                },
                iter: 200
            );

    // Words on paper and on bands 4.5 : 1, shapes 3 : 1, as WCAG 2.2 has it; hairlines and fills below a line say nothing by themselves.
    [Fact]
    public void Everything_that_says_something_has_contrast_enough()
    {
        foreach (var look in new[] { Look.Ink, Look.Muted, Look.Accent })
        {
            Contrast(look.Fill!, Look.Paper.Fill!).ShouldBeGreaterThanOrEqualTo(4.5, look.Class);
            Contrast(look.Fill!, Look.Band.Fill!).ShouldBeGreaterThanOrEqualTo(4.5, look.Class);
        }
        foreach (
            var look in new[]
            {
                Look.Not,
                Look.Unknown,
                Look.Planned,
                Look.Hatch,
                Look.Steps,
                Look.Even,
                Look.Day,
                Look.Whole,
            }
        )
        {
            Contrast(look.Stroke!, Look.Paper.Fill!).ShouldBeGreaterThanOrEqualTo(3, look.Class);
            Contrast(look.Stroke!, Look.Band.Fill!).ShouldBeGreaterThanOrEqualTo(3, look.Class);
        }
        Contrast(Look.Covered.Fill!, Look.Band.Fill!).ShouldBeGreaterThanOrEqualTo(3);
        Contrast(Look.Check.Stroke!, Look.Covered.Fill!).ShouldBeGreaterThanOrEqualTo(3);
    }

    // What is written into the drawing stays text.
    [Fact]
    public void Words_that_look_like_markup_are_drawn_as_they_are()
    {
        const string Words = "<script>a & \"b\"</script>";
        var chart = XElement.Parse(ProgressChart.Draw(CoverageExamples.Coverage, Words));
        chart.Descendants().ShouldAllBe(element => element.Name.LocalName != "script");
        chart.Element(Svg + "title")!.Value.ShouldBe($"{Words}: progress");
    }

    private static void StandsOnItsSheet(string svg)
    {
        var chart = XElement.Parse(svg);
        var (width, height) = (Number(chart, "width"), Number(chart, "height"));
        foreach (var text in chart.Descendants(Svg + "text"))
        {
            var words = string.Concat(text.Nodes().OfType<XText>().Select(node => node.Value));
            var long_ =
                LetterWidths.Of(words)
                * Number(text, "font-size")
                * (text.Attribute("font-weight") is null ? 1 : LetterWidths.Bold);
            var (x, y) = (Number(text, "x"), Number(text, "y"));
            if (text.Attribute("transform") is not null)
            {
                (y - long_).ShouldBeGreaterThanOrEqualTo(0, words);
                continue;
            }
            var from = (string?)text.Attribute("text-anchor") switch
            {
                "end" => x - long_,
                "middle" => x - (long_ / 2),
                _ => x,
            };
            from.ShouldBeGreaterThanOrEqualTo(0, words);
            (from + long_).ShouldBeLessThanOrEqualTo(width, words);
            y.ShouldBeLessThanOrEqualTo(height, words);
        }
        foreach (var box in chart.Descendants(Svg + "rect"))
        {
            (Number(box, "x") + Number(box, "width")).ShouldBeLessThanOrEqualTo(width);
            (Number(box, "y") + Number(box, "height")).ShouldBeLessThanOrEqualTo(height);
        }
    }

    private static double Number(XElement element, string name) =>
        double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Channel(int at)
        {
            var share = Convert.ToInt32(color.Substring(at, 2), 16) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
