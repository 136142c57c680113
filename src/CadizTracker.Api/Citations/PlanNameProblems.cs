namespace CadizTracker.Citations;

/// <summary>What can be wrong with the plan that a citation names.</summary>
internal static class PlanNameProblems
{
    public static void Report(
        this ProblemList problems,
        PlanVerdict verdict,
        Token whole,
        IEnumerable<int> years
    )
    {
        var name = problems.Quote(whole.At, whole.End);
        switch (verdict)
        {
            case PlanVerdict.Other:
                problems.OtherPlan(whole, name);
                break;
            case PlanVerdict.YearDiffers:
                problems.PlanYearDiffers(whole, name, years);
                break;
            case PlanVerdict.Misspelt:
                problems.PlanSpelling(whole, name);
                break;
        }
    }

    private static void OtherPlan(this ProblemList problems, Token name, string quoted) =>
        problems.Error(
            "other_plan",
            name.At,
            name.End,
            $"“{quoted}” is another plan; what is cited of it covers nothing of this one.",
            $"«\u00A0{quoted}\u00A0» est un autre plan\u00A0; ce qui en est cité ne couvre rien de celui-ci."
        );

    private static void PlanYearDiffers(
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

    private static void PlanSpelling(this ProblemList problems, Token name, string quoted) =>
        problems.Notice(
            "plan_spelling",
            name.At,
            name.End,
            $"“{quoted}” is an unusual spelling; it is taken for this plan.",
            $"«\u00A0{quoted}\u00A0» est une graphie inhabituelle\u00A0; le nom est lu comme celui de ce plan."
        );
}
