using System.Text;

namespace CadizTracker.Handovers.Report;

/// <summary>A report as Markdown (CommonMark with tables), for mail.</summary>
internal static class ReportMarkdown
{
    public static byte[] Write(WrittenReport report)
    {
        var text = new StringBuilder();
        text.Append(
            $"# {Escaped(report.Title)}\n\n{Escaped(report.Kicker)}  \n{Escaped(report.Subtitle)}\n\n"
        );
        if (report.Notice is { } notice)
        {
            text.Append($"> **{report.Watermark}** {Escaped(notice)}\n\n");
        }
        foreach (var section in report.Sections)
        {
            text.Append($"## {Escaped(section.Title)}\n\n");
            Write(section.Blocks, text);
        }
        if (report.Snapshot is { } snapshot)
        {
            text.Append(
                $"## {Sealing.Heading}\n\n{Escaped(Sealing.Sentence(snapshot))}\n\n<{snapshot.Verify}>\n\n{Sealing.HashLabel}\n\n`{snapshot.Sha256}`\n"
            );
        }
        return Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n");
    }

    private static void Write(IReadOnlyList<Block> blocks, StringBuilder into)
    {
        foreach (var block in blocks)
        {
            Write(block, into);
        }
    }

    private static void Write(Block block, StringBuilder into)
    {
        switch (block)
        {
            case Subheading heading:
                into.Append($"{new string('#', heading.Level)} {Written(heading.Text)}\n\n");
                break;
            case Paragraph { Kind: "slogan" } slogan:
                into.Append($"> {Written(slogan.Text)}\n\n");
                break;
            case Paragraph { Kind: "headline" or "citation" } strong:
                into.Append($"**{Escaped(strong.Text.ToString())}**\n\n");
                break;
            case Paragraph paragraph:
                into.Append($"{Written(paragraph.Text)}\n\n");
                break;
            case Bullets bullets:
                Write(bullets, into);
                break;
            case LeadingFigures figures:
                into.AppendJoin(
                    " · ",
                    figures.All.Select(one => $"**{one.Covered}** {one.Of} {one.Total} {one.Noun}")
                );
                into.Append("\n\n");
                break;
            case Diagram picture:
                Write(new Bullets(picture.InWords), into);
                break;
            case Grid grid:
                Write(grid, into);
                break;
            case Together together:
                Write(together.Blocks, into);
                break;
        }
    }

    private static void Write(Bullets bullets, StringBuilder into)
    {
        if (bullets.Label is { } label)
        {
            into.Append($"{Written(label)}\n\n");
        }
        foreach (var item in bullets.Items)
        {
            into.Append($"- {Written(item)}\n");
        }
        into.Append('\n');
    }

    private static void Write(Grid grid, StringBuilder into)
    {
        into.Append($"{Row(grid.Head)}|{string.Concat(grid.Head.Select(_ => " --- |"))}\n");
        foreach (var row in grid.Rows)
        {
            into.Append(Row(row.Cells));
        }
        into.Append('\n');
    }

    private static string Row(IEnumerable<Line> cells) =>
        $"|{string.Concat(cells.Select(cell => $" {Written(cell).Replace("|", @"\|", StringComparison.Ordinal)} |"))}\n";

    private static string Written(Line line) => string.Concat(line.Words.Select(Written));

    // A mark of emphasis must touch the word: blanks stay outside.
    private static string Written(Words words)
    {
        var mark = words.Weight switch
        {
            Weight.Strong => "**",
            Weight.Quiet or Weight.Foreign => "*",
            _ => "",
        };
        var bare = words.Text.Trim(' ', '\u00A0');
        if (mark.Length == 0 || bare.Length == 0)
        {
            return Escaped(words.Text);
        }
        var at = words.Text.IndexOf(bare, StringComparison.Ordinal);
        return $"{words.Text[..at]}{mark}{Escaped(bare)}{mark}{words.Text[(at + bare.Length)..]}";
    }

    // What would be read as a mark and not as a letter.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (@"\`*_[]<>#".Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }
            escaped.Append(letter is '\n' or '\r' ? ' ' : letter);
        }
        return escaped.ToString();
    }
}
