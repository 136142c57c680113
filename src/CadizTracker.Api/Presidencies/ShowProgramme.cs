using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Presidencies;

/// <summary>Asks what became of what a presidency announced.</summary>
internal sealed record ShowProgramme
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The day on which announced times are judged to be over; the day the term was over unless told. What was held counts whenever it was.</summary>
    [QueryParam]
    public string? On { get; init; }

    /// <summary>The record as this snapshot shows it, e.g. morocco-2023-1. It goes without asOf.</summary>
    [QueryParam]
    public string? Snapshot { get; init; }
}

internal sealed class ShowProgrammeRules : Validator<ShowProgramme>
{
    public ShowProgrammeRules() => RuleFor(r => r.On).IsDay();
}

/// <summary>Shows what a chair announced beside what was held: delivered, under way, slipped, awaited, and what was not announced.</summary>
internal sealed class ShowProgrammeEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowProgramme, ProgrammeBesideRecord>
{
    private const string Whole = $"""
        with chair as materialized (
          select p.presidency_id, upper(p.term) as term_to from presidencies p where p.presidency_id = any(@presidencies)
        ),
        judged as materialized (
          select r.announcement_id, i.position, json_build_object('code', i.code, 'state', r.state,
            'title', title_in(@lang, i.title_en, i.title_fr), 'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr),
            'meetingCount', r.meeting_count, 'meetings', r.meetings, 'plannedCount', r.planned_count, 'planned', r.planned) as item
          from chair c
          cross join lateral programme_items(c.presidency_id, @on::date) r
          join plan_items i on i.item_id = r.item_id
        )
        select
          (select coalesce(@on::date, c.term_to) from chair c) as judged_on,
          (select json_agg(json_build_object('number', a.position, 'titles', in_two_languages(a.title_en, a.title_fr), 'text', a.printed,
             'announcedFor', a.announced_for, 'source', source_record(a.source_title, a.source_url, a.source_page, a.quote),
             'items', coalesce((select json_agg(j.item order by j.position) from judged j where j.announcement_id = a.announcement_id), '[]'))
             order by a.position)::text
           from announcements a
           join chair c on c.presidency_id = a.presidency_id) as announcements,
          (select json_agg(j.item order by j.position)::text from judged j where j.announcement_id is null) as unplanned,
          record_state(@presidencies, has_pending({CoverageScope.Sql}, @named)) as record
        """;

    private static readonly Bilingual Title = new(
        "Programme and record",
        "Programme et réunions tenues"
    );

    public override void Configure()
    {
        Get("/presidencies/{slug}/programme");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ShowProgramme r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadRecordAsync(source, r.Snapshot, ct);
        var scope = await CoverageScope.OfAsync(
            read,
            new CoverageOfPresidency { Slug = r.Slug, Snapshot = r.Snapshot },
            ct
        );
        var document = await ReadAsync(read, scope, r, ct);
        ProgrammeRow[] rows = [.. ProgrammeRow.Of(document)];
        await HttpContext.AnswerAnalysisAsync(
            read,
            document,
            rows,
            scope,
            Title,
            ProgrammeWords.OnSheet(document)
        );
    }

    /// <summary>The document of the presidency that is the scope.</summary>
    public static async Task<ProgrammeBesideRecord> ReadAsync(
        Reading read,
        CoverageScope scope,
        ShowProgramme r,
        CancellationToken ct
    )
    {
        var args = scope.With(new { on = Rules.AsDay(r.On) });
        var row = (await read.OneAsync<Row>(Whole, args, ct))!;
        var announced = Json.Read<AnnouncementBesideRecord[]>(row.Announcements ?? "[]");
        var unplanned = Json.Read<ProgrammeItem[]>(row.Unplanned ?? "[]");
        var counts = ProgrammeWords.Count(announced, unplanned.Length);
        return new()
        {
            Plan = scope.Reference,
            Presidency = r.Slug,
            Rules = scope.Counting,
            JudgedOn = row.JudgedOn,
            Summary = ProgrammeWords.Summary(counts).Here,
            Counts = counts,
            Announcements = announced,
            Unplanned = unplanned,
            Record = row.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private sealed record Row
    {
        public DateOnly? JudgedOn { get; init; }
        public string? Announcements { get; init; }
        public string? Unplanned { get; init; }
        public required string Record { get; init; }
    }
}
