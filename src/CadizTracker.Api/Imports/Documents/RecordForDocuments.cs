using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Imports.Documents;

/// <summary>Looks up in the record what a document is read against; one revision for all of it.</summary>
internal sealed class RecordForDocuments(Reading read) : IAsyncDisposable
{
    private const string Titles = """
        select p.code as plan, i.code, string_agg(t.title, ' ' order by t.lang) as title
        from item_titles t
        join plan_items i using (item_id)
        join plans p on p.plan_id = i.plan_id
        group by p.code, i.code
        order by p.code, i.code
        """;
    private const string Presidencies =
        "select record, version, revision from presidency_records order by slug";
    private const string Names = """
        select asked.slug, exists (select from meetings m where m.slug = asked.slug) as recorded
        from (
          select n, meeting_slug(a.day, a.city, a.kind::meeting_kind)::text as slug
          from unnest(@days::date[], @cities::text[], @kinds::text[]) with ordinality as a (day, city, kind, n)) asked
        order by asked.n
        """;

    public static async Task<RecordForDocuments> OpenAsync(
        NpgsqlDataSource source,
        CancellationToken ct
    ) => new(await Reading.StartAsync(source, ct));

    /// <summary>What the record knows; refused where a named plan or presidency is not in it.</summary>
    public async Task<Known> KnownAsync(ReadDocument asked, CancellationToken ct)
    {
        var plans = await PlanOutlines.ReadAsync(read, ct);
        var presidencies = await read.AllAsync<RecordRow>(Presidencies, null, ct);
        var titles = await read.AllAsync<TitleRow>(Titles, null, ct);
        Known known = new()
        {
            Plans = plans.Outlines,
            Presidencies = [.. presidencies.Select(row => row.As<PresidencyRecord>())],
            ItemTitles = titles.ToDictionary(row => (row.Plan, row.Code), row => row.Title),
        };
        return asked.Plan is { } plan && plans[plan] is null ? throw PlanProblems.NoPlan(plan)
            : asked.Presidency is { } slug && !known.Presidencies.Any(each => each.Slug == slug)
                ? throw PresidencyProblems.NoPresidency(slug)
            : known;
    }

    /// <summary>What the meetings are called in the record, in their order.</summary>
    public async Task<IReadOnlyList<MeetingName>> NamesAsync(
        IReadOnlyList<Draft> meetings,
        CancellationToken ct
    ) =>
        await read.AllAsync<MeetingName>(
            Names,
            new
            {
                days = meetings.Select(meeting => meeting.Date.Starts).ToArray(),
                cities = meetings.Select(meeting => meeting.Place?.City).ToArray(),
                kinds = meetings.Select(meeting => meeting.Kind!.Value.Label).ToArray(),
            },
            ct
        );

    public ValueTask DisposeAsync() => read.DisposeAsync();

    private sealed record TitleRow
    {
        public string Plan { get; init; } = "";
        public string Code { get; init; } = "";
        public string Title { get; init; } = "";
    }
}
