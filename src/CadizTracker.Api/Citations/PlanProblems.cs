namespace CadizTracker.Citations;

/// <summary>What can be wrong with the plan that a citation names.</summary>
internal static class PlanProblems
{
    public static void OtherPlan(this ProblemList problems, Token name, string quoted) =>
        problems.Error(
            "other_plan",
            name.At,
            name.End,
            $"“{quoted}” is another plan; what is cited of it covers nothing of this one.",
            $"«\u00A0{quoted}\u00A0» est un autre plan\u00A0; ce qui en est cité ne couvre rien de celui-ci."
        );

    public static void PlanYearDiffers(
        this ProblemList problems,
        Token name,
        string quoted,
        IEnumerable<int> years
    ) =>
        problems.Notice(
            "plan_year_differs",
            name.At,
            name.End,
            $"“{quoted}” does not have the years of this plan ({string.Join(", ", years)}); it is taken for this plan.",
            $"«\u00A0{quoted}\u00A0» ne porte pas les années de ce plan ({string.Join(", ", years)})\u00A0; il est lu comme ce plan."
        );

    public static void PlanSpelling(this ProblemList problems, Token name, string quoted) =>
        problems.Notice(
            "plan_spelling",
            name.At,
            name.End,
            $"“{quoted}” is an unusual spelling; it is taken for this plan.",
            $"«\u00A0{quoted}\u00A0» est une graphie inhabituelle\u00A0; le nom est lu comme celui de ce plan."
        );
}
