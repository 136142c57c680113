using System.Globalization;
using System.Text.Json.Nodes;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Handovers;

/// <summary>Everything that the public record says of a presidency: its figures in both languages, and the records they come from in the import format.</summary>
internal sealed record FrozenRecord
{
    private const string Records = """
        select r.record as presidency, p.record as plan, coalesce((
            select jsonb_agg(jsonb_set(m.record, '{citations}', coalesce((
                select jsonb_agg(c - 'withdrawal' order by place)
                from jsonb_array_elements(m.record -> 'citations') with ordinality as x (c, place)
                where c ->> 'state' = 'published'), '[]')) order by held.starts_on, held.slug)
            from meetings held
            join meeting_records m using (meeting_id)
            where held.presidency_id = r.presidency_id), '[]') as meetings
        from presidency_records r
        join presidencies c using (presidency_id)
        join plan_records p using (plan_id)
        where r.slug = @slug
        """;

    public required string Slug { get; init; }
    public required long Revision { get; init; }
    public required JsonObject CoverageInEnglish { get; init; }
    public required JsonObject CoverageInFrench { get; init; }
    public required JsonObject Presidency { get; init; }
    public required JsonObject Plan { get; init; }
    public required JsonArray Meetings { get; init; }

    /// <summary>What is written in one language and not in the other.</summary>
    public IReadOnlyList<MissingTranslation> Missing =>
        [
            .. MissingTranslation.In(Slug, Presidency),
            .. MissingTranslation.In((string)Plan["code"]!, Plan),
            .. Meetings.SelectMany(m => MissingTranslation.In((string)m!["slug"]!, m)),
        ];

    /// <summary>Refused where there is no such presidency.</summary>
    public static async Task<FrozenRecord> ReadAsync(
        Reading read,
        string slug,
        CancellationToken ct
    )
    {
        var scope = await CoverageScope.OfAsync(read, new CoverageOfPresidency { Slug = slug }, ct);
        var row =
            await read.OneAsync<Row>(Records, new { slug }, ct)
            ?? throw PresidencyProblems.NoPresidency(slug);
        return new()
        {
            Slug = slug,
            Revision = read.Revision,
            CoverageInEnglish = await InAsync("en", read, scope, ct),
            CoverageInFrench = await InAsync("fr", read, scope, ct),
            Presidency = JsonNode.Parse(row.Presidency)!.AsObject(),
            Plan = JsonNode.Parse(row.Plan)!.AsObject(),
            Meetings = JsonNode.Parse(row.Meetings)!.AsArray(),
        };
    }

    private static async Task<JsonObject> InAsync(
        string lang,
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var callers = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(lang);
            var coverage = await CoverageAnswer.ReadAsync(read, scope, ct);
            return JsonNode
                .Parse(System.Text.Json.JsonSerializer.Serialize(coverage, Json.Options))!
                .AsObject();
        }
        finally
        {
            CultureInfo.CurrentUICulture = callers;
        }
    }

    private sealed record Row
    {
        public required string Presidency { get; init; }
        public required string Plan { get; init; }
        public required string Meetings { get; init; }
    }
}
