using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>A presidency whose programme is read against its plan.</summary>
internal static class PresidencyToStore
{
    /// <summary>With the items that its programme names; what cannot be right is added to the problems, at its place in the file.</summary>
    public static Sourced<PresidencyRecord> From(
        Sourced<PresidencyRecord> presidency,
        RecordNames names,
        List<ImportProblem> problems
    )
    {
        var (written, origin) = presidency;
        if (names.Plans[written.Plan] is not { } plan)
        {
            problems.Add(
                origin.Problem("/plan", names.NoSuch(written.Plan, origin), "unknown_plan")
            );
            return presidency;
        }
        var items = new CitedItems(plan, origin, names, problems);
        var programme = written.Programme.Select(
            (announced, i) =>
                announced with
                {
                    Items = items.Of(announced.Text, announced.Items, $"/programme/{i}"),
                }
        );
        return presidency with { Record = written with { Programme = [.. programme] } };
    }
}
