using CadizTracker.Coverage;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>What no earlier presidency had addressed, and where the plan stands after this one.</summary>
internal static class WhatIsNew
{
    public static Section Of(HandoverReport report) =>
        new(
            "new",
            T(
                "New against earlier presidencies",
                "Nouveau par rapport aux présidences antérieures"
            ),
            [.. Blocks(report.Coverage)]
        );

    private static IEnumerable<Block> Blocks(Coverage.Coverage coverage)
    {
        yield return new Bullets([
            Labelled(
                T("Addressed for the first time", "Abordé pour la première fois"),
                Of(coverage.New)
            ),
            Labelled(
                T(
                    "Addressed by earlier presidencies too",
                    "Abordé aussi par des présidences antérieures"
                ),
                Of(coverage.Repeated)
            ),
            Labelled(
                T("The plan through this presidency", "Le plan jusqu'à cette présidence comprise"),
                coverage.Cumulative?.Summary is { } summary ? summary : NotKnown
            ),
        ]);
    }

    private static Line Of(NamedItems? items) =>
        items is null ? NotKnown : Phrases.Items(items.Items);
}
