using System.Text.RegularExpressions;
using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Plans;

/// <summary>The codes of items: a level's letter and a number, a part's letter behind it.</summary>
internal static partial class ItemCode
{
    /// <summary>The level that a code names; null where it is no code.</summary>
    public static ItemLevel? LevelOf(string? code) =>
        code is null || !Code().IsMatch(code)
            ? null
            : code switch
            {
                ['D', ..] => ItemLevel.Domain,
                ['A', ..] => ItemLevel.Action,
                [.., >= 'a' and <= 'z'] => ItemLevel.Part,
                _ => ItemLevel.Objective,
            };

    /// <summary>Whether an item may lie in another: a part only in its own objective.</summary>
    public static bool MayLieIn(string item, string parent) =>
        (LevelOf(item), LevelOf(parent)) switch
        {
            (ItemLevel.Objective, ItemLevel.Domain) => true,
            (ItemLevel.Part, ItemLevel.Objective) => item[..^1] == parent,
            (ItemLevel.Action, ItemLevel.Objective or ItemLevel.Part) => true,
            _ => false,
        };

    /// <summary>Null is fine: whether a code is needed is another rule.</summary>
    public static IRuleBuilderOptions<T, string?> AnItemCode<T>(
        this IRuleBuilder<T, string?> value
    ) =>
        value
            .Must(code => code is null || LevelOf(code) is not null)
            .Says(
                "item_code",
                "\"{value}\" is not the code of an item, e.g. D4, O7, O5b, A20.",
                "«\u00A0{value}\u00A0» n'est pas le code d'un élément, par ex. D4, O7, O5b, A20."
            );

    // Unlike "$", "\z" does not let a line break pass at the end.
    [GeneratedRegex(
        @"^([DA][1-9][0-9]{0,3}|O[1-9][0-9]{0,3}[a-z]?)\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Code();
}
