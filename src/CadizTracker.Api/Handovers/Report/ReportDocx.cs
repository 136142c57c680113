using CadizTracker.Http;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styled = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace CadizTracker.Handovers.Report;

/// <summary>A report as a Word document that a delegation edits: real styles, headings, lists and tables, languages, and words for pictures.</summary>
internal sealed class ReportDocx
{
    private readonly WrittenReport report;
    private readonly Body body = new();
    private readonly MainDocumentPart main;

    private ReportDocx(WrittenReport report, MainDocumentPart main)
    {
        this.report = report;
        this.main = main;
    }

    public static byte[] Write(WrittenReport report, DateTimeOffset at)
    {
        using var file = new MemoryStream();
        using (
            var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document)
        )
        {
            package.PackageProperties.Title = report.Title;
            package.PackageProperties.Subject = report.Subtitle;
            package.PackageProperties.Language = report.Lang.Tag;
            package.PackageProperties.Creator = "CadizTracker";
            package.PackageProperties.Created = at.UtcDateTime;
            package.PackageProperties.Modified = at.UtcDateTime;
            var part = package.AddMainDocumentPart();
            DocxStyles.AddTo(part, report.Lang);
            new ReportDocx(report, part).Write();
        }
        return Repacked.At(file.ToArray(), at);
    }

    private void Write()
    {
        Add("Subtitle", report.Kicker);
        Add("Title", report.Title);
        Add("Subtitle", report.Subtitle);
        if (report.Notice is { } notice)
        {
            Add("Notice", Phrases.Strong($"{report.Watermark} ") + notice);
        }
        foreach (var section in report.Sections)
        {
            Add("Heading1", section.Title);
            Write(section.Blocks);
        }
        if (report.Snapshot is { } snapshot)
        {
            Seal(snapshot);
        }
        body.Append(DocxPages.Section(main, report));
        main.Document = new Document(body);
    }

    private void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Subheading heading:
                Add(heading.Level == 3 ? "Heading2" : "Heading3", heading.Text);
                break;
            case Paragraph paragraph:
                Add(StyleOf(paragraph.Kind), paragraph.Text);
                break;
            case Bullets bullets:
                if (bullets.Label is { } label)
                {
                    Add("ListLabel", label);
                }
                foreach (var item in bullets.Items)
                {
                    Add("ListBullet", item);
                }
                break;
            case LeadingFigures figures:
                Add(
                    "Figures",
                    Phrases.Joined(
                        "   ·   ",
                        figures.All.Select(one =>
                            Phrases.Strong($"{one.Covered}") + $" {one.Of} {one.Total} {one.Noun}"
                        )
                    )
                );
                break;
            case Diagram picture:
                Write(new Bullets(picture.InWords));
                break;
            case Grid grid:
                Add("Caption", grid.Caption);
                body.Append(Tabled(grid));
                Add("Normal", "");
                break;
            case Together { Kind: "meeting" } meeting:
                WriteTogether(meeting.Blocks);
                break;
            case Together together:
                Write(together.Blocks);
                break;
        }
    }

    // A meeting's name, day and citation never end a page: its pages turn within its lists, or before it.
    private void WriteTogether(IReadOnlyList<Block> blocks)
    {
        foreach (var (index, block) in blocks.Index())
        {
            Write(block);
            if (block is Paragraph && index < blocks.Count - 1)
            {
                ((Styled)body.LastChild!).ParagraphProperties!.Append(new KeepNext());
            }
        }
    }

    private static string StyleOf(string? kind) =>
        kind switch
        {
            "slogan" => "Quote",
            "headline" => "Headline",
            "citation" => "Citation",
            "notice" => "Notice",
            "facts" or "note" or "key" or "unmapped" => "Aside",
            _ => "Normal",
        };

    private void Add(string style, Line line) => body.Append(Made(style, line));

    private static Styled Made(string style, Line line)
    {
        var made = new Styled(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var words in line.Words)
        {
            made.Append(Inked(words));
        }
        return made;
    }

    private static Run Inked(Words words)
    {
        var properties = new RunProperties();
        switch (words.Weight)
        {
            case Weight.Strong:
                properties.Append(new RunStyle { Val = "Strong" });
                break;
            case Weight.Quiet or Weight.Foreign:
                properties.Append(new RunStyle { Val = "Quiet" });
                break;
        }
        if (words.Lang is { } lang)
        {
            properties.Append(
                new DocumentFormat.OpenXml.Wordprocessing.Languages
                {
                    Val = DocxStyles.LanguageOf(lang),
                }
            );
        }
        return new Run(
            properties,
            new Text(words.Text) { Space = SpaceProcessingModeValues.Preserve }
        );
    }

    private static Table Tabled(Grid grid)
    {
        var widths = DocxPages.Widths(grid);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook
                {
                    Val = "04A0",
                    FirstRow = true,
                    FirstColumn = true,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = grid.Caption }
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
        table.Append(Row(grid.Head, widths, grid.IsMatrix, isHead: true, level: null));
        foreach (var row in grid.Rows)
        {
            table.Append(Row(row.Cells, widths, grid.IsMatrix, isHead: false, row.Level));
        }
        return table;
    }

    private static TableRow Row(
        IReadOnlyList<Line> cells,
        int[] widths,
        bool isMatrix,
        bool isHead,
        string? level
    )
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader()); // repeated on every page
        }
        var row = new TableRow(properties);
        foreach (var (index, cell) in cells.Index())
        {
            var made = Made("TableText", cell);
            if (isHead || level == "domain")
            {
                made.ParagraphProperties!.Append(new KeepNext()); // no page ends with a head
            }
            if (isMatrix && index > 0)
            {
                made.ParagraphProperties!.Append(
                    new Justification { Val = JustificationValues.Center }
                );
            }
            else if (index == 0 && DocxPages.IndentOf(level) is > 0 and var indent)
            {
                made.ParagraphProperties!.Append(new Indentation { Left = $"{indent}" });
            }
            row.Append(
                new TableCell(
                    new TableCellProperties(
                        new TableCellWidth
                        {
                            Width = $"{widths[index]}",
                            Type = TableWidthUnitValues.Dxa,
                        }
                    ),
                    made
                )
            );
        }
        return row;
    }

    private void Seal(ReportedSnapshot snapshot)
    {
        Add("Heading1", Sealing.Heading);
        Add("Normal", Sealing.Sentence(snapshot));
        var link = main.AddHyperlinkRelationship(new Uri(snapshot.Verify), isExternal: true);
        body.Append(
            new Styled(
                new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }),
                new Hyperlink(
                    new Run(
                        new RunProperties(new RunStyle { Val = "Hyperlink" }),
                        new Text(snapshot.Verify)
                    )
                )
                {
                    Id = link.Id,
                }
            )
        );
        Add("Normal", Phrases.Labelled(Sealing.HashLabel, Sealing.Grouped(snapshot.Sha256)));
        body.Append(
            new Styled(
                new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }),
                new Run(DocxPages.Picture(main, QrCode.Png(snapshot.Verify), Sealing.QrTitle))
            )
        );
        if (snapshot.Note?.Here is { } note)
        {
            Add("Normal", Phrases.Worded(note, snapshot.Note.FellBackTo));
        }
    }
}
