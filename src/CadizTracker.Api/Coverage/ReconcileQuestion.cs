using System.Globalization;
using System.Text.RegularExpressions;
using CadizTracker.Http;
using CadizTracker.Presidencies;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>Asks whether the record gives published figures: those of the address, else those that the presidency has recorded.</summary>
internal sealed record ReconcileQuestion
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Domains as claimed: 5/5, or 5.</summary>
    [QueryParam]
    public string? Domains { get; init; }

    /// <summary>Objectives as claimed: 6/10, or 6.</summary>
    [QueryParam]
    public string? Objectives { get; init; }

    /// <summary>Actions as claimed: 11/29, or 11.</summary>
    [QueryParam]
    public string? Actions { get; init; }

    /// <summary>The record as this snapshot shows it, e.g. morocco-2023-1. It goes without asOf.</summary>
    [QueryParam]
    public string? Snapshot { get; init; }
}

internal sealed class ReconcileQuestionRules : Validator<ReconcileQuestion>
{
    public ReconcileQuestionRules()
    {
        RuleFor(r => r.Domains).IsNOfM();
        RuleFor(r => r.Objectives).IsNOfM();
        RuleFor(r => r.Actions).IsNOfM();
    }
}

/// <summary>Figures as they are claimed: 6/10, or 6 where the total is not said.</summary>
internal static partial class NOfM
{
    private static readonly Bilingual Form = new(
        "Write how many of how many, e.g. 6/10, or how many alone, e.g. 6; never more than all.",
        "Écrivez combien sur combien, p. ex. 6/10, ou combien seulement, p. ex. 6\u00A0; jamais plus que le total."
    );

    /// <summary>Null is fine: whether a figure is said is the caller's choice.</summary>
    public static IRuleBuilderOptions<T, string?> IsNOfM<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || Read(text) is not null).Says("invalid_figure", Form);

    /// <summary>Null for what is no such figure.</summary>
    public static CountedOf? Read(string? text)
    {
        var found = Figure().Match(text ?? "");
        if (!found.Success)
        {
            return null;
        }
        var (n, m) = (Number(found.Groups["n"]), Number(found.Groups["m"]));
        return n > m ? null : new CountedOf { Covered = n, Total = m };
    }

    private static int? Number(System.Text.RegularExpressions.Group group) =>
        group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(?<n>[0-9]{1,5})(/(?<m>[0-9]{1,5}))?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Figure();
}
