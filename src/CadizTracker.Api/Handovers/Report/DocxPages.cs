using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawn = DocumentFormat.OpenXml.Drawing;
using Pictured = DocumentFormat.OpenXml.Drawing.Pictures;
using Placed = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Styled = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Vml = DocumentFormat.OpenXml.Vml;

namespace CadizTracker.Handovers.Report;

/// <summary>What a Word document's pages are made of beside its text: A4, page numbers, what stands across them, columns and pictures.</summary>
internal static class DocxPages
{
    private const int TextWidth = 9978; // A4 between the margins, in twentieths of a point
    private const long SizeOfQr = 1080000; // 3 cm

    /// <summary>The widths of a table's columns; of a matrix the first takes what the states leave.</summary>
    public static int[] Widths(Grid grid)
    {
        var others = grid.Head.Count - 1;
        var first = TextWidth * (grid.IsMatrix ? Math.Max(34, 100 - (13 * others)) : 43) / 100;
        return [first, .. Enumerable.Repeat((TextWidth - first) / Math.Max(1, others), others)];
    }

    /// <summary>How far a row's item stands in.</summary>
    public static int IndentOf(string? level) =>
        level switch
        {
            "objective" => 120,
            "part" => 240,
            "action" => 360,
            _ => 0,
        };

    public static SectionProperties Section(MainDocumentPart main, WrittenReport report)
    {
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(
            new Styled(
                new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
                new Run(
                    new Text($"{report.Title} · ") { Space = SpaceProcessingModeValues.Preserve }
                ),
                new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
                new Run(new Text(" / ") { Space = SpaceProcessingModeValues.Preserve }),
                new SimpleField(new Run(new Text("1"))) { Instruction = " NUMPAGES " }
            )
        );
        var properties = new SectionProperties();
        if (report.Watermark is { } words)
        {
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(Across(words));
            properties.Append(
                new HeaderReference
                {
                    Type = HeaderFooterValues.Default,
                    Id = main.GetIdOfPart(header),
                }
            );
        }
        properties.Append(
            new FooterReference
            {
                Type = HeaderFooterValues.Default,
                Id = main.GetIdOfPart(footer),
            },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1020,
                Bottom = 1130,
                Left = 964,
                Right = 964,
                Header = 500,
                Footer = 500,
                Gutter = 0,
            }
        );
        return properties;
    }

    // As Word itself writes a watermark: a shape of words behind the text, drawn in the header of every page; the words stand in the header too.
    private static Styled Across(string words) =>
        new(
            new ParagraphProperties(new ParagraphStyleId { Val = "Header" }),
            new Run(new Text(words)),
            new Run(
                new Picture(
                    new Vml.Shapetype(
                        new Vml.Formulas(
                            new Vml.Formula { Equation = "sum #0 0 10800" },
                            new Vml.Formula { Equation = "prod #0 2 1" },
                            new Vml.Formula { Equation = "sum 21600 0 @1" },
                            new Vml.Formula { Equation = "sum 0 0 @2" },
                            new Vml.Formula { Equation = "sum 21600 0 @3" },
                            new Vml.Formula { Equation = "if @0 @3 0" },
                            new Vml.Formula { Equation = "if @0 21600 @1" },
                            new Vml.Formula { Equation = "if @0 0 @2" },
                            new Vml.Formula { Equation = "if @0 @4 21600" },
                            new Vml.Formula { Equation = "mid @5 @6" },
                            new Vml.Formula { Equation = "mid @8 @5" },
                            new Vml.Formula { Equation = "mid @7 @8" },
                            new Vml.Formula { Equation = "mid @6 @7" },
                            new Vml.Formula { Equation = "sum @6 0 @5" }
                        ),
                        new Vml.Path
                        {
                            AllowTextPath = true,
                            ConnectionPointType = DocumentFormat
                                .OpenXml
                                .Vml
                                .Office
                                .ConnectValues
                                .Custom,
                            ConnectionPoints = "@9,0;@10,10800;@11,21600;@12,10800",
                            ConnectAngles = "270,180,90,0",
                        },
                        new Vml.TextPath { On = true, FitShape = true }
                    )
                    {
                        Id = "_x0000_t136",
                        CoordinateSize = "21600,21600",
                        OptionalNumber = 136,
                        Adjustment = "10800",
                        EdgePath = "m@7,l@8,m@5,21600l@6,21600e",
                    },
                    new Vml.Shape(
                        new Vml.Fill { Opacity = ".12" },
                        new Vml.TextPath
                        {
                            Style = "font-family:\"Calibri\";font-size:1pt",
                            String = words,
                        }
                    )
                    {
                        Id = "DraftWatermark",
                        Alternate = words,
                        Type = "#_x0000_t136",
                        Style =
                            "position:absolute;margin-left:0;margin-top:0;width:430pt;height:130pt;rotation:325;z-index:-1;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin",
                        FillColor = "#0b5c6b",
                        Stroked = false,
                        AllowInCell = false,
                    }
                )
            )
        );

    public static Drawing Picture(MainDocumentPart main, byte[] png, string words)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        part.FeedData(new MemoryStream(png));
        return new Drawing(
            new Placed.Inline(
                new Placed.Extent { Cx = SizeOfQr, Cy = SizeOfQr },
                new Placed.DocProperties
                {
                    Id = 1,
                    Name = "QR",
                    Description = words,
                },
                new Placed.NonVisualGraphicFrameDrawingProperties(
                    new Drawn.GraphicFrameLocks { NoChangeAspect = true }
                ),
                new Drawn.Graphic(
                    new Drawn.GraphicData(
                        new Pictured.Picture(
                            new Pictured.NonVisualPictureProperties(
                                new Pictured.NonVisualDrawingProperties
                                {
                                    Id = 2,
                                    Name = "QR",
                                    Description = words,
                                },
                                new Pictured.NonVisualPictureDrawingProperties()
                            ),
                            new Pictured.BlipFill(
                                new Drawn.Blip { Embed = main.GetIdOfPart(part) },
                                new Drawn.Stretch(new Drawn.FillRectangle())
                            ),
                            new Pictured.ShapeProperties(
                                new Drawn.Transform2D(
                                    new Drawn.Offset { X = 0, Y = 0 },
                                    new Drawn.Extents { Cx = SizeOfQr, Cy = SizeOfQr }
                                ),
                                new Drawn.PresetGeometry(new Drawn.AdjustValueList())
                                {
                                    Preset = Drawn.ShapeTypeValues.Rectangle,
                                }
                            )
                        )
                    )
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                    }
                )
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
    }
}
