using CadizTracker.Database;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Quality;

/// <summary>The plans and presidencies that a question names: one that is not in the record is 404, not an empty list.</summary>
internal static class NamedRecords
{
    private const string Known = """
        select 'plan' as kind, code::text as name from plans where code = any(@plans)
        union all
        select 'presidency', slug::text from presidencies where slug = any(@presidencies)
        """;

    public static async Task MakeSureAsync(Reading read, ListFindings r, CancellationToken ct)
    {
        if (r.Plan.Length + r.Presidency.Length == 0)
        {
            return;
        }
        var args = new { plans = r.Plan, presidencies = r.Presidency };
        var known = (await read.AllAsync<Named>(Known, args, ct)).ToLookup(
            n => n.Kind,
            n => n.Name
        );
        if (r.Plan.Except(known["plan"]).FirstOrDefault() is { } plan)
        {
            throw PlanProblems.NoPlan(plan);
        }
        if (r.Presidency.Except(known["presidency"]).ToArray() is { Length: > 0 } presidencies)
        {
            throw PresidencyProblems.NoPresidency(presidencies);
        }
    }

    private sealed record Named
    {
        public required string Kind { get; init; }
        public required string Name { get; init; }
    }
}
