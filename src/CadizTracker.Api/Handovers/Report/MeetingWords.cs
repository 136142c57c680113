using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Web;

namespace CadizTracker.Handovers.Report;

/// <summary>Kinds of meetings inside sentences, where they are counted.</summary>
internal static class MeetingWords
{
    /// <summary>thematic meeting, réunion thématique.</summary>
    public static Bilingual One(MeetingKind kind) =>
        new(Lowered(PageWords.Of(kind).En), Lowered(PageWords.Of(kind).Fr));

    /// <summary>thematic meetings, réunions thématiques.</summary>
    public static Bilingual Several(MeetingKind kind) =>
        kind switch
        {
            MeetingKind.ThematicMeeting => new("thematic meetings", "réunions thématiques"),
            MeetingKind.SpecialEvent => new("special events", "événements spéciaux"),
            MeetingKind.SeniorOfficialsMeeting => new(
                "senior officials' meetings",
                "réunions des fonctionnaires de haut niveau"
            ),
            MeetingKind.SteeringCommittee => new("steering committees", "comités de pilotage"),
            MeetingKind.MinisterialConference => new(
                "ministerial conferences",
                "conférences ministérielles"
            ),
            MeetingKind.Webinar => new("webinars", "webinaires"),
            MeetingKind.NetworkMeeting => new("network meetings", "réunions de réseau"),
            MeetingKind.JointMeeting => new("joint meetings", "réunions conjointes"),
            MeetingKind.ExternalEvent => new("external events", "événements externes"),
            MeetingKind.Workshop => new("workshops", "ateliers"),
            _ => new("meetings", "réunions"),
        };

    private static string Lowered(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
