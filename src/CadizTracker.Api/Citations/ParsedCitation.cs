using CadizTracker.Http;

namespace CadizTracker.Citations;

/// <summary>What a citation says, as far as it was understood, and everything that is wrong with it.</summary>
internal sealed record ParsedCitation
{
    /// <summary>The codes that the text prints, distinct and in plan order; what lies above them is not added.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The same items in the plan's own notation; null when no item was read.</summary>
    public required Bilingual? Canonical { get; init; }

    /// <summary>In the order of the text, then what concerns all of it.</summary>
    public required IReadOnlyList<CitationProblem> Problems { get; init; }

    /// <summary>Whether a write of this citation is refused: any error does, notices do not.</summary>
    public bool IsRefused => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
}

/// <summary>One thing that is wrong with a citation, and where.</summary>
/// <param name="Code">Stable, snake_case.</param>
/// <param name="Severity">Whether it refuses the citation.</param>
/// <param name="Message">For the analyst who wrote it.</param>
/// <param name="At">The first UTF-16 position in the given text.</param>
/// <param name="Length">In UTF-16 units; 0 where something is missing.</param>
internal sealed record CitationProblem(
    string Code,
    ProblemSeverity Severity,
    Bilingual Message,
    int At,
    int Length
);

/// <summary>Whether a problem refuses the citation.</summary>
internal enum ProblemSeverity
{
    Error,
    Notice,
}

/// <summary>The names of another plan on record, so that a citation of it is not taken for one of this plan.</summary>
internal sealed record PlanName(string Code, string? TitleEn, string? TitleFr);
