using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Plans;
using FluentValidation;

namespace CadizTracker.Crosswalks;

/// <summary>What can be said of a crosswalk without looking at its plans.</summary>
internal sealed class CrosswalkRules : AbstractValidator<CrosswalkRecord>
{
    public CrosswalkRules()
    {
        RuleFor(crosswalk => crosswalk.Code).Given().ASlug();
        RuleFor(crosswalk => crosswalk.From).Given().ASlug();
        RuleFor(crosswalk => crosswalk.To).Given().ASlug();
        RuleFor(crosswalk => crosswalk.To)
            .Must((crosswalk, to) => to != crosswalk.From)
            .Says(
                "same_plan",
                "A crosswalk leads from one plan to another.",
                "Une table de correspondance mène d'un plan à un autre."
            );
        RuleFor(crosswalk => crosswalk.Titles).Named();
        RuleFor(crosswalk => crosswalk.Relations).AtMost(Lengths.Items);
        RuleForEach(crosswalk => crosswalk.Relations).Present().SetValidator(new RelationRules());
        RuleFor(crosswalk => crosswalk.Relations)
            .Must(relations =>
                relations.DistinctBy(relation => (relation?.From, relation?.To)).Count()
                == relations.Length
            )
            .Says(
                "related_twice",
                "Two items are related once.",
                "Deux éléments sont mis en relation une seule fois."
            );
        RuleFor(crosswalk => crosswalk.Note!).SetValidator(new NoteRules());
        RuleFor(crosswalk => crosswalk.Sources).AtMost(Lengths.Many);
        RuleForEach(crosswalk => crosswalk.Sources).Present().ALine(Lengths.Address);
    }
}

/// <summary>A relation by itself; whether its items are in the plans is found when it is stored.</summary>
internal sealed class RelationRules : AbstractValidator<RelationRecord>
{
    public RelationRules()
    {
        RuleFor(relation => relation.From).Given().AnItemCode();
        RuleFor(relation => relation.To).Given().AnItemCode();
        RuleFor(relation => relation.Relation).Given();
        RuleFor(relation => relation.Rationale!).SetValidator(new NoteRules());
        RuleFor(relation => relation.Source!).SetValidator(new SourceRules());
        RuleFor(relation => relation.Review.By).ALine();
        RuleFor(relation => relation.Review)
            .Must(review => review.State == RelationState.Proposed || review.By is not null)
            .Says(
                "reviewer_needed",
                "What is reviewed says by whom (by).",
                "Ce qui est relu dit par qui (by)."
            );
    }
}
