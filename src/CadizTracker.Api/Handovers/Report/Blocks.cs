using CadizTracker.Http;

namespace CadizTracker.Handovers.Report;

/// <summary>A report as it is written, whatever form it takes: HTML, Word and Markdown print these and add nothing of their own.</summary>
/// <param name="Lang">The language of its words.</param>
/// <param name="Kicker">The line above the title.</param>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">The line below it.</param>
/// <param name="Watermark">What stands across its pages; null: it is final.</param>
/// <param name="Notice">What a reader must know first; null: nothing.</param>
/// <param name="Sections">Its sections, the most important first.</param>
/// <param name="Snapshot">What it is frozen with; null: it is live.</param>
internal sealed record WrittenReport(
    Lang Lang,
    string Kicker,
    string Title,
    string Subtitle,
    string? Watermark,
    string? Notice,
    IReadOnlyList<Section> Sections,
    ReportedSnapshot? Snapshot
);

/// <summary>A section under a heading of its own.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What is in it.</param>
internal sealed record Section(string Id, string Title, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a section.</summary>
internal abstract record Block;

/// <summary>A heading within a section.</summary>
internal sealed record Subheading(Line Text, int Level = 3) : Block;

/// <summary>A paragraph; its kind says how it is set: slogan, headline, citation, facts, note, or null for plain text.</summary>
internal sealed record Paragraph(Line Text, string? Kind = null) : Block;

/// <summary>A list; a label stands before it where there is one.</summary>
internal sealed record Bullets(IReadOnlyList<Line> Items, Line? Label = null) : Block;

/// <summary>The figures that lead: so many of so many.</summary>
internal sealed record LeadingFigures(IReadOnlyList<LeadingFigure> All) : Block;

/// <summary>One of them.</summary>
/// <param name="Covered">So many.</param>
/// <param name="Total">Of so many.</param>
/// <param name="Of">Of: of, sur.</param>
/// <param name="Noun">Of what.</param>
internal sealed record LeadingFigure(int Covered, int Total, string Of, string Noun);

/// <summary>A table. The first column heads its rows.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Head">The columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsMatrix">Its cells are states.</param>
internal sealed record Grid(
    string Caption,
    IReadOnlyList<Line> Head,
    IReadOnlyList<GridRow> Rows,
    bool IsMatrix = false
) : Block;

/// <summary>A row; level says how deep its item lies: domain, objective, part, action, or null.</summary>
internal sealed record GridRow(IReadOnlyList<Line> Cells, string? Level = null);

/// <summary>A drawing with what it shows in words, for the forms that draw nothing.</summary>
internal sealed record Diagram(string Svg, IReadOnlyList<Line> InWords) : Block;

/// <summary>What is kept together on a page; kind names it: meeting, glance.</summary>
internal sealed record Together(string Kind, IReadOnlyList<Block> Blocks) : Block;

/// <summary>Words in a row, which may be of several languages and weights.</summary>
internal sealed record Line(IReadOnlyList<Words> Words)
{
    public static implicit operator Line(string text) => new([new(text)]);

    public static Line operator +(Line first, Line second) =>
        new([.. first.Words, .. second.Words]);

    /// <summary>As plain text.</summary>
    public override string ToString() => string.Concat(Words.Select(words => words.Text));
}

/// <summary>Words of one language and weight.</summary>
/// <param name="Text">The words.</param>
/// <param name="Lang">Their language where it is not the report's: en, fr; null: the report's.</param>
/// <param name="Weight">How they are set.</param>
/// <param name="Spoken">What is read aloud instead, where the text is a mark; null: the text.</param>
internal sealed record Words(
    string Text,
    string? Lang = null,
    Weight Weight = Weight.Plain,
    string? Spoken = null
)
{
    /// <summary>The words, with no blank at which a line may not end.</summary>
    public string Text { get; init; } = Unbroken.Of(Text);
}

/// <summary>How words are set.</summary>
internal enum Weight
{
    Plain,
    Strong,

    /// <summary>What is not known, and other asides.</summary>
    Quiet,

    /// <summary>Says that the words before it are in another language.</summary>
    Foreign,
}
