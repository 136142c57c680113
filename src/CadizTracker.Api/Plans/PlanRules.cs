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
        RuleFor(plan => plan.AdoptedOn).ADay();
        RuleFor(plan => plan.Period!).SetValidator(new PeriodRules());
        RuleFor(plan => plan.LevelLabels!.En)
            .ThreeLabels()
            .When(plan => plan.LevelLabels is not null);
        RuleFor(plan => plan.LevelLabels!.Fr)
            .ThreeLabels()
            .When(plan => plan.LevelLabels is not null);
        RuleFor(plan => plan.LevelLabels!).SetValidator(new TextsRules());
        RuleFor(plan => plan.Sources).AtMost(Lengths.Many);
        RuleForEach(plan => plan.Sources).Present().ALine(Lengths.Address);
        RuleFor(plan => plan.Note!).SetValidator(new NoteRules());
        RuleFor(plan => plan.Items).Given().AtMost(Lengths.Items);
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
        RuleFor(item => item.TitleSources.En)
            .SaysWhereFrom(item => item.Titles.En)
            .SetValidator(new TitleSourceRules()!);
        RuleFor(item => item.TitleSources.Fr)
            .SaysWhereFrom(item => item.Titles.Fr)
            .SetValidator(new TitleSourceRules()!);
        RuleFor(item => item.Placement).SetValidator(new PlacementRules());
        RuleFor(item => item.Note).AText();
    }
}

/// <summary>How and where an item's place is known; whether it can lie there is judged with all the others.</summary>
internal sealed class PlacementRules : AbstractValidator<Placement>
{
    public PlacementRules()
    {
        RuleFor(placement => placement.Status).Given();
        RuleFor(placement => placement.Source).ALine();
        RuleFor(placement => placement.Candidates).AtMost(Lengths.Few);
    }
}

/// <summary>A title's origin says how and where.</summary>
internal sealed class TitleSourceRules : AbstractValidator<TitleSource>
{
    public TitleSourceRules()
    {
        RuleFor(origin => origin.Status).Given();
        RuleFor(origin => origin.Source).Cascade(CascadeMode.Stop).Given().ALine();
    }
}

/// <summary>A span holds a day at least.</summary>
internal sealed class PeriodRules : AbstractValidator<Period>
{
    public PeriodRules()
    {
        RuleFor(period => period.From).Given().ADay();
        RuleFor(period => period.To).Given().ADay();
        RuleFor(period => period.To)
            .Must((period, to) => to is null || period.From is null || to > period.From)
            .Says(
                "ends_before_it_starts",
                "The day after the last must be later than the first.",
                "Le lendemain du dernier jour doit être postérieur au premier."
            );
    }
}

internal static class OriginRules
{
    /// <summary>The wording of a plan is nobody's to make up.</summary>
    public static IRuleBuilderOptions<PlanItemRecord, TitleSource?> SaysWhereFrom(
        this IRuleBuilder<PlanItemRecord, TitleSource?> source,
        Func<PlanItemRecord, string?> title
    ) =>
        source
            .Must((item, from) => from is not null || title(item) is null)
            .Says(
                "title_source_needed",
                "A title says where it comes from: status and source.",
                "Un titre dit d'où il vient\u00A0: status et source."
            );
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
