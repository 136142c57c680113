using CadizTracker.Database;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Meetings;

/// <summary>The plan, presidencies and items that a list of meetings is narrowed to, found in the record. Null: not narrowed.</summary>
internal sealed record MeetingScope(int? Plan, int[]? Presidencies, int[]? Items)
{
    private const string PlanByCode =
        "select plan_id as id, code as name from plans where code = @code";
    private const string PresidenciesBySlug =
        "select presidency_id as id, slug as name, plan_id as plan from presidencies where slug = any(@slugs)";
    private const string ItemsByCode =
        "select item_id as id, code as name from items where plan_id = @plan and code = any(@codes)";

    public static Task<MeetingScope> OfAsync(Reading read, ListMeetings r, CancellationToken ct) =>
        OfAsync(read, r.Plan, r.Presidency, r.Item, ct);

    public static async Task<MeetingScope> OfAsync(
        Reading read,
        string? plan,
        string[] presidency,
        string[] item,
        CancellationToken ct
    )
    {
        var found = plan is null
            ? null
            : await read.OneAsync<Found>(PlanByCode, new { code = plan }, ct)
                ?? throw PlanProblems.NoPlan(plan);
        var presidencies = await PresidenciesAsync(read, presidency, ct);
        var items = await ItemsAsync(read, found?.Id, plan, item, ct);
        return new(
            found?.Id,
            presidency.Length == 0 ? null : [.. presidencies.Select(p => p.Id)],
            items
        );
    }

    public static async Task<MeetingScope> OfAsync(
        Reading read,
        ListMeetingsOfPresidency r,
        CancellationToken ct
    )
    {
        var presidency = (await PresidenciesAsync(read, [r.Slug], ct))[0];
        return new(
            null,
            [presidency.Id],
            await ItemsAsync(read, presidency.Plan, r.Slug, r.Item, ct)
        );
    }

    private static async Task<IReadOnlyList<Found>> PresidenciesAsync(
        Reading read,
        string[] slugs,
        CancellationToken ct
    )
    {
        var found = await read.AllAsync<Found>(PresidenciesBySlug, new { slugs }, ct);
        return slugs.Except(found.Select(p => p.Name)).ToArray() is { Length: > 0 } unknown
            ? throw PresidencyProblems.NoPresidency(unknown)
            : found;
    }

    private static async Task<int[]?> ItemsAsync(
        Reading read,
        int? plan,
        string? name,
        string[] codes,
        CancellationToken ct
    )
    {
        if (codes.Length == 0)
        {
            return null;
        }
        var found = await read.AllAsync<Found>(ItemsByCode, new { plan, codes }, ct);
        return codes.Except(found.Select(item => item.Name)).FirstOrDefault() is { } unknown
            ? throw PlanProblems.NoItem(name ?? "", unknown)
            : [.. found.Select(item => item.Id)];
    }

    private sealed record Found
    {
        public int Id { get; init; }
        public required string Name { get; init; }
        public int Plan { get; init; }
    }
}
