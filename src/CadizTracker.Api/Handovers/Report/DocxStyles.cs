using CadizTracker.Http;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CadizTracker.Handovers.Report;

/// <summary>The styles of the Word report, under the names that Word knows, so that a delegation changes one and all of its text changes.</summary>
internal static class DocxStyles
{
    private const string Accent = "0B5C6B";
    private const string Muted = "55636A";
    private const string Serif = "Georgia";
    private const string Sans = "Calibri";

    public static string LanguageOf(string tag) => tag == "fr" ? "fr-FR" : "en-GB";

    public static void AddTo(MainDocumentPart main, Lang lang)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles([
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Sans,
                            HighAnsi = Sans,
                            ComplexScript = Sans,
                            EastAsia = Sans,
                        },
                        new FontSize { Val = "21" },
                        new DocumentFormat.OpenXml.Wordprocessing.Languages
                        {
                            Val = LanguageOf(lang.Tag),
                        }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "269",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            .. Paragraphs(),
            .. Characters(),
            .. Tables(),
        ]);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = Bullet();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Zoom { Percent = "100" },
            new UpdateFieldsOnOpen { Val = false },
            new ThemeFontLanguages { Val = LanguageOf(lang.Tag) }
        );
    }

    private static IEnumerable<Style> Paragraphs() =>
        [
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Of("Title", "Title", Spaced(0, 60), Set(Serif, 52)),
            Of("Subtitle", "Subtitle", Spaced(0, 60), Set(Sans, 22, Muted)),
            Of("Heading1", "heading 1", Heading(400, 140, 0), Set(Serif, 32, Accent)),
            Of("Heading2", "heading 2", Heading(260, 60, 1), Set(Serif, 25)),
            Of("Heading3", "heading 3", Heading(200, 60, 2), Set(Serif, 22)),
            Of("Headline", "Headline", Spaced(60, 120), Set(Serif, 30)),
            Of("Figures", "Figures", Spaced(0, 120), Set(Serif, 28, Accent)),
            Of("Quote", "Quote", Bordered(), Set(Serif, 26, italic: true)),
            Of("Notice", "Notice", Bordered(), Set(Sans, 20)),
            Of("Citation", "Citation Line", Spaced(40, 80), Set(Sans, 21, Accent, bold: true)),
            Of("Aside", "Aside", Spaced(0, 80), Set(Sans, 19, Muted)),
            Of("ListLabel", "List Label", Kept(60, 40), Set(Sans, 21)),
            Of(
                "ListBullet",
                "List Bullet",
                new StyleParagraphProperties(
                    new NumberingProperties(new NumberingId { Val = 1 }),
                    new SpacingBetweenLines { After = "60" },
                    new Indentation { Left = "340", Hanging = "227" }
                ),
                null
            ),
            Of("Caption", "caption", Kept(60, 60), Set(Sans, 19, Muted)),
            Of("TableText", "Table Text", Spaced(20, 20), Set(Sans, 18)),
            Of("Header", "header", Aligned(), Set(Sans, 18, Muted)),
            Of("Footer", "footer", Aligned(), Set(Sans, 17, Muted)),
        ];

    private static IEnumerable<Style> Characters() =>
        [
            Letters("Strong", "Strong", new StyleRunProperties(new Bold())),
            Letters(
                "Quiet",
                "Quiet",
                new StyleRunProperties(new Italic(), new Color { Val = Muted })
            ),
            Letters(
                "Hyperlink",
                "Hyperlink",
                new StyleRunProperties(
                    new Color { Val = Accent },
                    new Underline { Val = UnderlineValues.Single }
                )
            ),
        ];

    private static IEnumerable<Style> Tables() =>
        [
            new Style(
                new StyleName { Val = "Normal Table" },
                new StyleTableProperties(
                    new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }
                )
            )
            {
                Type = StyleValues.Table,
                StyleId = "TableNormal",
                Default = true,
            },
            new Style(
                new StyleName { Val = "Report Table" },
                new BasedOn { Val = "TableNormal" },
                new PrimaryStyle(),
                new StyleTableProperties(
                    new TableBorders(
                        new InsideHorizontalBorder
                        {
                            Val = BorderValues.Single,
                            Size = 4,
                            Color = "D5DCDB",
                        }
                    ),
                    new TableCellMarginDefault(
                        new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                        new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }
                    )
                ),
                new TableStyleProperties(
                    new RunPropertiesBaseStyle(new Bold(), new Color { Val = Accent }),
                    new TableStyleConditionalFormattingTableCellProperties(
                        new TableCellBorders(
                            new BottomBorder
                            {
                                Val = BorderValues.Single,
                                Size = 12,
                                Color = Accent,
                            }
                        )
                    )
                )
                {
                    Type = TableStyleOverrideValues.FirstRow,
                }
            )
            {
                Type = StyleValues.Table,
                StyleId = "ReportTable",
                CustomStyle = true,
            },
        ];

    private static Style Of(
        string id,
        string name,
        StyleParagraphProperties paragraph,
        StyleRunProperties? run
    )
    {
        var style = new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            paragraph
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
        if (run is not null)
        {
            style.Append(run);
        }
        return style;
    }

    private static Style Letters(string id, string name, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), run)
        {
            Type = StyleValues.Character,
            StyleId = id,
        };

    private static StyleRunProperties Set(
        string font,
        int halfPoints,
        string? color = null,
        bool bold = false,
        bool italic = false
    )
    {
        var set = new StyleRunProperties(new RunFonts { Ascii = font, HighAnsi = font });
        if (bold)
        {
            set.Append(new Bold());
        }
        if (italic)
        {
            set.Append(new Italic());
        }
        if (color is not null)
        {
            set.Append(new Color { Val = color });
        }
        set.Append(new FontSize { Val = $"{halfPoints}" });
        return set;
    }

    private static StyleParagraphProperties Spaced(int before, int after) =>
        new(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });

    private static StyleParagraphProperties Kept(int before, int after) =>
        new(new KeepNext(), new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });

    private static StyleParagraphProperties Heading(int before, int after, int level) =>
        new(
            new KeepNext(),
            new KeepLines(),
            new SpacingBetweenLines { Before = $"{before}", After = $"{after}" },
            new OutlineLevel { Val = level }
        );

    private static StyleParagraphProperties Bordered() =>
        new(
            new ParagraphBorders(
                new LeftBorder
                {
                    Val = BorderValues.Single,
                    Size = 18,
                    Space = 8,
                    Color = Accent,
                }
            ),
            new SpacingBetweenLines { Before = "60", After = "160" },
            new Indentation { Left = "227" }
        );

    private static StyleParagraphProperties Aligned() =>
        new(new Justification { Val = JustificationValues.Right });

    private static Numbering Bullet() =>
        new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new ParagraphStyleIdInLevel { Val = "ListBullet" },
                    new LevelText { Val = "•" },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(
                        new Indentation { Left = "340", Hanging = "227" }
                    ),
                    new NumberingSymbolRunProperties(new Color { Val = Accent })
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = 0,
            },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 }
        );
}
