using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Imports;

/// <summary>Finds the items of a plan that a record names; what cannot be right is added to the problems, at its place in the record.</summary>
internal sealed class CitedItems(
    PlanOutline plan,
    Origin origin,
    RecordNames names,
    List<ImportProblem> problems
)
{
    /// <summary>The codes in plan order, of what is named in words or else by codes.</summary>
    public string[] Of(string? text, string[]? codes, string place) =>
        text is null ? [.. Known(codes ?? [], place)] : [.. Parsed(text, place)];

    private IReadOnlyList<string> Parsed(string text, string place)
    {
        var parsed = names.Texts(plan).Parse(text);
        problems.AddRange(
            parsed
                .Problems.Where(problem => problem.Severity == ProblemSeverity.Error)
                .Select(problem => origin.Problem($"{place}/text", problem.Message, problem.Code))
        );
        return parsed.Items;
    }

    // In plan order, as the parser gives them, so that the same is stored the same.
    private IEnumerable<string> Known(string[] codes, string place)
    {
        var known = names.Asked(plan).Items.Select(item => item.Code).ToArray();
        problems.AddRange(
            codes
                .Except(known)
                .Select(code => origin.Problem($"{place}/items", NotInPlan(code), "not_in_plan"))
        );
        return known.Intersect(codes);
    }

    private Bilingual NotInPlan(string code) =>
        new($"{plan.Code} has no item {code}.", $"{plan.Code} n'a pas d'élément {code}.");
}
