using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Presidencies;

internal static class CountryRules
{
    /// <summary>Null is fine: whether a country is needed is another rule.</summary>
    public static IRuleBuilderOptions<T, string?> ACountry<T>(
        this IRuleBuilder<T, string?> value
    ) =>
        value
            .Must(code => string.IsNullOrEmpty(code) || Countries.Has(code))
            .Says(
                "country",
                "\"{value}\" is not a country of ISO 3166-1 (two capital letters), e.g. MA.",
                "«\u00A0{value}\u00A0» n'est pas un pays de l'ISO 3166-1 (deux majuscules), par ex. MA."
            );

    /// <summary>Of a filter: what is not the code of a country is refused, and so is nothing.</summary>
    public static IRuleBuilderOptions<T, string?> IsCountry<T>(
        this IRuleBuilder<T, string?> rule
    ) => rule.Must(Countries.Has).Says("unknown_country", Messages.Country);
}
