using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>The domain's words as pages and reports print them.</summary>
internal static class PageWords
{
    public static Bilingual Of(MeetingKind kind) => KindWords.Of(kind);

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
