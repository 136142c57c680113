using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>The rules of counting once more, as plainly as SQL can say them and without any function of the program: what its answers are checked by.</summary>
internal static class PlainCount
{
    // An item a line, in plan order: "A16 3 2023-09-21 2024-01-31", "A17 0".
    private const string Items = """
        select concat_ws(' ', i.code, count(distinct counted.meeting_id), min(counted.ends_on), max(counted.ends_on))
        from items i
        join plans on plans.plan_id = i.plan_id
        left join (
          select above.ancestor_id, m.meeting_id, m.ends_on
          from citation_items cited
          join item_ancestry above on above.item_id = cited.item_id and above.is_certain
          join citations c on c.citation_id = cited.citation_id
          join meetings m on m.meeting_id = c.meeting_id
          join presidencies p on p.presidency_id = m.presidency_id
          where c.state = 'published' and c.strength in ('primary', 'secondary') and m.status = 'held'
            and (@presidency::text is null or p.slug = @presidency)
        ) counted on counted.ancestor_id = i.item_id
        where plans.code = @plan
        group by i.item_id
        order by i.position
        """;

    private const string Meetings = """
        select count(*)
        from meetings m
        join presidencies p on p.presidency_id = m.presidency_id
        where m.status = 'held' and (@presidency::text is null or p.slug = @presidency)
          and m.meeting_id in (
            select c.meeting_id
            from citations c
            join plans on plans.plan_id = c.plan_id
            where plans.code = @plan and c.state = 'published' and c.strength in ('primary', 'secondary'))
        """;

    private const string Presidencies = """
        select p.slug::text
        from presidencies p
        join plans on plans.plan_id = p.plan_id
        where plans.code = @plan
        order by lower(p.term)
        """;

    /// <summary>Every item of the plan with how many meetings address it, and when first and last. Null: under all presidencies.</summary>
    public static Task<IReadOnlyList<string>> ItemsAsync(
        NpgsqlConnection connection,
        string? presidency,
        CancellationToken ct
    ) => connection.AllAsync<string>(Items, new { plan = Addresses.PlanCode, presidency }, ct);

    /// <summary>How many meetings count.</summary>
    public static Task<long> MeetingsAsync(
        NpgsqlConnection connection,
        string? presidency,
        CancellationToken ct
    ) => connection.ValueAsync<long>(Meetings, new { plan = Addresses.PlanCode, presidency }, ct);

    /// <summary>The slugs of the plan's presidencies, in the order of their terms.</summary>
    public static Task<IReadOnlyList<string>> PresidenciesAsync(
        NpgsqlConnection connection,
        CancellationToken ct
    ) => connection.AllAsync<string>(Presidencies, new { plan = Addresses.PlanCode }, ct);
}
