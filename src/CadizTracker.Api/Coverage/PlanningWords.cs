using System.Globalization;
using CadizTracker.Http;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>What is said of the next meetings: the rules they are planned by, and which wishes cannot be had.</summary>
internal static class PlanningWords
{
    /// <summary>What the sets start from.</summary>
    public static Bilingual Start(CoverageScope scope) =>
        new(
            $"The sets open what the meetings of these presidencies together have not covered: {ScopeInWords.Whose(scope).En}.",
            $"Les ensembles ouvrent ce que les réunions de ces présidences, ensemble, n'ont pas couvert\u00A0: {ScopeInWords.Whose(scope).Fr}."
        );

    public static readonly Bilingual OneMeeting = new(
        "One meeting cites one objective and every action that certainly lies in it and is not covered yet.",
        "Une réunion cite un objectif et chaque action qui s'y trouve avec certitude et n'est pas encore couverte."
    );

    public static readonly Bilingual Best = new(
        "Every set is shown that no other betters: none opens as many objectives and as many actions, and more of either.",
        "Sont montrés tous les ensembles qu'aucun autre ne surpasse\u00A0: aucun n'ouvre autant d'objectifs et autant d'actions, et davantage de l'un des deux."
    );

    public static PlanningNotice FullyCovered(string theme) =>
        new(
            "theme_fully_covered",
            theme,
            new Bilingual(
                $"Everything known to lie in {theme} is covered already.",
                $"Tout ce que l'on sait se trouver dans {theme} est déjà couvert."
            ).Here
        );

    public static PlanningNotice CannotBeOpened(string theme) =>
        new(
            "theme_cannot_be_opened",
            theme,
            new Bilingual(
                $"Something in {theme} is not covered, but no meeting about one objective would cover it by these rules.",
                $"Quelque chose n'est pas couvert dans {theme}, mais aucune réunion sur un seul objectif ne le couvrirait selon ces règles."
            ).Here
        );

    public static PlanningNotice MoreThanGaps(int meetings, int gaps) =>
        new(
            "more_meetings_than_gaps",
            null,
            new Bilingual(
                $"{meetings} meetings are more than there is to open: {(gaps == 1 ? "one meeting opens" : $"{gaps} meetings open")} all that can be.",
                $"{meetings} réunions, c'est plus qu'il n'y a à ouvrir\u00A0: {(gaps == 1 ? "une seule ouvre" : $"{gaps} réunions ouvrent")} tout ce qui peut l'être."
            ).Here
        );

    public static PlanningNotice NothingLeft() =>
        new(
            "nothing_left",
            null,
            new Bilingual(
                "No meeting about one objective would cover anything that is not covered already.",
                "Aucune réunion sur un seul objectif ne couvrirait quoi que ce soit qui ne le soit déjà."
            ).Here
        );

    /// <summary>What a workbook says beside the rows.</summary>
    public static IEnumerable<AboutLine> OnSheet(PlanAhead answer) =>
        [
            Said.Line(
                "Number of meetings",
                "Nombre de réunions",
                answer.Planning.Meetings.ToString(CultureInfo.InvariantCulture)
            ),
            .. answer.Planning.Themes is { } themes
                ? [Said.Line("Within", "Dans", string.Join(", ", themes))]
                : Said.Nothing,
            Said.Line("Start", "Départ", answer.Planning.Start),
            Said.Line("One meeting", "Une réunion", answer.Planning.OneMeeting),
            Said.Line("The best", "Les meilleurs", answer.Planning.Best),
            Said.Line("Before", "Avant", answer.Before.Summary),
            .. answer.Projected is { } projected
                ? [Said.Projected(projected.Summary)]
                : Said.Nothing,
            .. answer.Options.Select(option =>
                Said.Line(
                    $"Option of {option.ObjectivesOpened} objectives",
                    $"Option de {option.ObjectivesOpened} objectifs",
                    option.Summary
                )
            ),
            Said.Line(
                "Actions that no set can promise",
                "Actions qu'aucun ensemble ne peut promettre",
                string.Join(", ", answer.Unplaced)
            ),
            .. answer.Notices.Select(notice => Said.Notice(notice.Message)),
            Said.Record(answer.Record),
        ];
}
