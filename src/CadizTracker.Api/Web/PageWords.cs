using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>The domain's words as pages and reports print them.</summary>
internal static class PageWords
{
    public static Bilingual Of(MeetingKind kind) => KindWords.Of(kind);

    /// <summary>A kind by its word in addresses, as it stands in a list of kinds; the word itself where it is none.</summary>
    public static string OfKind(string label) =>
        label == MeetingKind.Other.Label
            ? OtherKind.Here
            : Enum.GetValues<MeetingKind>()
                .Where(kind => kind.Label == label)
                .Select(kind => Of(kind).Here)
                .FirstOrDefault()
                ?? label;

    private static readonly Bilingual OtherKind = new("Other", "Autre");

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

    /// <summary>What a figure cannot say, because of how full the record is; null: it says all.</summary>
    public static Bilingual? OfRecord(string record) =>
        record switch
        {
            "empty" => new(
                "No meeting is recorded yet: these figures say nothing of what was addressed.",
                "Aucune réunion n'est encore enregistrée\u00A0: ces chiffres ne disent rien de ce qui a été abordé."
            ),
            "partial" => new(
                "Some meetings have not been mapped to the plan yet: more may have been addressed.",
                "Certaines réunions ne sont pas encore rattachées au plan\u00A0: davantage a pu être abordé."
            ),
            _ => null,
        };

    /// <summary>So many of something; in French 0 and 1 are singular.</summary>
    public static Bilingual Counted(long n, Bilingual one, Bilingual many) =>
        new($"{n} {(n == 1 ? one.En : many.En)}", $"{n} {(n < 2 ? one.Fr : many.Fr)}");

    public static Bilingual Meetings(long n) =>
        Counted(n, new("meeting", "réunion"), new("meetings", "réunions"));

    public static Bilingual Objectives(long n) =>
        Counted(n, new("objective", "objectif"), new("objectives", "objectifs"));

    public static Bilingual Actions(long n) =>
        Counted(n, new("action", "action"), new("actions", "actions"));
}
