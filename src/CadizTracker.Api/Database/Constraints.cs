using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>What the database refuses, in words. Every constraint is named as a sentence, so its name is the reason.</summary>
internal static class Constraints
{
    /// <summary>What the program asks of the one who hit a constraint that people do hit.</summary>
    private static readonly Dictionary<string, Bilingual> Known = new()
    {
        ["presidency_terms_do_not_overlap"] = new(
            "Presidency terms do not overlap: another presidency of this dialogue is in the chair during this term.",
            "Les mandats ne se chevauchent pas\u00A0: une autre présidence de ce dialogue est en exercice pendant ce mandat."
        ),
        ["presidency_slugs_are_unique"] = new(
            "There is a presidency of this slug already.",
            "Une présidence a déjà cet identifiant."
        ),
        ["meeting_slugs_are_unique"] = new(
            "There is a meeting of this slug already.",
            "Une réunion a déjà cet identifiant."
        ),
        ["plan_codes_are_unique"] = new(
            "There is a plan of this code already.",
            "Un plan a déjà ce code."
        ),
        ["a_meeting_is_not_linked_to_itself"] = new(
            "A meeting is not linked to itself.",
            "Une réunion n'est pas liée à elle-même."
        ),
        ["citations_of_a_meeting_are_not_too_many"] = new(
            "A meeting has 500 citations at most, and those that are to go are among them until the new set is published.",
            "Une réunion compte au plus 500 citations, y compris celles à retirer tant que la nouvelle liste n'est pas publiée."
        ),
        ["the_structure_of_a_published_plan_is_frozen"] = new(
            "The structure of a published plan is frozen: only what was unknown is completed. A revised plan is a new plan.",
            "La structure d'un plan publié est figée\u00A0: seul ce qui était inconnu se complète. Un plan révisé est un nouveau plan."
        ),
    };

    public static Refused Refusal(PostgresException e)
    {
        var rule = e.ConstraintName ?? "refused";
        var reason = Reason(rule);
        return new Refused(Problems.Conflict, reason, [new("", rule, reason.Here)]);
    }

    public static Bilingual Reason(string? rule) =>
        rule is null
            ? new(
                "The database cannot keep this value.",
                "La base de données ne peut pas conserver cette valeur."
            )
            : Known.GetValueOrDefault(rule)
                ?? new(
                    $"This breaks a rule of the record: {rule.Replace('_', ' ')}.",
                    $"Cela enfreint une règle du registre\u00A0: {rule.Replace('_', ' ')}."
                );
}
