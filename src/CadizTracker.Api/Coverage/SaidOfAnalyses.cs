using System.Globalization;
using CadizTracker.Crosswalks;
using CadizTracker.Http;
using CadizTracker.Presidencies;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>What each analysis says beside its rows, and what its figures depend on beside its scope: lines of a workbook's second sheet.</summary>
internal static class SaidOfAnalyses
{
    public static IEnumerable<AboutLine> Of(Coverage coverage) =>
        [
            Summary(coverage.Headline),
            .. coverage.Projected is { } projected ? [Projected(projected.Summary)] : Nothing,
            Record(coverage.Record),
        ];

    public static IEnumerable<AboutLine> Of(ThroughCrosswalk seen) =>
        [
            Line("Crosswalk", "Table de correspondance", seen.Crosswalk.Code),
            Line("Seen on", "Vue sur", seen.To.Title ?? seen.To.Code),
            Summary(seen.Summary),
            .. seen.RelationRules.Select(rule => Line("Relations", "Relations", rule)),
            Line("Not mapped", "Sans correspondance", string.Join(", ", seen.Unmapped.To)),
            Line(
                "Not mapped on the other side",
                "Sans correspondance de l'autre côté",
                string.Join(", ", seen.Unmapped.From.Select(item => item.Code))
            ),
            Record(seen.Record),
        ];

    public static IEnumerable<AboutLine> Of(Gaps gaps) =>
        [
            Summary(gaps.Summary),
            Line(
                "Not covered as far as is known",
                "Non couverts, pour autant qu'on sache",
                string.Join(", ", gaps.Uncertain.Select(gap => gap.Code))
            ),
            Record(gaps.Record),
        ];

    public static IEnumerable<AboutLine> Of(Matrix matrix, long total) =>
        [
            Line("Columns", "Colonnes", Shown(matrix.Columns.Count, total)),
            Line("Columns are", "Les colonnes sont", By(matrix.By).Here),
            Record(matrix.Record),
        ];

    public static IEnumerable<AboutLine> Of(Timeline timeline, long total) =>
        [
            Summary(timeline.Summary),
            Line("Meetings", "Réunions", Shown(timeline.Steps.Count, total)),
            .. timeline.Unrecorded.Count > 0
                ?
                [
                    Line(
                        "No meetings recorded yet of",
                        "Aucune réunion enregistrée à ce jour de",
                        string.Join(", ", timeline.Unrecorded.Select(term => term.Presidency))
                    ),
                ]
                : Nothing,
            .. timeline.Pace is { } pace
                ?
                [
                    Line("Pace on", "Rythme au", Day(pace.On)),
                    Line(
                        "Period of the plan",
                        "Période du plan",
                        $"{Day(pace.Period.From)} - {Day(pace.Period.To.AddDays(-1))}"
                    ),
                    Line("So far", "Jusque-là", $"{pace.Objectives.SoFar}; {pace.Actions.SoFar}"),
                    Line(
                        "To complete it",
                        "Pour l'achever",
                        $"{pace.Objectives.ToComplete}; {pace.Actions.ToComplete}"
                    ),
                ]
                : Nothing,
            Record(timeline.Record),
        ];

    public static IEnumerable<AboutLine> Of(Comparison comparison, CoverageScope other) =>
        [
            Summary(comparison.Summary),
            .. comparison.Notice is { } notice ? [Notice(notice)] : Nothing,
            Line("This side", "Ce côté-ci", comparison.Here.Summary),
            Record(comparison.Here.Record),
            Line("The other side", "L'autre côté", comparison.With.Summary),
            .. comparison.Through is { } through
                ?
                [
                    Line("Crosswalk", "Table de correspondance", through.Crosswalk.Code),
                    Line("Seen through it", "Vu à travers elle", through.Summary),
                    .. through.RelationRules.Select(rule => Line("Relations", "Relations", rule)),
                    Line(
                        "Not mapped here",
                        "Sans correspondance ici",
                        string.Join(", ", through.Unmapped.To)
                    ),
                    Line(
                        "Not mapped there",
                        "Sans correspondance de l'autre côté",
                        string.Join(", ", through.Unmapped.From.Select(item => item.Code))
                    ),
                ]
                : Nothing,
            .. Of(
                [
                    Line("presidencies", "présidences", ScopeInWords.Presidencies(other)),
                    .. ScopeInWords.Days(other),
                    Record(comparison.With.Record),
                ],
                OtherSide
            ),
        ];

    public static IEnumerable<AboutLine> Of(Explanation why, long total) =>
        [
            Line(
                "Item",
                "Élément",
                why.Item is { } item ? $"{item.Code} {item.Title}".TrimEnd() : WholePlan.Here
            ),
            Summary(why.Summary),
            .. why.Note is { } note ? [Notice(note)] : Nothing,
            .. why.Reasons.Select(reason =>
                Line(
                    $"Meetings: {reason.Key}",
                    $"Réunions\u00A0: {reason.Key}",
                    reason.Value.ToString(CultureInfo.InvariantCulture)
                )
            ),
            Line("Rows", "Lignes", Shown(why.Meetings.Count, total)),
        ];

    public static IEnumerable<AboutLine> Of(RuleSets sets) =>
        [
            Summary(sets.Summary),
            Line("Rules of a row", "Règles d'une ligne", EachRow.Here),
            .. sets.Note is { } note ? [Notice(note)] : Nothing,
        ];

    public static IEnumerable<AboutLine> Of(Reconciliation reconciliation) =>
        [
            Line(
                "The record gives",
                "Les données donnent",
                $"{reconciliation.Computed.Domains.Covered}/{reconciliation.Computed.Domains.Total}, {reconciliation.Computed.Summary}"
            ),
            .. reconciliation.Claims.Index().SelectMany(claim => Of(claim.Item, claim.Index + 1)),
            .. reconciliation.Note is { } note ? [Notice(note)] : Nothing,
        ];

    public static IEnumerable<AboutLine> Of(ProgrammeBesideRecord programme) =>
        [
            Summary(programme.Summary),
            Line("Judged on", "Jugé au", programme.JudgedOn is { } day ? Day(day) : Unknown.Here),
            Record(programme.Record),
        ];

    public static IEnumerable<AboutLine> Of(WhatIf answer) =>
        [
            Summary(answer.Summary),
            .. answer
                .Meetings.Index()
                .Select(meeting =>
                    Line(
                        $"Meeting {meeting.Index + 1} would cite",
                        $"La réunion {meeting.Index + 1} citerait",
                        string.Join(", ", meeting.Item.Cites)
                    )
                ),
            Line("Before", "Avant", answer.Before.Summary),
            Line("After", "Après", answer.After.Summary),
            .. answer.Projected is { } projected ? [Projected(projected.Summary)] : Nothing,
            Record(answer.Record),
        ];

    public static IEnumerable<AboutLine> Of(PlanAhead answer) =>
        [
            Line(
                "Number of meetings",
                "Nombre de réunions",
                answer.Planning.Meetings.ToString(CultureInfo.InvariantCulture)
            ),
            .. answer.Planning.Themes is { } themes
                ? [Line("Within", "Dans", string.Join(", ", themes))]
                : Nothing,
            Line("Start", "Départ", answer.Planning.Start),
            Line("One meeting", "Une réunion", answer.Planning.OneMeeting),
            Line("The best", "Les meilleurs", answer.Planning.Best),
            Line("Before", "Avant", answer.Before.Summary),
            .. answer.Projected is { } projected ? [Projected(projected.Summary)] : Nothing,
            .. answer.Options.Select(option =>
                Line(
                    $"Option of {option.ObjectivesOpened} objectives",
                    $"Option de {option.ObjectivesOpened} objectifs",
                    option.Summary
                )
            ),
            Line(
                "Actions that no set can promise",
                "Actions qu'aucun ensemble ne peut promettre",
                string.Join(", ", answer.Unplaced)
            ),
            .. answer.Notices.Select(notice => Notice(notice.Message)),
            Record(answer.Record),
        ];

    public static IEnumerable<AboutLine> Of(Inheritance answer, ScopedPresidency heir) =>
        [
            Line("Heir", "Héritière", $"{heir.Name.Here} ({heir.Slug})"),
            Summary(answer.Summary),
            Line(
                "Not covered as far as is known",
                "Non couverts, pour autant qu'on sache",
                string.Join(", ", answer.Uncertain.Select(item => item.Code))
            ),
            Record(answer.Record),
        ];

    private static IEnumerable<AboutLine> Of(ReconciledClaim claim, int number) =>
        [
            Line(
                $"Claim {number}",
                $"Chiffres {number}",
                string.Join(
                    ", ",
                    new (Bilingual Noun, CountedOf? Count)[]
                    {
                        (new("domains", "domaines"), claim.Domains),
                        (new("objectives", "objectifs"), claim.Objectives),
                        (new("actions", "actions"), claim.Actions),
                    }
                        .Where(level => level.Count is not null)
                        .Select(level => $"{ReconciledRow.Written(level.Count)} {level.Noun.Here}")
                )
            ),
            Line($"Claim {number}: verdict", $"Chiffres {number}\u00A0: verdict", claim.Verdict),
            .. claim.Source?.Title is { } source
                ? [Line($"Claim {number}: source", $"Chiffres {number}\u00A0: source", source)]
                : Nothing,
        ];

    // Lines of a part of the answer, under names that say of which.
    private static IEnumerable<AboutLine> Of(IEnumerable<AboutLine> lines, Bilingual part) =>
        lines.Select(line =>
            line with
            {
                Name = new(
                    $"{part.En}: {Lower(line.Name.En)}",
                    $"{part.Fr}\u00A0: {Lower(line.Name.Fr)}"
                ),
            }
        );

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static AboutLine Summary(string? summary) => Line("Summary", "En bref", summary);

    private static AboutLine Notice(string notice) => Line("Notice", "Avertissement", notice);

    private static AboutLine Projected(string summary) =>
        Line("With the planned meetings", "Avec les réunions prévues", summary);

    private static AboutLine Record(string record) =>
        Line(
            "Record",
            "Données",
            record switch
            {
                "empty" => Empty.Here,
                "partial" => Partial.Here,
                _ => Complete.Here,
            }
        );

    private static readonly Bilingual Empty = new(
        "empty: no meetings are recorded yet",
        "empty\u00A0: aucune réunion n'est enregistrée à ce jour"
    );

    private static readonly Bilingual Partial = new(
        "partial: what some of the meetings held address is not recorded yet",
        "partial\u00A0: ce qu'abordent certaines des réunions tenues n'est pas encore consigné"
    );

    private static readonly Bilingual Complete = new(
        "complete: every meeting held is mapped, or there is nothing to map",
        "complete\u00A0: chaque réunion tenue est rattachée au plan, ou il n'y a rien à y rattacher"
    );

    private static readonly Bilingual OtherSide = new("The other side", "L'autre côté");
    private static readonly Bilingual WholePlan = new("the plan as a whole", "le plan entier");
    private static readonly Bilingual Unknown = new("unknown", "inconnu");

    private static readonly Bilingual EachRow = new(
        "each row names its own; those below are coverage's own",
        "chaque ligne nomme les siennes\u00A0; celles ci-dessous sont celles de la couverture"
    );

    private static Bilingual By(string by) =>
        by == "meeting" ? new("meetings", "des réunions") : new("presidencies", "des présidences");

    private static string Shown(int shown, long total) =>
        shown == total
            ? total.ToString(CultureInfo.InvariantCulture)
            : new Bilingual(
                string.Create(CultureInfo.InvariantCulture, $"{shown} of {total}: one page"),
                string.Create(CultureInfo.InvariantCulture, $"{shown} sur {total}\u00A0: une page")
            ).Here;

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static AboutLine Line(string en, string fr, string? value) => new(new(en, fr), value);

    private static readonly AboutLine[] Nothing = [];
}
