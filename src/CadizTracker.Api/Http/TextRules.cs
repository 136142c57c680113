using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;

namespace CadizTracker.Http;

/// <summary>Rules of single values that several records share.</summary>
internal static partial class TextRules
{
    public static IRuleBuilderOptions<T, TValue> Given<T, TValue>(
        this IRuleBuilder<T, TValue> value
    ) => value.NotEmpty().Says("missing", "This is needed.", "Cette valeur est requise.");

    /// <summary>For each thing in a list: JSON lets null stand there, and it means nothing.</summary>
    public static IRuleBuilderOptions<T, TValue> Present<T, TValue>(
        this IRuleBuilder<T, TValue> value
    ) =>
        value
            .NotNull()
            .Says(
                "null_in_list",
                "A list cannot hold null.",
                "Une liste ne peut pas contenir null."
            );

    /// <summary>Null is fine; a text of blanks says nothing and would hide that nothing is known.</summary>
    public static IRuleBuilderOptions<T, string?> NotBlank<T>(
        this IRuleBuilder<T, string?> value
    ) =>
        value
            .Must(text => text is null || !string.IsNullOrWhiteSpace(text))
            .Says(
                "blank",
                "A text cannot be blank: leave it out, or write null.",
                "Un texte ne peut pas être vide\u00A0: omettez-le, ou écrivez null."
            );

    /// <summary>Null is fine: whether a slug is needed is another rule.</summary>
    public static IRuleBuilderOptions<T, string?> ASlug<T>(this IRuleBuilder<T, string?> value) =>
        value
            .AtMost(Lengths.Name)
            .Must(text => string.IsNullOrEmpty(text) || Slug().IsMatch(text))
            .Says(
                "slug",
                "\"{value}\" is not lower-case words and numbers joined by hyphens, e.g. morocco-2023.",
                "«\u00A0{value}\u00A0» n'est pas une suite de mots en minuscules et de nombres reliés par des traits d'union, par ex. morocco-2023."
            );

    public static IRuleBuilderOptions<T, string?> AnAddress<T>(
        this IRuleBuilder<T, string?> value
    ) =>
        value
            .AtMost(Lengths.Address)
            .Must(text => text is null || IsAddress(text))
            .Says(
                "url",
                "\"{value}\" is not an absolute http or https address.",
                "«\u00A0{value}\u00A0» n'est pas une adresse http ou https absolue."
            );

    public static IRuleBuilderOptions<T, int?> ACount<T>(this IRuleBuilder<T, int?> value) =>
        value
            .Must(number => number is null or >= 0)
            .Says(
                "negative",
                "A number of things cannot be {value}.",
                "Une quantité ne peut pas être {value}."
            );

    /// <summary>Null is fine: a date may be known to the year, the month or the day, or not at all.</summary>
    public static IRuleBuilderOptions<T, string?> AYearMonthOrDay<T>(
        this IRuleBuilder<T, string?> value
    ) =>
        value
            .Must(text => text is null || TimeNamedBy(text) is not null)
            .Says(
                "date",
                "\"{value}\" is not a year, a month or a day: 2023, 2023-02, 2023-02-21.",
                "«\u00A0{value}\u00A0» n'est ni une année, ni un mois, ni un jour\u00A0: 2023, 2023-02, 2023-02-21."
            )
            .Must(text => text is null || TimeNamedBy(text) is not { } day || IsOfTheRecord(day))
            .Says("date_out_of_range", OutOfRange);

    /// <summary>Null is fine. A day that no meeting was or will be held on is a slip: a year of two digits, a date that a program made of nothing.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> ADay<T>(
        this IRuleBuilder<T, DateOnly?> value
    ) =>
        value
            .Must(day => day is null || IsOfTheRecord(day.Value))
            .Says("date_out_of_range", OutOfRange);

    // Unlike "$", "\z" does not let a line break pass at the end.
    [GeneratedRegex(
        @"^[a-z0-9]+(-[a-z0-9]+)*\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Slug();

    private static readonly string[] Precisions = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    // Its first day; null where it names none.
    private static DateOnly? TimeNamedBy(string text) =>
        DateOnly.TryParseExact(
            text,
            Precisions,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static bool IsOfTheRecord(DateOnly day) => day.Year is >= 1900 and < 2200;

    private static readonly Bilingual OutOfRange = new(
        "Dates of the record lie from 1900 to 2199.",
        "Les dates du registre vont de 1900 à 2199."
    );

    private static bool IsAddress(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
