using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>How the figures are counted, and from what.</summary>
internal static class HowItCounts
{
    public static Section Of(HandoverReport report) =>
        new(
            "rules",
            T("Rules and sources", "Règles et sources"),
            [
                new Subheading(T("How it is counted", "Comment on compte")),
                new Bullets([
                    Labelled(
                        T("Plan", "Plan"),
                        report.Coverage.Plan.Title ?? report.Coverage.Plan.Code
                    ),
                    Labelled(
                        T("Presidency", "Présidence"),
                        report.Presidency.Title ?? report.Presidency.Slug
                    ),
                    .. Web.RulesOnPages.Of(report.Coverage.Rules).Select(rule => (Line)rule.Here),
                ]),
                new Subheading("Sources"),
                report.Sources.Count == 0
                    ? new Paragraph(NotKnownAs("non connues"))
                    : new Bullets([.. report.Sources.Select(source => (Line)source)]),
                .. Remarks(report),
                new Paragraph(
                    Quiet(
                        T(
                            $"Made from the record at revision {report.Revision}.",
                            $"Établi d'après le registre à la révision {report.Revision}."
                        )
                    ),
                    "note"
                ),
            ]
        );

    // What those who keep the record noted beside a meeting, in the words they noted it in.
    private static IEnumerable<Block> Remarks(HandoverReport report)
    {
        Line[] remarks =
        [
            .. report
                .Meetings.Where(meeting => meeting.Record.Note is not null)
                .Select(meeting =>
                    Labelled(
                        $"{meeting.Record.Title}, {meeting.Days}",
                        Quoted(meeting.Record.Note!)
                    )
                ),
        ];
        return remarks.Length == 0
            ? []
            :
            [
                new Subheading(T("Remarks on the record", "Remarques sur le registre")),
                new Bullets(remarks),
            ];
    }
}
