using FluentValidation;
using FluentValidation.Results;

namespace CadizTracker.Http;

/// <summary>How rules speak: a stable code and one sentence in two languages, of which a request's answer takes its own.</summary>
internal static class Refusals
{
    /// <summary>Names the rule and says why it refuses; <c>{value}</c> stands for what was given.</summary>
    public static IRuleBuilderOptions<T, TValue> Says<T, TValue>(
        this IRuleBuilderOptions<T, TValue> rule,
        string code,
        string english,
        string french
    ) =>
        rule.WithErrorCode(code)
            .WithState((_, value) => Fill(english, french, value))
            .WithMessage((_, value) => Fill(english, french, value).Here);

    /// <summary>The same, of a sentence that is there already.</summary>
    public static IRuleBuilderOptions<T, TValue> Says<T, TValue>(
        this IRuleBuilderOptions<T, TValue> rule,
        string code,
        Bilingual message
    ) => rule.WithErrorCode(code).WithState(_ => message).WithMessage(_ => message.Here);

    /// <summary>A refusal by a rule that looks at several members at once.</summary>
    public static ValidationFailure Refusal(string member, string code, Bilingual message) =>
        new(member, message.Here) { ErrorCode = code, CustomState = message };

    /// <summary>The sentence in both languages, for answers that go to people of either.</summary>
    public static Bilingual InBoth(this ValidationFailure failure) =>
        failure.CustomState as Bilingual
        ?? new Bilingual(failure.ErrorMessage, failure.ErrorMessage);

    private static Bilingual Fill(string english, string french, object? value) =>
        new(Fill(english, value), Fill(french, value));

    private static string Fill(string sentence, object? value) =>
        sentence.Replace("{value}", value?.ToString(), StringComparison.Ordinal);
}
