using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Sheets;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows every item of a presidency's plan under it, or under each of its meetings: covered, planned, unknown or not. As csv or xlsx: a row per cell.</summary>
internal sealed class ShowMatrixOfPresidency(NpgsqlDataSource source)
    : Analysis<MatrixOfPresidency, Matrix>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/matrix";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        MatrixOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerMatrixAsync(read, scope, r, ct);
}

/// <summary>Shows every item of a plan under each presidency, or each meeting: covered, planned, unknown or not. As csv or xlsx: a row per cell.</summary>
internal sealed class ShowMatrixOfPlan(NpgsqlDataSource source)
    : Analysis<MatrixOfPlan, Matrix>(source)
{
    protected override string Address => "/plans/{plan}/coverage/matrix";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        MatrixOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerMatrixAsync(read, scope, r, ct);
}

internal static class AnsweringMatrices
{
    private static readonly Bilingual Title = new(
        "Matrix of items and presidencies",
        "Matrice des éléments et des présidences"
    );
    private static readonly Bilingual TitleByMeeting = new(
        "Matrix of items and meetings",
        "Matrice des éléments et des réunions"
    );

    // Both write columns, cells and records under the same names, so that the answer is made of either.
    private const string ByPresidency = $"""
        with cells as materialized (
          select presidency_id as column_id, record, item_id, state, meeting_count, meetings
          from matrix_by_presidency({CoverageScope.Sql}, @named)
        ),
        columns as materialized (
          select c.column_id, p.slug, p.slug as presidency, p.title_en, p.title_fr, c.record, null as standing, null as kind,
            null::date as ends_on, row_number() over (order by lower(p.term), p.slug) as place
          from (select distinct column_id, record from cells) c
          join presidencies p on p.presidency_id = c.column_id
        ),
        page as (
          select c.column_id, c.slug, c.presidency, c.title_en, c.title_fr, c.record, c.standing, c.kind, c.ends_on, c.place from columns c
        ),
        records as (select array(select record from columns) as records)
        {Answer}
        """;

    private const string ByMeeting = $"""
        with columns as materialized (
          select t.meeting_id as column_id, t.slug, t.presidency_id, t.standing, t.kind::text as kind, t.ends_on, t.reach
          from telling_meetings({CoverageScope.Sql}, @named) t
        ),
        page as materialized (
          select c.column_id, c.slug, p.slug as presidency, m.title_en, m.title_fr, null as record, c.standing, c.kind, c.ends_on, c.reach,
            row_number() over (order by c.ends_on, c.slug) as place
          from (
            select c.column_id, c.slug, c.presidency_id, c.standing, c.kind, c.ends_on, c.reach
            from columns c
            where @day::date is null or (c.ends_on, c.slug) > (@day, @slug collate "C")
            order by c.ends_on, c.slug
            limit @size) c
          join presidencies p on p.presidency_id = c.presidency_id
          join meetings m on m.meeting_id = c.column_id
        ),
        cells as materialized (
          select p.column_id, c.item_id, c.state, case when c.state = 'unknown' then null when c.state = 'covered' then 1 else 0 end as meeting_count,
            case when c.state = 'covered' then array[p.slug] else {"'{}'"} end as meetings
          from page p
          cross join lateral meeting_cells(@plan, p.standing, p.reach, @rollup) c
        ),
        records as (select array(select r.record from presidency_records({CoverageScope.Sql}, @named) r) as records)
        {Answer}
        """;

    private const string Answer = """
        select (select count(*) from columns) as total,
          (select json_agg(json_build_object('slug', p.slug, 'presidency', p.presidency,
              'title', title_in(@lang, p.title_en, p.title_fr), 'titleLang', title_fell_back_to(@lang, p.title_en, p.title_fr),
              'record', p.record, 'standing', p.standing, 'kind', p.kind, 'endsOn', p.ends_on) order by p.place) from page p) as columns,
          (select json_agg(json_build_object('code', i.code, 'parent', i.parent,
              'title', title_in(@lang, i.title_en, i.title_fr), 'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr),
              'domain', place.domain, 'objective', place.objective, 'cells', coalesce(c.cells, '[]')) order by i.position)
           from plan_items i
           join item_places(@plan) place on place.item_id = i.item_id
           left join (
             select c.item_id, json_agg(json_build_object('column', p.slug, 'state', c.state, 'meetingCount', c.meeting_count,
               'meetings', c.meetings) order by p.place) as cells
             from cells c
             join page p on p.column_id = c.column_id
             group by c.item_id) c on c.item_id = i.item_id
           where i.plan_id = @plan) as items,
          (select whole_record(r.records) from records r) as record
        """;

    public static async Task AnswerMatrixAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        IAsksForAMatrix r,
        CancellationToken ct
    )
    {
        var isByMeeting = r.By == "meeting";
        var size = Pages.Size(r.Limit);
        var (matrix, found, total) = await ReadAsync(read, scope, isByMeeting, r.After, size, ct);
        if (isByMeeting)
        {
            http.TellPage(
                found,
                size,
                total,
                meeting => new Cursor(meeting.EndsOn!.Value, meeting.Slug).ToString()
            );
        }
        await http.AnswerAnalysisAsync<Matrix, MatrixRow>(
            read,
            matrix,
            [.. MatrixRow.Of(matrix)],
            scope,
            isByMeeting ? TitleByMeeting : Title,
            OnSheet(matrix, total)
        );
    }

    private static IEnumerable<AboutLine> OnSheet(Matrix matrix, long total) =>
        [
            Said.Line("Columns", "Colonnes", Said.Shown(matrix.Columns.Count, total)),
            Said.Line("Columns are", "Les colonnes sont", By(matrix.By).Here),
            Said.Record(matrix.Record),
        ];

    private static Bilingual By(string by) =>
        by == "meeting" ? new("meetings", "des réunions") : new("presidencies", "des présidences");

    /// <summary>
    /// The document by presidency or, so many columns after a cursor, by meeting; and of the meetings one more than that, where
    /// there is one, with how many there are in all.
    /// </summary>
    public static async Task<(
        Matrix Document,
        IReadOnlyList<MatrixColumn> Found,
        long Total
    )> ReadAsync(
        Reading read,
        CoverageScope scope,
        bool isByMeeting,
        string? after,
        int size,
        CancellationToken ct
    )
    {
        var args = scope.With(Page(after, size + 1));
        var row = (
            await read.OneAsync<AnswerRow>(isByMeeting ? ByMeeting : ByPresidency, args, ct)
        )!;
        var found = row.Columns is { } json ? Json.Read<MatrixColumn[]>(json) : [];
        MatrixColumn[] columns = isByMeeting ? [.. found.Take(size)] : found;
        var matrix = new Matrix
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            By = isByMeeting ? "meeting" : "presidency",
            Columns = columns,
            Items =
            [
                .. Items(row)
                    .Select(item => item with { Cells = [.. item.Cells.Take(columns.Length)] }),
            ],
            Record = row.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
        return (matrix, found, row.Total);
    }

    private static MatrixItem[] Items(AnswerRow row) =>
        row.Items is { } json ? Json.Read<MatrixItem[]>(json) : [];

    private static object Page(string? after, int size) =>
        Cursor.Read(after) is { } end
            ? new
            {
                day = (DateOnly?)end.Day,
                slug = (string?)end.Slug,
                size,
            }
            : new
            {
                day = (DateOnly?)null,
                slug = (string?)null,
                size,
            };

    private sealed record AnswerRow
    {
        public long Total { get; init; }
        public string? Columns { get; init; }
        public string? Items { get; init; }
        public required string Record { get; init; }
    }
}
