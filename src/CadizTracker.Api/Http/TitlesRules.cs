using FluentValidation;

namespace CadizTracker.Http;

/// <summary>A language is known or null, never blank.</summary>
internal sealed class TitlesRules : AbstractValidator<Titles>
{
    public TitlesRules()
    {
        RuleFor(titles => titles.En).ALine();
        RuleFor(titles => titles.Fr).ALine();
    }
}

/// <summary>The same of what may stand on several lines.</summary>
internal sealed class NoteRules : AbstractValidator<Titles>
{
    public NoteRules()
    {
        RuleFor(note => note.En).AText(Lengths.Title);
        RuleFor(note => note.Fr).AText(Lengths.Title);
    }
}

/// <summary>No paragraph is blank.</summary>
internal sealed class TextsRules : AbstractValidator<Texts>
{
    public TextsRules()
    {
        RuleFor(texts => texts.En).AtMost(Lengths.Many);
        RuleForEach(texts => texts.En).Present().AText();
        RuleFor(texts => texts.Fr).AtMost(Lengths.Many);
        RuleForEach(texts => texts.Fr).Present().AText();
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
