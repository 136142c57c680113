using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Plans;
using FluentValidation;

namespace CadizTracker.Presidencies;

/// <summary>What can be said of an announcement without its plan; whether it contradicts the plan is found when it is parsed.</summary>
internal sealed class AnnouncementRules : AbstractValidator<AnnouncementRecord>
{
    public AnnouncementRules()
    {
        RuleFor(announced => announced)
            .Must(announced => announced.Text is null || announced.Items is null)
            .Says(
                "text_or_items",
                "An announcement names items in words as text, or by their codes as items: not both.",
                "Une annonce nomme des éléments par des mots (text) ou par leurs codes (items)\u00A0: pas les deux."
            );
        RuleFor(announced => announced)
            .Must(SaysSomething)
            .Says(
                "nothing_announced",
                "An announcement has words of its own as titles, or items of the plan as text or items.",
                "Une annonce a ses propres mots (titles), ou des éléments du plan (text ou items)."
            );
        RuleFor(announced => announced.Titles).SetValidator(new TitlesRules());
        RuleFor(announced => announced.Text).APrintedCitation();
        RuleFor(announced => announced.Items)
            .Given()
            .AtMost(Lengths.Many)
            .When(announced => announced.Items is not null);
        RuleForEach(announced => announced.Items).Present().AnItemCode();
        RuleFor(announced => announced.AnnouncedFor).AYearMonthOrDay();
        RuleFor(announced => announced.Source!).SetValidator(new SourceRules());
    }

    private static bool SaysSomething(AnnouncementRecord announced) =>
        announced.Titles is { En: not null } or { Fr: not null }
        || announced.Text is not null
        || announced.Items is not null;
}
