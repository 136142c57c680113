using CadizTracker.Coverage;
using CadizTracker.Http;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>The matrix: every item of the plan under each meeting, a few meetings a table.</summary>
internal static class AcrossMeetings
{
    private const int ColumnsOfATable = 7;

    public static Section Of(HandoverReport report) =>
        new(
            "matrix",
            T("What each meeting addressed", "Ce que chaque réunion a abordé"),
            report.Matrix.Columns.Count == 0
                ?
                [
                    new Paragraph(
                        Quiet(
                            T(
                                "No meeting says anything of the plan.",
                                "Aucune réunion ne dit rien du plan."
                            )
                        )
                    ),
                ]
                :
                [
                    new Paragraph(Key, "key"),
                    .. report
                        .Matrix.Columns.Index()
                        .Chunk(ColumnsOfATable)
                        .Select(columns => Table(report, columns)),
                ]
        );

    private static Line Key =>
        Joined(
            "   ",
            [
                Marked(MatrixState.Covered) + " " + T("addressed", "abordé"),
                Marked(MatrixState.Planned) + " " + T("planned", "prévu"),
                Marked(MatrixState.Not) + " " + T("not addressed", "pas abordé"),
                Marked(MatrixState.Unknown) + " " + T("not known", "inconnu"),
            ]
        );

    private static Grid Table(HandoverReport report, (int Index, MatrixColumn Item)[] columns) =>
        new(
            T(
                "Items of the plan and the meetings that addressed them",
                "Éléments du plan et réunions qui les ont abordés"
            ),
            [T("Item", "Élément"), .. columns.Select(column => Head(report, column.Item))],
            [
                .. Rows(report.Matrix.Items.Where(item => !Matrix.IsAdrift(item)), columns),
                .. report.Matrix.Items.Any(Matrix.IsAdrift)
                    ? [Adrift(columns.Length)]
                    : Array.Empty<GridRow>(),
                .. Rows(report.Matrix.Items.Where(Matrix.IsAdrift), columns),
            ],
            IsMatrix: true
        );

    private static IEnumerable<GridRow> Rows(
        IEnumerable<MatrixItem> items,
        (int Index, MatrixColumn Item)[] columns
    ) =>
        items.Select(item => new GridRow(
            [
                Phrases.Item(item.Code, item.Title, item.TitleLang),
                .. columns.Select(column => Marked(item.Cells[column.Index].State)),
            ],
            item.Level.Label
        ));

    // Without it they would seem to lie in the last objective.
    private static GridRow Adrift(int columns) =>
        new(
            [
                Strong(T("Place in the plan not known", "Place dans le plan inconnue")),
                .. Enumerable.Repeat((Line)"", columns),
            ],
            "domain"
        );

    private static Line Head(HandoverReport report, MatrixColumn column) =>
        report.Meetings.FirstOrDefault(meeting => meeting.Record.Slug == column.Slug) is { } meeting
            ? string.Join(", ", new[] { meeting.Days, meeting.City }.OfType<string>())
            : column.Title ?? column.Slug;

    private static Line Marked(MatrixState state) =>
        state switch
        {
            MatrixState.Covered => Mark("●", T("addressed", "abordé"), Weight.Strong),
            MatrixState.Planned => Mark("○", T("planned", "prévu"), Weight.Plain),
            MatrixState.Unknown => Mark("?", T("not known", "inconnu"), Weight.Quiet),
            _ => Mark("–", T("not addressed", "pas abordé"), Weight.Quiet),
        };

    private static Line Mark(string mark, string spoken, Weight weight) =>
        new([new(mark, Weight: weight, Spoken: spoken)]);
}
