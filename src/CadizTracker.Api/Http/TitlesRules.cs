using FluentValidation;

namespace CadizTracker.Http;

/// <summary>A language is known or null, never blank.</summary>
internal sealed class TitlesRules : AbstractValidator<Titles>
{
    public TitlesRules()
    {
        RuleFor(titles => titles.En).NotBlank();
        RuleFor(titles => titles.Fr).NotBlank();
    }
}

/// <summary>No line is blank.</summary>
internal sealed class TextsRules : AbstractValidator<Texts>
{
    public TextsRules()
    {
        RuleForEach(texts => texts.En).Present().NotBlank();
        RuleForEach(texts => texts.Fr).Present().NotBlank();
    }
}

internal static class NamedRules
{
    /// <summary>For what a reader must be able to call by a name: one language at least.</summary>
    public static IRuleBuilderOptions<T, Titles> Named<T>(this IRuleBuilder<T, Titles> value) =>
        value
            .SetValidator(new TitlesRules())
            .Must(titles => titles is { En: not null } or { Fr: not null })
            .Says(
                "title_needed",
                "A title is needed in one language at least.",
                "Un titre est requis dans au moins une langue."
            );
}
