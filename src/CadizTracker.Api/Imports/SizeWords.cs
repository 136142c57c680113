using CadizTracker.Http;
using NJsonSchema.Validation;

namespace CadizTracker.Imports;

/// <summary>Too little, too much, twice.</summary>
internal static class SizeWords
{
    public static (string Code, Bilingual Message)? Of(ValidationError error) =>
        error.Kind switch
        {
            ValidationErrorKind.NumberTooSmall => (
                "too_small",
                new(
                    $"{error.Token} is less than {error.Schema.Minimum}.",
                    $"{error.Token} est inférieur à {error.Schema.Minimum}."
                )
            ),
            ValidationErrorKind.StringTooLong => (
                "too_long",
                Messages.AtMost(error.Schema.MaxLength!.Value)
            ),
            ValidationErrorKind.TooFewItems => (
                "too_few",
                new(
                    error.Schema.MinItems == 1
                        ? "At least one is needed."
                        : $"At least {error.Schema.MinItems} are needed.",
                    $"Il en faut au moins {error.Schema.MinItems}."
                )
            ),
            ValidationErrorKind.TooManyItems => (
                "too_many",
                Messages.AtMostThings(error.Schema.MaxItems)
            ),
            ValidationErrorKind.ItemsNotUnique => (
                "repeated",
                new("The list names something twice.", "La liste nomme deux fois la même chose.")
            ),
            _ => null,
        };
}
