using System.Buffers;
using FluentValidation;
using FluentValidation.Validators;

namespace CadizTracker.Http;

/// <summary>How much a text or a list may hold, and which letters. The OpenAPI document reads the same rules.</summary>
internal static class LengthRules
{
    // What cannot be seen, or makes the words around it look like others: controls, and the marks that turn the direction of writing.
    private const string Turning = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static readonly string Controls = string.Concat(
        Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)
    );
    private static readonly SearchValues<char> NotInALine = SearchValues.Create(Controls + Turning);
    private static readonly SearchValues<char> NotInAText = SearchValues.Create(
        string.Concat(Controls.Except("\t\n\r")) + Turning
    );

    /// <summary>Null is fine: one line of words, as it stands in a heading or a cell.</summary>
    public static IRuleBuilderOptions<T, string?> ALine<T>(
        this IRuleBuilder<T, string?> value,
        int most = Lengths.Title
    ) =>
        value
            .NotBlank()
            .AtMost(most)
            .Must(text => text is null || !text.AsSpan().ContainsAny(NotInALine))
            .Says(
                "control_character",
                "This is one line: it takes no line breaks, tabs, control characters or marks of direction.",
                "Ce texte tient sur une ligne\u00A0: sans saut de ligne, tabulation, caractère de contrôle ni marque de direction."
            );

    /// <summary>Null is fine: words that may stand on several lines.</summary>
    public static IRuleBuilderOptions<T, string?> AText<T>(
        this IRuleBuilder<T, string?> value,
        int most = Lengths.Text
    ) => value.NotBlank().AtMost(most).Must(IsText).Says("control_character", NoText);

    public static readonly Bilingual NoText = new(
        "A text takes line breaks and tabs, but no other control characters, and no marks of direction.",
        "Un texte accepte les sauts de ligne et les tabulations, mais aucun autre caractère de contrôle ni marque de direction."
    );

    /// <summary>Whether there is nothing in it that cannot be seen but line breaks and tabs.</summary>
    public static bool IsText(string? text) =>
        text is null || !text.AsSpan().ContainsAny(NotInAText);

    /// <summary>Null is fine.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(
        this IRuleBuilder<T, string?> value,
        int most
    ) => value.SetValidator(new LengthRule<T>(most)).Says("too_long", Messages.AtMost(most));

    /// <summary>Null is fine. The things in the list have rules of their own.</summary>
    public static IRuleBuilderOptions<T, TOne[]?> AtMost<T, TOne>(
        this IRuleBuilder<T, TOne[]?> value,
        int most
    ) =>
        value
            .SetValidator(new CountRule<T, TOne>(most))
            .Says("too_many", Messages.AtMostThings(most));

    private sealed class LengthRule<T>(int most) : PropertyValidator<T, string?>, IShapedRule
    {
        public override string Name => "too_long";
        public int? MostLetters => most;

        public override bool IsValid(ValidationContext<T> context, string? value) =>
            value is null || value.Length <= most;
    }

    private sealed class CountRule<T, TOne>(int most) : PropertyValidator<T, TOne[]?>, IShapedRule
    {
        public override string Name => "too_many";
        public int? MostThings => most;

        public override bool IsValid(ValidationContext<T> context, TOne[]? value) =>
            value is null || value.Length <= most;
    }
}
