using CadizTracker.Citations;
using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Presidencies;

/// <summary>What can be said of a presidency without looking at any other record.</summary>
internal sealed class PresidencyRules : AbstractValidator<PresidencyRecord>
{
    public PresidencyRules()
    {
        RuleFor(presidency => presidency.Slug).Given().ASlug();
        RuleFor(presidency => presidency.Country).Given().ACountry();
        RuleFor(presidency => presidency.Plan).Given().ASlug();
        RuleFor(presidency => presidency.From).Given().ADay();
        RuleFor(presidency => presidency.To)
            .ADay()
            .Must((presidency, to) => to is null || presidency.From is null || to > presidency.From)
            .Says(
                "ends_before_it_starts",
                "The day after the last must be later than the first.",
                "Le lendemain du dernier jour doit être postérieur au premier."
            );
        RuleFor(presidency => presidency.Titles).Named();
        RuleFor(presidency => presidency.Slogan!).SetValidator(new TitlesRules());
        RuleFor(presidency => presidency.Priorities).SetValidator(new TextsRules());
        RuleFor(presidency => presidency.Programme).AtMost(Lengths.Many);
        RuleForEach(presidency => presidency.Programme)
            .Present()
            .SetValidator(new AnnouncementRules());
        RuleFor(presidency => presidency.Claims).AtMost(Lengths.Few);
        RuleForEach(presidency => presidency.Claims).Present().SetValidator(new ClaimRules());
        RuleFor(presidency => presidency.Documents).AtMost(Lengths.Many);
        RuleForEach(presidency => presidency.Documents).Present().SetValidator(new DocumentRules());
        RuleFor(presidency => presidency.Note!).SetValidator(new NoteRules());
        RuleFor(presidency => presidency.Sources).AtMost(Lengths.Many);
        RuleForEach(presidency => presidency.Sources).Present().ALine(Lengths.Address);
    }
}

/// <summary>Printed figures make sense by themselves; whether they are right is for the reconciliation.</summary>
internal sealed class ClaimRules : AbstractValidator<Claim>
{
    public ClaimRules()
    {
        RuleFor(claim => claim.Domains!).SetValidator(new CountedOfRules());
        RuleFor(claim => claim.Objectives!).SetValidator(new CountedOfRules());
        RuleFor(claim => claim.Actions!).SetValidator(new CountedOfRules());
        RuleForEach(claim => claim.Meetings)
            .OverrideIndexer((_, _, kind, _) => "." + kind.Key.Label)
            .Must(kind => kind.Value >= 0)
            .Says(
                "negative",
                "A number of meetings cannot be negative.",
                "Un nombre de réunions ne peut pas être négatif."
            );
        RuleFor(claim => claim.PublishedOn).ADay();
        RuleFor(claim => claim.Source).Given();
        RuleFor(claim => claim.Source!).SetValidator(new SourceRules());
    }
}

/// <summary>n of m, with n at most m.</summary>
internal sealed class CountedOfRules : AbstractValidator<CountedOf>
{
    public CountedOfRules()
    {
        RuleFor(counted => counted.Covered).Given();
        RuleFor(counted => counted.Covered).ACount();
        RuleFor(counted => counted.Total).Given();
        RuleFor(counted => counted.Total).ACount();
        RuleFor(counted => counted.Covered)
            .Must(
                (counted, covered) =>
                    covered is null || counted.Total is null || covered <= counted.Total
            )
            .Says(
                "more_than_the_total",
                "{value} is more than the total.",
                "{value} dépasse le total."
            );
    }
}
