using CadizTracker.Charts;
using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;
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

/// <summary>What the record does not know.</summary>
internal static class NotKnownHere
{
    public static Section Of(HandoverReport report) =>
        new(
            "not-known",
            T("What is not known", "Ce qui n'est pas connu"),
            [new Bullets([.. Lines(report)])]
        );

    private static IEnumerable<Line> Lines(HandoverReport report)
    {
        var items = report.Coverage.Items;
        string[] unplaced =
        [
            .. items
                .Where(item => item is { Parent: null, Level: not ItemLevel.Domain })
                .Select(item => item.Code),
        ];
        if (unplaced.Length > 0)
        {
            yield return Labelled(
                T(
                    "Where they lie in the plan (they count in its total)",
                    "Leur place dans le plan (elles comptent dans son total)"
                ),
                Phrases.Items(unplaced)
            );
        }
        string[] unworded = [.. items.Where(item => item.Title is null).Select(item => item.Code)];
        if (unworded.Length > 0)
        {
            yield return Labelled(T("Their wording", "Leur libellé"), Phrases.Items(unworded));
        }
        yield return Labelled(
            T("The record of this presidency", "Le registre de cette présidence"),
            RecordState(report.Coverage.Record)
        );
        yield return Labelled(
            T(
                "The record of what the next presidency inherits",
                "Le registre de ce dont hérite la présidence suivante"
            ),
            RecordState(report.Inheritance.Record)
        );
        foreach (
            var of in report.MissingTranslations.GroupBy(missing =>
                (Record: missing.Record.Split('/')[0], missing.Lang)
            )
        )
        {
            var name = NameOf(report, of.Key.Record);
            yield return Labelled(
                of.Key.Lang == "fr"
                    ? T($"In English only, {name}", $"En anglais seulement, {name}")
                    : T($"In French only, {name}", $"En français seulement, {name}"),
                Missing([.. of])
            );
        }
        yield return T(
            "Words in quotation marks are printed as recorded; the record does not say in which language they are.",
            "Les mots entre guillemets sont imprimés tels qu'enregistrés\u00A0; le registre ne dit pas dans quelle langue ils sont."
        );
    }

    // Of a plan its items, of any other record its members.
    private static Line Missing(MissingTranslation[] missing)
    {
        var items = missing
            .Where(one => one.Record.Contains('/', StringComparison.Ordinal))
            .ToArray();
        Line[] all =
        [
            .. items.Length > 0
                ? [Phrases.Items(items.Select(one => one.Record.Split('/')[1]).Distinct())]
                : Array.Empty<Line>(),
            .. missing
                .Except(items)
                .Select(one => MemberOf(one.Member))
                .Distinct()
                .Select(one => (Line)one),
        ];
        return Joined(", ", all);
    }

    // A record by the name that a reader knows it by.
    private static string NameOf(HandoverReport report, string record) =>
        record == report.Presidency.Slug ? report.Presidency.Title ?? record
        : record == report.Coverage.Plan.Code ? report.Coverage.Plan.Title ?? record
        : report.Meetings.FirstOrDefault(meeting => meeting.Record.Slug == record) is { } meeting
            ? $"{meeting.Record.Title}, {meeting.Days}"
        : record;

    private static string MemberOf(string member) =>
        member.Split('[', '.')[0] switch
        {
            "titles" => T("title", "titre"),
            "slogan" => "slogan",
            "note" => "note",
            "priorities" => T("priorities", "priorités"),
            "agenda" => T("agenda", "ordre du jour"),
            "results" => T("results", "résultats"),
            "documents" => T("titles of documents", "titres de documents"),
            "programme" => T("announced programme", "programme annoncé"),
            _ => member,
        };

    private static string RecordState(string record) =>
        record switch
        {
            "complete" => T("every meeting is mapped", "chaque réunion est rattachée"),
            "partial" => T(
                "some meetings are not mapped yet",
                "certaines réunions ne sont pas encore rattachées"
            ),
            _ => T("no meeting is recorded", "aucune réunion n'est enregistrée"),
        };
}
