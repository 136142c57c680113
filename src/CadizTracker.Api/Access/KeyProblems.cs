using System.Text.RegularExpressions;
using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Access;

/// <summary>What can be wrong with the giving and taking of keys.</summary>
internal static partial class KeyProblems
{
    private static readonly ProblemKind Taken = new(
        "key_name_taken",
        409,
        new("There is a key of this name.", "Une clé porte déjà ce nom.")
    );
    private static readonly ProblemKind Used = new(
        "key_name_was_used",
        409,
        new("A key of this name was revoked.", "Une clé de ce nom a été révoquée.")
    );
    private static readonly ProblemKind Unknown = new(
        "unknown_key",
        404,
        new("There is no such key.", "Cette clé n'existe pas.")
    );

    public static Refused NameTaken(string name) =>
        new(
            Taken,
            new(
                $"A key named \"{name}\" is in use: choose another name.",
                $"Une clé nommée «\u00A0{name}\u00A0» est en service\u00A0: choisissez un autre nom."
            )
        );

    /// <summary>The history knows who wrote by the name of a key alone: a second one of that name would be taken for the first.</summary>
    public static Refused NameWasUsed(string name) =>
        new(
            Used,
            new(
                $"A key named \"{name}\" was revoked, and what it wrote stands under that name: choose another one, such as \"{name} 2\".",
                $"Une clé nommée «\u00A0{name}\u00A0» a été révoquée, et ce qu'elle a écrit figure sous ce nom\u00A0: choisissez-en un autre, comme «\u00A0{name} 2\u00A0»."
            )
        );

    public static Refused NoKey(string name) =>
        new(
            Unknown,
            new(
                $"No key named \"{name}\" is in use.",
                $"Aucune clé nommée «\u00A0{name}\u00A0» n'est en service."
            )
        );

    /// <summary>It stands in addresses, in lists and in the history: one line, and nothing that an address would swallow.</summary>
    public static IRuleBuilderOptions<T, string?> ANameOfAKey<T>(
        this IRuleBuilder<T, string?> value
    ) =>
        value
            .Must(text => string.IsNullOrEmpty(text) || Name().IsMatch(text))
            .Says(
                "key_name",
                "A name has at most 100 letters, numbers, spaces and . _ - @ ( ) ', and begins with a letter or a number.",
                "Un nom a au plus 100 lettres, chiffres, espaces et . _ - @ ( ) ', et commence par une lettre ou un chiffre."
            );

    [GeneratedRegex(
        @"^[\p{L}\p{N}]([\p{L}\p{M}\p{N} ._@()'-]{0,98}[\p{L}\p{M}\p{N}._@()'-])?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Name();
}
