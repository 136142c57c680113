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
        select p.code, p.title_en, p.title_fr,
          (select json_agg(json_build_object(
              'code', i.code, 'level', i.level, 'number', i.number, 'parent', parent.code,
              'candidates', coalesce((
                select json_agg(may.code order by may.position)
                from item_candidates c join items may on may.item_id = c.candidate_id
                where c.item_id = i.item_id), '[]')) order by i.position)
           from items i left join items parent on parent.item_id = i.parent_id
           where i.plan_id = p.plan_id) as items
        from plans p
        order by p.code
        """;

    private readonly Dictionary<string, PlanOutline> byCode;

    private PlanOutlines(IEnumerable<PlanOutline> plans) =>
        byCode = plans.ToDictionary(plan => plan.Code);

    public PlanOutline? this[string code] => byCode.GetValueOrDefault(code);

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<PlanOutline> Outlines => [.. byCode.Values];

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
    ) => new((await connection.AllAsync<Row>(All, null, ct)).Select(row => row.Outline));

    public static async Task<PlanOutlines> ReadAsync(Reading read, CancellationToken ct) =>
        new((await read.AllAsync<Row>(All, null, ct)).Select(row => row.Outline));

    private sealed record Row
    {
        public required string Code { get; init; }
        public string? TitleEn { get; init; }
        public string? TitleFr { get; init; }
        public string? Items { get; init; }

        public PlanOutline Outline =>
            new(Code, TitleEn, TitleFr, Json.Read<OutlineItem[]>(Items ?? "[]"));
    }
}
