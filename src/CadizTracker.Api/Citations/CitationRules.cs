using CadizTracker.Http;
using CadizTracker.Plans;
using FluentValidation;

namespace CadizTracker.Citations;

/// <summary>What can be said of a citation without its plan; whether it contradicts the plan is found when it is parsed.</summary>
internal sealed class CitationRules : AbstractValidator<CitationRecord>
{
    public CitationRules()
    {
        RuleFor(citation => citation)
            .Must(citation => citation.Text is null != citation.Items is null)
            .Says(
                "text_or_items",
                "A citation has its words as text, or codes as items: one of them, not both.",
                "Une citation porte ses mots (text) ou des codes (items)\u00A0: l'un ou l'autre, pas les deux."
            );
        RuleFor(citation => citation.Text).APrintedCitation();
        RuleFor(citation => citation.Items)
            .Given()
            .AtMost(Lengths.Many)
            .When(citation => citation.Items is not null);
        RuleForEach(citation => citation.Items).Present().AnItemCode();
        RuleFor(citation => citation.Plan).ASlug();
        RuleFor(citation => citation.Source!).SetValidator(new SourceRules());
    }
}

internal static class PrintedCitationRules
{
    /// <summary>Null is fine: whether there are words is another rule.</summary>
    public static IRuleBuilderOptions<T, string?> APrintedCitation<T>(
        this IRuleBuilder<T, string?> value
    ) => value.AText();
}

/// <summary>A source can be found again.</summary>
internal sealed class SourceRules : AbstractValidator<Source>
{
    public SourceRules()
    {
        RuleFor(source => source)
            .Must(source => source.Title is not null || source.Url is not null)
            .Says(
                "source_needs_a_name",
                "A source has a title or an address.",
                "Une source a un titre ou une adresse."
            );
        RuleFor(source => source.Title).ALine();
        RuleFor(source => source.Url).AnAddress();
        RuleFor(source => source.Quote).AText();
        RuleFor(source => source.Page)
            .Must(page => page is null or >= 1)
            .Says("page", "Pages are counted from 1.", "Les pages se comptent à partir de 1.");
    }
}
