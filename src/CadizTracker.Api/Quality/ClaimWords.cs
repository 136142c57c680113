using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>What is printed beside what the record gives.</summary>
internal static class ClaimWords
{
    public static Bilingual Differs(Facts facts)
    {
        var unit = Units[facts.Unit!];
        var where = Where(facts);
        return new(
            $"Printed{where.En}: {English(facts, unit.En)}; computed from the record: {Computed(facts, "of")}.",
            $"Imprimé{where.Fr}\u00A0: {French(facts, unit.Fr)}\u00A0; calculé d'après les données\u00A0: {Computed(facts, "sur")}."
        );
    }

    private static Bilingual Where(Facts facts)
    {
        var day = facts.PublishedOn is { } published ? PrintedDays.Of(published) : null;
        return new(Bracketed(facts.Source, day?.En), Bracketed(facts.Source, day?.Fr));
    }

    private static string Bracketed(params string?[] words)
    {
        var said = string.Join(", ", words.Where(word => !string.IsNullOrEmpty(word)));
        return said.Length == 0 ? "" : $" ({said})";
    }

    private static string English(Facts facts, string unit) =>
        (facts.PrintedCovered, facts.PrintedTotal) switch
        {
            (null, var total) => $"a total of {total} {Numbered(unit, total == 1)}",
            (var covered, null) => $"{covered} {Numbered(unit, covered == 1)}",
            var (covered, total) => $"{covered} of {total} {Numbered(unit, total == 1)}",
        };

    // In French 0 and 1 are singular.
    private static string French(Facts facts, string unit) =>
        (facts.PrintedCovered, facts.PrintedTotal) switch
        {
            (null, var total) => $"un total de {total} {Numbered(unit, total < 2)}",
            (var covered, null) => $"{covered} {Numbered(unit, covered < 2)}",
            var (covered, total) => $"{covered} {Numbered(unit, covered < 2)} sur {total}",
        };

    private static string Computed(Facts facts, string of) =>
        facts.Total is { } total ? $"{facts.Covered} {of} {total}" : $"{facts.Covered}";

    private static string Numbered(string unit, bool isOne) => unit.Split('/')[isOne ? 0 : 1];

    // One, and several.
    private static readonly Dictionary<string, Bilingual> Units = new()
    {
        ["domains"] = new("domain/domains", "domaine/domaines"),
        ["objectives"] = new("objective/objectives", "objectif/objectifs"),
        ["actions"] = new("action/actions", "action/actions"),
        ["thematic_meeting"] = new(
            "thematic meeting/thematic meetings",
            "réunion thématique/réunions thématiques"
        ),
        ["special_event"] = new(
            "special event/special events",
            "événement spécial/événements spéciaux"
        ),
        ["senior_officials_meeting"] = new(
            "senior officials' meeting/senior officials' meetings",
            "réunion des fonctionnaires de haut niveau/réunions des fonctionnaires de haut niveau"
        ),
        ["steering_committee"] = new(
            "meeting of the steering committee/meetings of the steering committee",
            "réunion du comité de pilotage/réunions du comité de pilotage"
        ),
        ["ministerial_conference"] = new(
            "ministerial conference/ministerial conferences",
            "conférence ministérielle/conférences ministérielles"
        ),
        ["webinar"] = new("webinar/webinars", "webinaire/webinaires"),
        ["network_meeting"] = new(
            "network meeting/network meetings",
            "réunion de réseau/réunions de réseau"
        ),
        ["joint_meeting"] = new(
            "joint meeting/joint meetings",
            "réunion conjointe/réunions conjointes"
        ),
        ["external_event"] = new(
            "external event/external events",
            "événement externe/événements externes"
        ),
        ["workshop"] = new("workshop/workshops", "atelier/ateliers"),
        ["other"] = new("other meeting/other meetings", "autre réunion/autres réunions"),
    };
}
