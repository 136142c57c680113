using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using CadizTracker.Web;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>Steering committees, senior officials' meetings and ministerial conferences, with their agendas.</summary>
internal static class Governance
{
    public static Section Of(HandoverReport report) =>
        new(
            "governance",
            T(
                "Steering committee and senior officials",
                "Comité de pilotage et fonctionnaires de haut niveau"
            ),
            MeetingsHeld.Each(report.Meetings.Where(Is))
        );

    public static bool Is(ReportedMeeting meeting) =>
        meeting.Record.Kind
            is MeetingKind.SteeringCommittee
                or MeetingKind.SeniorOfficialsMeeting
                or MeetingKind.MinisterialConference;
}

/// <summary>Every other meeting: what the brochure says of each, and what else is recorded.</summary>
internal static class MeetingsHeld
{
    public static Section Of(HandoverReport report) =>
        new(
            "meetings",
            T("Meetings and their results", "Réunions et résultats"),
            Each(report.Meetings.Where(meeting => !Governance.Is(meeting)))
        );

    public static IReadOnlyList<Block> Each(IEnumerable<ReportedMeeting> meetings) =>
        [.. meetings.Select(MeetingBlock.Of).DefaultIfEmpty(None)];

    private static Block None =>
        new Paragraph(Quiet(T("No meeting is recorded.", "Aucune réunion n'est enregistrée.")));
}

/// <summary>One meeting.</summary>
internal static class MeetingBlock
{
    public static Block Of(ReportedMeeting meeting) =>
        new Together("meeting", [.. Blocks(meeting)]);

    private static IEnumerable<Block> Blocks(ReportedMeeting meeting)
    {
        var record = meeting.Record;
        yield return new Subheading(Worded(record.Title, record.TitleLang));
        yield return new Paragraph(Facts(meeting), "facts");
        foreach (var addressed in Addressed(meeting))
        {
            yield return addressed;
        }
        foreach (var (label, references) in Referring(record))
        {
            if (references.Length > 0)
            {
                yield return new Paragraph(
                    Labelled(
                        label,
                        Joined(T("; ", "\u00A0; "), references.Select(one => Named(meeting, one)))
                    )
                );
            }
        }
        if (record.Results.Here is { Length: > 0 } results)
        {
            yield return Listed(T("Results", "Résultats"), results, record.Results.FellBackTo);
        }
        if (record.Agenda.Here is { Length: > 0 } agenda)
        {
            yield return Listed(T("Agenda", "Ordre du jour"), agenda, record.Agenda.FellBackTo);
        }
        yield return new Paragraph(Numbers(record), "facts");
        if (record.Documents.Length > 0)
        {
            yield return new Bullets(
                [.. record.Documents.Select(Published.Named)],
                T("Documents", "Documents")
            );
        }
    }

    private static Line Facts(ReportedMeeting meeting)
    {
        var record = meeting.Record;
        Line[] facts =
        [
            Strong(meeting.Days),
            meeting.Place is { } place ? place : Labelled(T("Place", "Lieu"), NotKnown),
            PageWords.Of(record.Kind!.Value).Here,
            .. record.Status is MeetingStatus.Held or null
                ? Array.Empty<Line>()
                : [Strong(PageWords.Of(record.Status.Value).Here)],
            meeting.CoChairs is { } chairs
                ? chairs
                : Labelled(T("Co-chairs", "Coprésidence"), NotKnownAs("non connue")),
        ];
        return Joined(" · ", facts);
    }

    private static IEnumerable<Block> Addressed(ReportedMeeting meeting)
    {
        foreach (var addressed in meeting.Addressed)
        {
            Line line = addressed.Text;
            yield return new Paragraph(
                (addressed.PlanTitle is { } other ? Labelled(other, line) : line)
                    + (
                        addressed.Counts
                            ? new Line([])
                            : Quiet(T(" (mentioned, not counted)", " (mentionné, non compté)"))
                    ),
                "citation"
            );
        }
        // Of governance its heading says it.
        var governs =
            meeting.Record.Mapping?.Reason == Mapping.Governance.En && Governance.Is(meeting);
        if (meeting.Addressed.Count == 0 && !governs)
        {
            yield return new Paragraph(
                meeting.Record.Mapping is { State: MappingState.NotApplicable, Reason: var why }
                    ? Labelled(
                        T("Not about the plan's items", "Sans rattachement au plan"),
                        why == Mapping.Governance.En ? Mapping.Governance.Here : Quoted(why ?? "")
                    )
                    : Quiet(
                        T(
                            "Not mapped to the plan yet: what it addressed is not known.",
                            "Pas encore rattachée au plan\u00A0: ce qu'elle a abordé n'est pas connu."
                        )
                    ),
                "unmapped"
            );
        }
    }

    private static IEnumerable<(string Label, MeetingReference[] References)> Referring(
        Meeting record
    ) =>
        [
            (T("Follows up", "Fait suite à"), record.FollowUpOf),
            (T("Held with", "Tenue avec"), record.JointWith),
            (T("Follow-up promised", "Suite annoncée"), record.FollowUpPlanned),
        ];

    private static Line Named(ReportedMeeting meeting, MeetingReference reference) =>
        reference.Text is { } text ? Quoted(text)
        : meeting.Named.FirstOrDefault(named => named.Slug == reference.Meeting) is { } known
            ? Worded(known.Title, known.TitleLang) + $" ({known.Days})"
        : reference.Meeting ?? "";

    private static Bullets Listed(string label, string[] texts, string? lang) =>
        new(
            [.. texts.Select(text => Spoken(text, lang))],
            lang is null ? Strong(label) : Strong(label) + " " + new Line([Foreign(lang)])
        );

    // Three units that are never added together.
    private static Line Numbers(Meeting record)
    {
        var (outcomes, took) = (record.Outcomes, record.Participants);
        return Joined(
            " · ",
            [
                .. outcomes is { Recommendations: null, Conclusions: null, Panels: null }
                    ?
                    [
                        NotCounted(
                            T(
                                "Recommendations, conclusions, panels",
                                "Recommandations, conclusions, panels"
                            )
                        ),
                    ]
                    : new[]
                    {
                        Numbered(T("Recommendations", "Recommandations"), outcomes.Recommendations),
                        Numbered("Conclusions", outcomes.Conclusions),
                        Numbered("Panels", outcomes.Panels, "non connus"),
                    },
                .. took is null or { Count: null, Countries: null }
                    ? [Labelled("Participants", NotKnownAs("non connus"))]
                    : new[]
                    {
                        Numbered("Participants", took.Count, "non connus"),
                        Numbered(
                            T("Countries represented", "Pays représentés"),
                            took.Countries,
                            "non connus"
                        ),
                    },
            ]
        );
    }

    private static Line NotCounted(string units) => Labelled(units, NotKnownAs("non connus"));
}

/// <summary>What the presidency published.</summary>
internal static class Published
{
    public static Section Of(HandoverReport report) =>
        new(
            "documents",
            T("Documents and videos", "Documents et vidéos"),
            report.Presidency.Documents is { Length: > 0 } documents
                ? [new Bullets([.. documents.Select(Named)])]
                : [new Paragraph(Quiet(T("None is recorded.", "Aucun n'est enregistré.")))]
        );

    public static Line Named(NamedDocument document) =>
        Joined(
            " · ",
            [
                Worded(document.Title, document.TitleLang),
                KindOf(document.Kind),
                document.Date is { } date
                    ? PrintedDays.Of(date).Here
                    : Labelled("Date", NotKnownAs("non connue")),
                .. document.Url is { } url ? [(Line)url] : Array.Empty<Line>(),
            ]
        );

    private static Line KindOf(DocumentKind? kind) =>
        kind switch
        {
            DocumentKind.Video => T("video", "vidéo"),
            DocumentKind.Brochure => "brochure",
            DocumentKind.Report => T("report", "rapport"),
            DocumentKind.Declaration => T("declaration", "déclaration"),
            DocumentKind.Agenda => T("agenda", "ordre du jour"),
            DocumentKind.Outcome => T("outcome document", "document final"),
            DocumentKind.Other => T("document", "document"),
            _ => NotKnown,
        };
}
