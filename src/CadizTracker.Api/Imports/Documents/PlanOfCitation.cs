using System.Text.RegularExpressions;
using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>Which plan a citation is of, when it names one itself, or when its sentence speaks of a plan that is not on record.</summary>
internal static class PlanOfCitation
{
    // The plan of another process, which the dialogue's documents cite beside their own.
    private static readonly Regex Elsewhere = Patterns.Of(@"\b(?:jvap|pacv|vallett?[ae]|valeta)\b");

    /// <summary>
    /// A citation that does not name its plan, in a sentence that names another, is of nobody knows which; one that has the name of another instrument beside it
    /// (Objective 10 of the Global Compact) is of that.
    /// </summary>
    public static ParsedCitation Doubted(
        ParsedCitation parsed,
        PlanOutline plan,
        string text,
        string sentence,
        string beside
    )
    {
        var names = PlanNaming.Of(plan).Places;
        return
            !(Elsewhere.IsMatch(sentence) || IsAnothers(beside, plan))
            || parsed.IsRefused
            || names.Any(name => Folded(text).Contains(name, StringComparison.Ordinal))
            ? parsed
            : parsed with
            {
                Items = [],
                Canonical = null,
                Problems = [.. parsed.Problems, Other(text)],
            };
    }

    private static bool IsAnothers(string text, PlanOutline plan) =>
        CitationText
            .Parse(text, plan, [])
            .Problems.Any(problem =>
                problem is { Code: "other_plan", Severity: ProblemSeverity.Error }
            );

    public static (PlanOutline, ParsedCitation) Parse(
        string text,
        PlanOutline plan,
        IReadOnlyList<PlanOutline> plans
    )
    {
        var parsed = Parse(text, plan);
        if (!parsed.Problems.Any(problem => problem.Code == "other_plan"))
        {
            return (plan, parsed);
        }
        foreach (var other in plans.Where(other => other.Code != plan.Code))
        {
            var foreign = Parse(text, other);
            if (
                !foreign.Problems.Any(problem =>
                    problem.Code is "other_plan" or "plan_spelling" or "plan_year_differs"
                )
            )
            {
                return (other, foreign);
            }
        }
        return (plan, parsed);

        ParsedCitation Parse(string text, PlanOutline plan) =>
            CitationText.Parse(text, plan, Others(plans, plan));
    }

    private static PlanName[] Others(IReadOnlyList<PlanOutline> plans, PlanOutline plan) =>
        [
            .. plans
                .Where(other => other.Code != plan.Code)
                .Select(other => new PlanName(other.Code, other.TitleEn, other.TitleFr)),
        ];

    private static CitationProblem Other(string text) =>
        new(
            "other_plan",
            ProblemSeverity.Error,
            new Bilingual(
                "The sentence speaks of another plan.",
                "La phrase parle d'un autre plan."
            ),
            0,
            text.Length
        );

    private static string Folded(string text) => string.Concat(text.Select(Glyphs.Fold));
}
