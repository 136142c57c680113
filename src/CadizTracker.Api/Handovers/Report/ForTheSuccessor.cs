using CadizTracker.Coverage;
using CadizTracker.Http;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>What the successor inherits, or where none is recorded, what is left to whoever follows.</summary>
internal static class ForTheSuccessor
{
    public static Section Of(HandoverReport report) =>
        new("inheritance", Heading(report.Successor), [.. Blocks(report)]);

    private static string Heading(ReportedSuccessor? next) =>
        next is null
            ? T("For the next presidency", "Pour la présidence suivante")
            : T(
                $"For the presidency {Presidencies.CountryPhrases.Of(next.Country).En}",
                $"Pour la présidence {Presidencies.CountryPhrases.Of(next.Country).Fr}"
            );

    private static IEnumerable<Block> Blocks(HandoverReport report)
    {
        var left = report.Inheritance;
        yield return new Bullets([
            Labelled(T("Addressed so far", "Abordé à ce jour"), left.Summary),
            Labelled(T("Never addressed", "Jamais abordé"), Items(left.NeverCovered)),
            .. left.Uncertain.Count > 0
                ? [Labelled(T("Cannot be stated", "Ne peut être affirmé"), Items(left.Uncertain))]
                : Array.Empty<Line>(),
            Labelled(
                T("Addressed in one meeting alone", "Abordé lors d'une seule réunion"),
                Items(left.CoveredOnce)
            ),
        ]);
        yield return left.FollowUps.Count == 0
            ? new Paragraph(
                Labelled(
                    T(
                        "Follow-ups promised and not held so far",
                        "Suites annoncées et non tenues à ce jour"
                    ),
                    Quiet(T("none is recorded", "aucune n'est enregistrée"))
                )
            )
            : new Bullets(
                [.. left.FollowUps.Select(FollowUp)],
                Strong(
                    T(
                        "Follow-ups promised and not held so far",
                        "Suites annoncées et non tenues à ce jour"
                    )
                )
            );
        if (
            left
                .Lineages.SelectMany(theme => theme.Meetings)
                .Any(meeting => meeting.Follows.Count > 0)
        )
        {
            yield return new Bullets(
                [.. left.Lineages.SelectMany(Lineage)],
                Strong(T("Where the work comes from", "D'où viennent les travaux"))
            );
        }
    }

    private static Line Items(IEnumerable<InheritedItem> items) =>
        Phrases.Items(items.Select(item => item.Code));

    private static Line FollowUp(OpenFollowUp promised) =>
        Worded(promised.Title, promised.TitleLang)
        + $" ({PrintedDays.Of(promised.EndsOn).Here})"
        + T(": ", "\u00A0: ")
        + (promised.PromisedText is { } text ? Quoted(text) : promised.PromisedMeeting ?? "")
        + (
            promised.Status is { } status
                ? Quiet($" ({Web.PageWords.Of(status).Here})")
                : new Line([])
        );

    private static IEnumerable<Line> Lineage(ThemeLineage theme) =>
        theme
            .Meetings.Where(meeting => meeting.Follows.Count > 0)
            .Select(meeting =>
                Strong(Phrases.Item(theme.Objective))
                + T(": ", "\u00A0: ")
                + Worded(meeting.Title, meeting.TitleLang)
                + T(" follows ", " fait suite à ")
                + Joined(", ", meeting.Follows.Select(Followed))
            );

    private static Line Followed(Predecessor past) =>
        (Line)(past.Title ?? past.Meeting ?? Quoted(past.Text ?? ""))
        + (past.EndsOn is { } day ? $" ({PrintedDays.Of(day).Here})" : "");
}
