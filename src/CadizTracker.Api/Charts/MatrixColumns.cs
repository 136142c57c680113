using CadizTracker.Coverage;
using CadizTracker.Http;

namespace CadizTracker.Charts;

/// <summary>The columns of a matrix: few have their heads across, many have them upright.</summary>
internal sealed record MatrixColumns(
    IReadOnlyList<MatrixColumn> Columns,
    IReadOnlyList<string> Titles,
    bool AreUpright
)
{
    private const int MostAcross = 7;
    private const double LeastAcross = 88;
    private const double MostAcrossEach = 124;
    private const double Upright = 34;
    private const double LeastUpright = CellMark.Usual + 6;
    private const double UsualHeight = 210;
    private const double NarrowHeight = 280;
    private const int MostLines = 6;

    /// <summary>What a narrow drawing has for all columns together; null: as much as they need.</summary>
    public double? Room { get; init; }

    public double Each =>
        (AreUpright, Room) switch
        {
            (false, _) => Across,
            (_, null) => Upright,
            (_, { } room) => Math.Clamp(room / Math.Max(1, Columns.Count), LeastUpright, Upright),
        };

    // As wide as the longest word of a title, so that few are cut.
    private double Across { get; } =
        Math.Clamp(
            Titles
                .SelectMany(title => title.Split(' '))
                .Select(word => Lettering.StrongNote.Width(word) + 10)
                .Append(0)
                .Max(),
            LeastAcross,
            MostAcrossEach
        );

    public double Width => Columns.Count * Each;

    // A small phone is high: there is room for titles.
    private double UprightHeight => Room is null ? UsualHeight : NarrowHeight;

    public double HeadHeight =>
        AreUpright
            ? UprightHeight
            : 12
                + (
                    Lettering.Note.Leading
                    * Columns
                        .Index()
                        .Select(c => Lines(c.Index).Count + Notes(c.Item).Count)
                        .Append(1)
                        .Max()
                );

    /// <summary>Those of a matrix; with a room all of them are upright, and as narrow as they must be.</summary>
    public static MatrixColumns Of(Matrix matrix, double? room = null) =>
        new(
            matrix.Columns,
            [
                .. matrix.Columns.Select(column =>
                    column.Title is { } title
                        ? ChartWords.Titled(title, column.TitleLang)
                        : column.Slug
                ),
            ],
            room is not null || matrix.Columns.Count > MostAcross
        )
        {
            Room = room,
        };

    public double Middle(int place) => (place * Each) + (Each / 2);

    public void DrawHeads(Drawing drawing, double x, double y)
    {
        foreach (var (place, column) in Columns.Index())
        {
            if (AreUpright)
            {
                drawing.Words(
                    x + Middle(place) + 4,
                    y + UprightHeight - 10,
                    string.Join(" · ", new[] { Note(column), Titles[place] }.OfType<string>()),
                    Lettering.PlainNote,
                    UprightHeight - 14,
                    lang: column.TitleLang,
                    isUpright: false
                );
            }
            else
            {
                Head(drawing, x, y + HeadHeight - 12, place, column);
            }
        }
    }

    private void Head(Drawing drawing, double x, double end, int place, MatrixColumn column)
    {
        var (lines, notes) = (Lines(place), Notes(column));
        var middle = x + Middle(place);
        drawing.Lines(
            middle,
            end - (Lettering.Note.Leading * (lines.Count + notes.Count - 1)),
            lines,
            Lettering.StrongNote,
            Anchor.Middle,
            Titles[place],
            column.TitleLang
        );
        drawing.Lines(
            middle,
            end - (Lettering.Foot.Leading * (notes.Count - 1)),
            notes,
            Lettering.Foot,
            Anchor.Middle
        );
    }

    private IReadOnlyList<string> Notes(MatrixColumn column) =>
        Lettering.Foot.Lines(Note(column) ?? "", Across - 4, 2);

    private IReadOnlyList<string> Lines(int place) =>
        Lettering.StrongNote.Lines(Titles[place], Across - 8, MostLines);

    // What a reader must know of a column: how full its record is, or when it was and whether it counts.
    private static string? Note(MatrixColumn column) =>
        column.Record switch
        {
            "empty" => ChartWords.NoMeetings.Here,
            "partial" => ChartWords.NotAllMapped.Here,
            _ => column.Standing switch
            {
                "planned" => ChartWords.Planned.Here,
                "pending" => ChartWords.Pending.Here,
                _ => column.EndsOn?.ToString(
                    new Bilingual("yyyy-MM-dd", "dd/MM/yyyy").Here,
                    System.Globalization.CultureInfo.InvariantCulture
                ),
            },
        };
}
