using CadizTracker.Charts;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>How much of each domain was addressed, drawn.</summary>
internal static class ByDomain
{
    public static Section Of(HandoverReport report) =>
        new(
            "progress",
            T("Progress by domain", "Progression par domaine"),
            [
                new Diagram(
                    ProgressChart.Draw(
                        report.Coverage,
                        report.Presidency.Title,
                        "by-domain",
                        isInside: true
                    ),
                    [.. ProgressDomain.Of(report.Coverage).Select(InWords)]
                ),
            ]
        );

    private static Line InWords(ProgressDomain domain) =>
        Labelled(
            domain.Title,
            Joined(
                T("; ", "\u00A0; "),
                domain.Lines.Select(line =>
                    (Line)T(
                        $"{ChartWords.Noun(line.Level, line.Items.Count).En} {line.Count}",
                        $"{ChartWords.Noun(line.Level, line.Items.Count).Fr} {line.Count}"
                    )
                )
            )
        );
}
