using CadizTracker.Database;
using Microsoft.AspNetCore.WebUtilities;

namespace CadizTracker.Coverage;

/// <summary>The SQL functions, asked as psql would: what every other door is compared with.</summary>
internal static class SqlDoor
{
    private static readonly string[] Counting = ["primary", "secondary"];

    private const string Figures = """
        with asked as (
          select scope(c.plan_id, array[c.presidency_id], daterange(@from::date, @to::date), @kinds::meeting_kind[],
            strengths => @strengths::citation_strength[], rollup => @rollup) as scope, c.plan_id
          from presidencies c
          where c.slug = @presidency
        ),
        cells as materialized (
          select c from asked a cross join lateral coverage(a.scope) c
        )
        select
          (select concat_ws(' ', t.domains_covered || '/' || t.domains_total, t.objectives_covered || '/' || t.objectives_total,
             t.actions_covered || '/' || t.actions_total)
           from coverage_totals(array(select c from cells), @objectives) t) as totals,
          (select coalesce(string_agg(i.code, ' ' order by i.code collate "C"), '')
           from cells x join items i on i.item_id = (x.c).item_id where (x.c).covered) as covered,
          (select count(*) from asked a cross join lateral meeting_standings(a.scope, true) s
           where s.standing = 'counted' and s.is_within)::text as meetings
        """;

    public static async Task<IReadOnlyDictionary<string, string>> AskAsync(
        Api api,
        GeneratedDoorRecord record,
        DoorScope scope
    )
    {
        var query = QueryHelpers.ParseQuery(scope.Query);
        string? One(string name) =>
            query.TryGetValue(name, out var value) ? value.ToString() : null;
        await using var connection = await api.OpenAsync();
        var row = await connection.OneAsync<Row>(
            Figures,
            new
            {
                presidency = record.Presidency,
                from = One("from"),
                to = One("to"),
                kinds = One("kind") is { } kind ? new[] { kind } : null,
                strengths = One("strength") is { } strength ? [strength] : Counting,
                rollup = scope.Rollup,
                objectives = scope.Objectives,
            },
            default
        );
        return new Dictionary<string, string>
        {
            ["totals"] = row!.Totals,
            ["covered"] = row.Covered,
            ["meetings"] = row.Meetings,
            // Objectives and actions without the domains, for doors that say no more.
            ["reached"] = row.Totals[(row.Totals.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        };
    }

    private sealed record Row
    {
        public required string Totals { get; init; }
        public required string Covered { get; init; }
        public required string Meetings { get; init; }
    }
}
