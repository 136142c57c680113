using CadizTracker.Http;

namespace CadizTracker.Meetings;

/// <summary>What a kind of meeting is called.</summary>
internal static class KindWords
{
    public static Bilingual Of(MeetingKind kind) =>
        kind switch
        {
            MeetingKind.ThematicMeeting => new("Thematic meeting", "Réunion thématique"),
            MeetingKind.SpecialEvent => new("Special event", "Événement spécial"),
            MeetingKind.SeniorOfficialsMeeting => new(
                "Senior officials' meeting",
                "Réunion des fonctionnaires de haut niveau"
            ),
            MeetingKind.SteeringCommittee => new("Steering committee", "Comité de pilotage"),
            MeetingKind.MinisterialConference => new(
                "Ministerial conference",
                "Conférence ministérielle"
            ),
            MeetingKind.Webinar => new("Webinar", "Webinaire"),
            MeetingKind.NetworkMeeting => new("Network meeting", "Réunion de réseau"),
            MeetingKind.JointMeeting => new("Joint meeting", "Réunion conjointe"),
            MeetingKind.ExternalEvent => new("External event", "Événement externe"),
            MeetingKind.Workshop => new("Workshop", "Atelier"),
            _ => new("Meeting", "Réunion"),
        };
}
