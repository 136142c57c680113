using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Plans;

/// <summary>What can be said of a plan without looking at any other record.</summary>
internal sealed class PlanRules : AbstractValidator<PlanRecord>
{
    public PlanRules()
    {
        RuleFor(plan => plan.Code).Given().ASlug();
        RuleFor(plan => plan.Dialogue).Given().ASlug();
        RuleFor(plan => plan.Titles).Named();
        RuleFor(plan => plan.Period!).SetValidator(new PeriodRules());
        RuleFor(plan => plan.LevelLabels!.En)
            .ThreeLabels()
            .When(plan => plan.LevelLabels is not null);
        RuleFor(plan => plan.LevelLabels!.Fr)
            .ThreeLabels()
            .When(plan => plan.LevelLabels is not null);
        RuleFor(plan => plan.LevelLabels!).SetValidator(new TextsRules());
        RuleForEach(plan => plan.Sources).Present().NotBlank();
        RuleFor(plan => plan.Note!).SetValidator(new TitlesRules());
        RuleFor(plan => plan.Items).Given();
        RuleForEach(plan => plan.Items).Present().SetValidator(new PlanItemRules());
        RuleFor(plan => plan.Items)
            .Custom(
                (items, context) =>
                    new PlanStructure(items)
                        .Faults(context.PropertyPath)
                        .ToList()
                        .ForEach(context.AddFailure)
            )
            .When(plan => plan.Items.All(item => item is not null));
    }
}

/// <summary>An item by itself; its place is judged with all the others.</summary>
internal sealed class PlanItemRules : AbstractValidator<PlanItemRecord>
{
    public PlanItemRules()
    {
        RuleFor(item => item.Code).Given().AnItemCode();
        RuleFor(item => item.Titles).SetValidator(new TitlesRules());
        RuleFor(item => item.TitleSources.En!).SetValidator(new TitleSourceRules());
        RuleFor(item => item.TitleSources.Fr!).SetValidator(new TitleSourceRules());
        RuleFor(item => item.Placement.Status).Given();
        RuleFor(item => item.Placement.Source).NotBlank();
        RuleFor(item => item.Note).NotBlank();
    }
}

/// <summary>A title's origin says how and where.</summary>
internal sealed class TitleSourceRules : AbstractValidator<TitleSource>
{
    public TitleSourceRules()
    {
        RuleFor(origin => origin.Status).Given();
        RuleFor(origin => origin.Source).Given();
    }
}

/// <summary>A span holds a day at least.</summary>
internal sealed class PeriodRules : AbstractValidator<Period>
{
    public PeriodRules()
    {
        RuleFor(period => period.From).Given();
        RuleFor(period => period.To).Given();
        RuleFor(period => period.To)
            .Must((period, to) => to is null || period.From is null || to > period.From)
            .Says(
                "ends_before_it_starts",
                "The day after the last must be later than the first.",
                "Le lendemain du dernier jour doit être postérieur au premier."
            );
    }
}

internal static class LabelRules
{
    public static IRuleBuilderOptions<PlanRecord, string[]> ThreeLabels(
        this IRuleBuilder<PlanRecord, string[]> labels
    ) =>
        labels
            .Must(each => each.Length is 3)
            .Says(
                "three_labels",
                "Three labels are needed: of a domain, an objective and an action.",
                "Trois libellés sont requis\u00A0: d'un domaine, d'un objectif et d'une action."
            );
}
