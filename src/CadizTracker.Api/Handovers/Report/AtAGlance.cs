using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using CadizTracker.Web;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>The first page: slogan, priorities, and the programme with its headline.</summary>
internal static class AtAGlance
{
    public static Section Of(HandoverReport report) =>
        new(
            "glance",
            T("At a glance", "En un coup d'œil"),
            [
                new Together("aims", [.. Aims(report.Presidency)]),
                new Together("programme", [.. Programme(report)]),
            ]
        );

    private static LeadingFigure Figure(Count count, string noun) =>
        new(count.Covered, count.Total, T("of", "sur"), noun);

    private static IEnumerable<Block> Aims(Presidency presidency)
    {
        yield return presidency.SloganText is { } slogan
            ? new Paragraph(
                presidency.SloganLang is { } lang
                    ? new Line([new(Quoted(slogan), lang), new(" "), Foreign(lang)])
                    : Quoted(slogan),
                "slogan"
            )
            : new Paragraph(Labelled(T("Slogan", "Slogan"), NotKnown));
        if (presidency.Note?.Here is { } note)
        {
            yield return new Paragraph(Worded(note, presidency.Note.FellBackTo), "note");
        }
        yield return new Subheading(
            presidency.PrioritiesLang is { } of
                ? (Line)T("Priorities", "Priorités") + " " + new Line([Foreign(of)])
                : T("Priorities", "Priorités")
        );
        yield return presidency.PriorityTexts is { Length: > 0 } priorities
            ? new Bullets([.. priorities.Select(text => Spoken(text, presidency.PrioritiesLang))])
            : new Paragraph(NotKnownAs("non connues"));
    }

    private static IEnumerable<Block> Programme(HandoverReport report)
    {
        var coverage = report.Coverage;
        var standings = coverage.Meetings;
        yield return new Subheading(T("Programme", "Programme"));
        yield return new Paragraph(coverage.Headline, "headline");
        yield return new LeadingFigures([
            Figure(coverage.Domains.Alone, T("domains", "domaines")),
            Figure(coverage.Objectives.Alone, T("objectives", "objectifs")),
            Figure(coverage.Actions, "actions"),
        ]);
        yield return new Bullets([
            .. standings
                .ByKind.OrderByDescending(kind => kind.Value)
                .Select(kind =>
                    (Line)Counted(
                        kind.Value,
                        MeetingWords.One(KindOf(kind.Key)),
                        MeetingWords.Several(KindOf(kind.Key))
                    )
                ),
        ]);
        yield return new Paragraph(NotCounted(standings), "note");
        yield return new Paragraph(
            Quiet(
                T(
                    "Addressed in meetings: it is not said that anything was implemented or achieved.",
                    "Abordé lors de réunions\u00A0: il n'est pas dit que quoi que ce soit a été mis en œuvre ou atteint."
                )
            ),
            "note"
        );
        if (report.Programme.Announcements.Count == 0)
        {
            yield return new Paragraph(
                Labelled(
                    T("Announced programme", "Programme annoncé"),
                    Quiet(T("none is recorded", "aucun n'est enregistré"))
                ),
                "note"
            );
            yield break;
        }
        yield return new Paragraph(
            Labelled(T("Announced programme", "Programme annoncé"), report.Programme.Summary)
        );
        yield return new Bullets([.. report.Programme.Announcements.Select(Announced)]);
    }

    // 3 meetings that map to no item of the plan, 0 still to be mapped, 0 planned.
    private static Line NotCounted(MeetingStandings meetings) =>
        Labelled(
            T("Not counted", "Ne comptent pas"),
            Joined(
                ", ",
                [
                    Counted(
                        meetings.NotApplicable,
                        new(
                            "meeting not about the plan's items",
                            "réunion sans rattachement au plan"
                        ),
                        new(
                            "meetings not about the plan's items",
                            "réunions sans rattachement au plan"
                        )
                    ),
                    T(
                        $"{meetings.Pending} still to be mapped",
                        $"{meetings.Pending} encore à rattacher"
                    ),
                    Counted(meetings.Planned, new("planned", "prévue"), new("planned", "prévues")),
                ]
            )
        );

    private static Line Announced(AnnouncementBesideRecord announced) =>
        Joined(
            " · ",
            [
                .. announced.Title is { } title
                    ? [Worded(title, announced.TitleLang)]
                    : Array.Empty<Line>(),
                .. announced.Items.Count > 0
                    ? [Items(announced.Items.Select(item => item.Code))]
                    : Array.Empty<Line>(),
                .. announced.AnnouncedFor is { } on
                    ? [(Line)PrintedDays.Of(on).Here]
                    : Array.Empty<Line>(),
                Quiet(StateOf(announced.State)),
            ]
        );

    private static string StateOf(ProgrammeState? state) =>
        state switch
        {
            ProgrammeState.Delivered => T("held", "tenu"),
            ProgrammeState.UnderWay => T("under way", "en cours"),
            ProgrammeState.Slipped => T("not held", "non tenu"),
            ProgrammeState.Awaited => T("awaited", "attendu"),
            _ => T("without items", "sans élément"),
        };

    private static MeetingKind KindOf(string label) =>
        Enum.GetValues<MeetingKind>().Single(kind => kind.Label == label);
}
