using System.Globalization;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Validators;

namespace CadizTracker.Http;

/// <summary>A rule that can also say, for the OpenAPI document, what it lets through.</summary>
internal interface IShapedRule
{
    /// <summary>The JSON schema format: date; null where there is none.</summary>
    string? SchemaFormat => null;

    /// <summary>The values it lets through; null where they cannot be listed.</summary>
    IReadOnlyList<string>? Values => null;

    /// <summary>The least and the most that a number may be; null where it is not a number.</summary>
    (int Least, int Most)? Span => null;

    /// <summary>The most letters that a text may have; null where that is not its matter.</summary>
    int? MostLetters => null;

    /// <summary>The most things that a list may hold; null where that is not its matter.</summary>
    int? MostThings => null;
}

/// <summary>The rules of parameters. They judge the text as it came, so that every error is told at once and in the caller's language.</summary>
internal static class Rules
{
    public static IRuleBuilderOptions<T, string?> IsDay<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new DayRule<T>());

    public static IRuleBuilderOptions<T, string?> IsWholeNumber<T>(
        this IRuleBuilder<T, string?> rule,
        int least,
        int most
    ) => rule.SetValidator(new WholeNumberRule<T>(least, most));

    public static IRuleBuilderOptions<T, string?> IsOneOf<T>(
        this IRuleBuilder<T, string?> rule,
        params string[] values
    ) => rule.SetValidator(new OneOfRule<T>(values));

    public static IRuleBuilderOptions<T, string?> IsOneOf<T, TEnum>(
        this IRuleBuilder<T, string?> rule
    )
        where TEnum : struct, Enum => rule.SetValidator(new OneOfRule<T>(Labels<TEnum>()));

    /// <summary>Its day is not after the other's; fine where one of them names none.</summary>
    public static IRuleBuilderOptions<T, string?> IsNotAfter<T>(
        this IRuleBuilder<T, string?> rule,
        Func<T, string?> other
    ) =>
        rule.Must((r, day) => !(AsDay(day) > AsDay(other(r))))
            .Says("days_not_in_order", Messages.DaysInOrder);

    /// <summary>An enum's values as the contract and the database write them.</summary>
    public static string[] Labels<TEnum>()
        where TEnum : struct, Enum =>
        [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    /// <summary>The day that a checked parameter names; null where it was not given.</summary>
    public static DateOnly? AsDay(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private sealed class DayRule<T> : PropertyValidator<T, string?>, IShapedRule
    {
        public override string Name => "invalid_date";
        public string? SchemaFormat => "date";

        public override bool IsValid(ValidationContext<T> context, string? value) =>
            value is null || AsDay(value) is not null;

        protected override string GetDefaultMessageTemplate(string errorCode) => Messages.Day.Here;
    }

    private sealed class WholeNumberRule<T>(int least, int most)
        : PropertyValidator<T, string?>,
            IShapedRule
    {
        public override string Name => "invalid_number";
        public (int, int)? Span => (least, most);

        public override bool IsValid(ValidationContext<T> context, string? value) =>
            value is null
            || (
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n >= least
                && n <= most
            );

        protected override string GetDefaultMessageTemplate(string errorCode) =>
            Messages.WholeNumber(least, most).Here;
    }

    private sealed class OneOfRule<T>(IReadOnlyList<string> values)
        : PropertyValidator<T, string?>,
            IShapedRule
    {
        public override string Name => "unknown_value";
        public IReadOnlyList<string>? Values => values;

        public override bool IsValid(ValidationContext<T> context, string? value) =>
            value is null || values.Contains(value);

        protected override string GetDefaultMessageTemplate(string errorCode) =>
            Messages.OneOf(values).Here;
    }
}
