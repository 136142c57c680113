using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>What this presidency's meetings have not addressed.</summary>
internal static class WhatIsLeft
{
    public static Section Of(HandoverReport report) =>
        new(
            "gaps",
            T("What was not addressed", "Ce qui n'a pas été abordé"),
            [.. Blocks(report.Gaps)]
        );

    private static IEnumerable<Block> Blocks(Gaps gaps)
    {
        if (gaps.Record != "complete")
        {
            yield return new Paragraph(
                gaps.Record == "empty"
                    ? T(
                        "No meeting is recorded: it cannot be said what was not addressed.",
                        "Aucune réunion n'est enregistrée\u00A0: on ne peut dire ce qui n'a pas été abordé."
                    )
                    : T(
                        "Some meetings are not mapped yet: more may have been addressed.",
                        "Certaines réunions ne sont pas encore rattachées\u00A0: davantage a pu être abordé."
                    ),
                "notice"
            );
        }
        yield return new Paragraph(Left(gaps.NotCovered));
        if (gaps.Domains.Count > 0)
        {
            yield return new Grid(
                T("Gaps by domain and objective", "Lacunes par domaine et objectif"),
                [
                    T("Item", "Élément"),
                    T("Under this presidency", "Sous cette présidence"),
                    T("Actions left", "Actions restantes"),
                    T("In the plan's whole record", "Dans tout le registre du plan"),
                ],
                [.. gaps.Domains.SelectMany(Rows)]
            );
        }
        if (gaps.Unplaced.Count > 0)
        {
            yield return new Paragraph(
                Labelled(
                    T(
                        "Not addressed, in an objective that is not known",
                        "Non abordées, dans un objectif inconnu"
                    ),
                    Phrases.Items(gaps.Unplaced.Select(gap => gap.Code))
                )
            );
        }
        if (gaps.Uncertain.Count > 0)
        {
            yield return new Paragraph(
                Labelled(
                    T("Cannot be stated", "Ne peut être affirmé"),
                    Phrases.Items(gaps.Uncertain.Select(gap => gap.Code))
                )
            );
        }
    }

    private static Line Left(PlanTotals left) =>
        Labelled(
            T("Not addressed", "Non abordés"),
            Joined(
                ", ",
                [
                    Counted(left.Domains, new("domain", "domaine"), new("domains", "domaines")),
                    Counted(
                        left.Objectives,
                        new("objective", "objectif"),
                        new("objectives", "objectifs")
                    ),
                    Counted(left.Actions, new("action", "action"), new("actions", "actions")),
                ]
            )
        );

    // Actions stand in the row of what they lie in.
    private static IEnumerable<GridRow> Rows(Gap gap) =>
        [
            new(
                [
                    Phrases.Item(gap.Code, gap.Title, gap.TitleLang),
                    gap.Covered
                        ? T("addressed in part", "abordé en partie")
                        : Strong(T("not addressed", "pas abordé")),
                    gap.Items.Where(IsAction).Select(item => item.Code).ToArray()
                        is { Length: > 0 } actions
                        ? Phrases.Items(actions)
                        : "–",
                    History(gap),
                ],
                gap.Level.Label
            ),
            .. gap.Items.Where(item => !IsAction(item)).SelectMany(Rows),
        ];

    private static bool IsAction(Gap gap) => gap.Level == ItemLevel.Action;

    private static Line History(Gap gap) =>
        (gap.State, gap.LastAddressedOn) switch
        {
            (GapState.Never, _) or (_, null) => T("never", "jamais"),
            (GapState.Once, { } day) => T(
                $"once, on {PrintedDays.Of(day).En}",
                $"une fois, le {PrintedDays.Of(day).Fr}"
            ),
            (_, { } day) => T(
                $"several times, last on {PrintedDays.Of(day).En}",
                $"plusieurs fois, la dernière le {PrintedDays.Of(day).Fr}"
            ),
        };
}
