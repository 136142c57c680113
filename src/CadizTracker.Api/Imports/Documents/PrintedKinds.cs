using System.Text.RegularExpressions;
using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>Words that say what was held.</summary>
internal sealed record PrintedKind(Span Span, MeetingKind Kind, bool IsPlural)
{
    /// <summary>Of the meetings that there is one of, the kind is the name.</summary>
    public bool IsAName =>
        Kind
            is MeetingKind.SteeringCommittee
                or MeetingKind.SeniorOfficialsMeeting
                or MeetingKind.MinisterialConference;

    private static readonly (MeetingKind Kind, string Words)[] Words =
    [
        (
            MeetingKind.ThematicMeeting,
            @"thematic\s+(?:technical\s+|expert\s+)?meetings?|reunions?\s+thematiques?"
        ),
        (MeetingKind.SpecialEvent, @"special\s+events?|evenements?\s+speciau?[lx]"),
        (
            MeetingKind.SeniorOfficialsMeeting,
            @"(?:meetings?\s+of\s+(?:the\s+)?senior\s+officials|senior\s+officials?'?s?'?\s+meetings?)|som"
                + @"|(?:reunions?\s+)?(?:des\s+|de\s+)?(?:hauts\s+fonctionnaires|fonctionnaires\s+de\s+haut\s+niveau)"
        ),
        (
            MeetingKind.SteeringCommittee,
            @"(?:meetings?\s+of\s+the\s+)?steering\s+committees?(?:\s+meetings?)?|(?:reunions?\s+)?(?:du\s+|des\s+)?comites?\s+de\s+pilotage"
        ),
        (
            MeetingKind.MinisterialConference,
            @"ministerial\s+conferences?|conferences?\s+ministerielles?"
        ),
        (MeetingKind.Webinar, @"webinars?|webinaires?"),
        (MeetingKind.NetworkMeeting, @"network\s+meetings?|reunions?\s+(?:du|de|des)\s+reseaux?"),
        (MeetingKind.JointMeeting, @"joint\s+meetings?|reunions?\s+conjointes?"),
        (MeetingKind.Workshop, @"workshops?|ateliers?"),
        (MeetingKind.ExternalEvent, @"external\s+events?|evenements?\s+externes?"),
    ];

    private static readonly Regex Pattern = Patterns.Of(
        $@"\b(?:{string.Join('|', Words.Select((each, i) => $"(?<k{i}>{each.Words})"))})\b(?:\s*\(som\))?"
    );

    private static readonly Regex Plural = Patterns.Of(
        @"\b(?:meetings|reunions|events|evenements|webinars|webinaires|workshops|ateliers|conferences|comites|committees)\b"
    );

    public static IReadOnlyList<PrintedKind> Of(DocumentText document) =>
        [
            .. Pattern
                .In(document)
                .Select(match => new PrintedKind(
                    match.Span(),
                    Words[
                        Enumerable.Range(0, Words.Length).First(i => match.Groups[$"k{i}"].Success)
                    ].Kind,
                    Plural.IsMatch(match.Value)
                )),
        ];
}
