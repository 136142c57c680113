using CadizTracker.Http;
using FluentValidation.Results;

namespace CadizTracker.Plans;

/// <summary>What can be wrong with the place of an item in its plan.</summary>
internal sealed record StructureFault(string Member, string Code, Bilingual Message)
{
    public static readonly StructureFault Repeated = new(
        "Code",
        "item_repeated",
        new("Another item above has this code.", "Un autre élément plus haut porte ce code.")
    );

    public static readonly StructureFault DomainLiesInNothing = new(
        "Parent",
        "domain_lies_in_nothing",
        new(
            "A domain lies in nothing: no parent, no candidates, and its placement is known.",
            "Un domaine ne relève de rien\u00A0: ni parent, ni candidats, et son placement est connu."
        )
    );

    public static readonly StructureFault ParentMissing = new(
        "Parent",
        "parent_missing",
        new(
            "An item whose placement is known has a parent.",
            "Un élément dont le placement est connu a un parent."
        )
    );

    public static readonly StructureFault ParentOfAnUnknown = new(
        "Parent",
        "parent_of_an_unknown",
        new(
            "An item of unknown placement has no parent.",
            "Un élément au placement inconnu n'a pas de parent."
        )
    );

    public static readonly StructureFault CandidatesMissing = new(
        "Placement.Candidates",
        "candidates_missing",
        new(
            "An item of unknown placement names the items it may lie in.",
            "Un élément au placement inconnu nomme les éléments dont il peut relever."
        )
    );

    public static readonly StructureFault CandidatesOfAPlaced = new(
        "Placement.Candidates",
        "candidates_of_a_placed",
        new(
            "Only an item of unknown placement has candidates.",
            "Seul un élément au placement inconnu a des candidats."
        )
    );

    public static StructureFault ParentAbsent(string parent) =>
        new(
            "Parent",
            "parent_absent",
            new($"The plan has no item {parent}.", $"Le plan n'a pas d'élément {parent}.")
        );

    public static StructureFault ParentLevel(string item, string parent) =>
        new(
            "Parent",
            "parent_level",
            new(
                $"{item} cannot lie in {parent}: an action lies in an objective or a part, a part in its objective, an objective in a domain.",
                $"{item} ne peut pas relever de {parent}\u00A0: une action relève d'un objectif ou d'une partie, une partie de son objectif, un objectif d'un domaine."
            )
        );

    public ValidationFailure At(string path) => Refusals.Refusal($"{path}.{Member}", Code, Message);
}
