using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>The domain's words as pages and reports print them.</summary>
internal static class PageWords
{
    public static Bilingual Of(MeetingKind kind) =>
        kind switch
        {
            MeetingKind.ThematicMeeting => new("Thematic meeting", "Réunion thématique"),
            MeetingKind.SpecialEvent => new("Special event", "Événement spécial"),
            MeetingKind.SeniorOfficialsMeeting => new(
                "Senior officials' meeting",
                "Réunion des hauts fonctionnaires"
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

    public static Bilingual Of(MeetingStatus status) =>
        status switch
        {
            MeetingStatus.Held => new("held", "tenue"),
            MeetingStatus.Planned => new("planned", "prévue"),
            MeetingStatus.Postponed => new("postponed", "reportée"),
            _ => new("cancelled", "annulée"),
        };

    public static Bilingual Of(ItemLevel level) =>
        level switch
        {
            ItemLevel.Domain => new("Domain", "Domaine"),
            ItemLevel.Objective => new("Objective", "Objectif"),
            ItemLevel.Part => new("Objective", "Objectif"),
            _ => new("Action", "Action"),
        };
}
