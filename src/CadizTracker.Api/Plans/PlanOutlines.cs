using System.Text.Json;
using CadizTracker.Citations;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Plans;

/// <summary>The outlines of all plans, which are few: what citations are read against.</summary>
internal sealed class PlanOutlines
{
    private const string All = """
        select p.code, p.title_en, p.title_fr, listed.items
        from plans p
        left join (
          select i.plan_id, json_agg(json_build_object(
              'code', i.code, 'level', i.level, 'number', i.number, 'parent', parent.code,
              'candidates', coalesce(may.codes, '[]')) order by i.position) as items
          from items i
          left join items parent on parent.item_id = i.parent_id
          left join (
            select c.item_id, json_agg(there.code order by there.position) as codes
            from item_candidates c join items there on there.item_id = c.candidate_id
            group by c.item_id) may on may.item_id = i.item_id
          group by i.plan_id) listed using (plan_id)
        order by p.code
        """;

    private readonly Dictionary<string, Row> byCode;

    private PlanOutlines(IEnumerable<Row> plans) => byCode = plans.ToDictionary(plan => plan.Code);

    public PlanOutline? this[string code] => byCode.GetValueOrDefault(code)?.Outline;

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<PlanOutline> Outlines => [.. byCode.Values.Select(row => row.Outline)];

    /// <summary>The names that a citation of this plan must not mean.</summary>
    public IReadOnlyList<PlanName> Others(PlanOutline plan) =>
        [
            .. byCode
                .Values.Where(other => other.Code != plan.Code)
                .Select(other => new PlanName(other.Code, other.TitleEn, other.TitleFr)),
        ];

    /// <summary>Whether a plan of these is the same in those, in its names and structure.</summary>
    public bool HasAs(PlanOutlines others, string code) =>
        JsonSerializer.Serialize(this[code], Json.Options)
        == JsonSerializer.Serialize(others[code], Json.Options);

    public static async Task<PlanOutlines> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken ct
    ) => new(await connection.AllAsync<Row>(All, null, ct));

    public static async Task<PlanOutlines> ReadAsync(Reading read, CancellationToken ct) =>
        new(await read.AllAsync<Row>(All, null, ct));

    // Few of them are looked into by any one request: an outline is made when it is.
    private sealed record Row
    {
        private PlanOutline? outline;

        public required string Code { get; init; }
        public string? TitleEn { get; init; }
        public string? TitleFr { get; init; }
        public string? Items { get; init; }

        public PlanOutline Outline =>
            outline ??= new(Code, TitleEn, TitleFr, Json.Read<OutlineItem[]>(Items ?? "[]"));
    }
}
