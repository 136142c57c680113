using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows whether the record gives published figures, and if not, the smallest change of rule or record that would.</summary>
internal sealed class ReconcileClaims(NpgsqlDataSource source)
    : Endpoint<ReconcileQuestion, Reconciliation>
{
    private const string Judged = $"""
        with totals as materialized (
          select t.*
          from (select {CoverageScope.Reached} as reach offset 0) m
          cross join lateral coverage_totals(array(select c from covered_cells(@plan, m.reach) c)) t
        ),
        claimed as (
          select 0 as position, @given::integer[] as figures, null::date as published_on, null::jsonb as source
          where @isGiven
          union all
          select c.position, array[c.domains_covered, c.domains_total, c.objectives_covered, c.objectives_total,
            c.actions_covered, c.actions_total], c.published_on, source_record(c.source_title, c.source_url, c.source_page, c.quote)
          from claims c
          where not @isGiven and c.presidency_id = any(@presidencies)
        ),
        judged as (
          select c.*, coalesce(c.figures[1] = t.domains_covered, true) and coalesce(c.figures[2] = t.domains_total, true)
            and coalesce(c.figures[3] = t.objectives_covered, true) and coalesce(c.figures[4] = t.objectives_total, true)
            and coalesce(c.figures[5] = t.actions_covered, true) and coalesce(c.figures[6] = t.actions_total, true) as matches
          from claimed c
          cross join totals t
        )
        select
          (select to_json(t)::text from totals t) as totals,
          (select json_agg(json_build_object('figures', j.figures, 'publishedOn', j.published_on, 'source', j.source,
             'matches', j.matches, 'found', case when not j.matches then reconciled({CoverageScope.Sql}, j.figures, @maySeeDrafts) end)
             order by j.position)::text from judged j) as claims
        """;

    private static readonly Bilingual Title = new(
        "Published figures and the record",
        "Chiffres publiés et données"
    );

    public override void Configure()
    {
        Get("/presidencies/{slug}/reconcile");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ReconcileQuestion r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadRecordAsync(source, r.Snapshot, ct);
        var scope = await CoverageScope.OfAsync(
            read,
            new CoverageOfPresidency { Slug = r.Slug, Snapshot = r.Snapshot },
            ct
        );
        var document = await ReadAsync(read, scope, r, HttpContext.MaySeeDrafts(scope), ct);
        ReconciledRow[] rows =
        [
            .. document.Claims.SelectMany(
                (claim, i) => ReconciledRow.Of(scope.Plan.Code, claim, i + 1)
            ),
        ];
        await HttpContext.AnswerAnalysisAsync(
            read,
            document,
            rows,
            scope,
            Title,
            ReconcileWords.OnSheet(document)
        );
    }

    /// <summary>The figures that were asked about, else the recorded claims, beside what the record gives.</summary>
    public static async Task<Reconciliation> ReadAsync(
        Reading read,
        CoverageScope scope,
        ReconcileQuestion r,
        bool maySeeDrafts,
        CancellationToken ct
    )
    {
        CountedOf?[] given = [NOfM.Read(r.Domains), NOfM.Read(r.Objectives), NOfM.Read(r.Actions)];
        var args = scope.With(
            new
            {
                given = given.SelectMany(f => new[] { f?.Covered, f?.Total }).ToArray(),
                isGiven = given.Any(figure => figure is not null),
                maySeeDrafts,
            }
        );
        var row = (await read.OneAsync<Row>(Judged, args, ct))!;
        var totals = Totals.Read(row.Totals);
        var found = Json.Read<FoundClaim[]>(row.Claims ?? "[]");
        var name = scope.Presidencies[0].Name;
        ReconciledClaim[] claims = [.. found.Select(claim => claim.Told(name, totals))];
        return new()
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Computed = new(
                Headlines.Summary(totals).Here,
                totals.Domains.Alone,
                totals.Objectives.Alone,
                totals.Actions
            ),
            Claims = claims,
            Note = ReconcileWords.Note(claims, maySeeDrafts)?.Here,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private sealed record Row
    {
        public string? Totals { get; init; }
        public string? Claims { get; init; }
    }

    private sealed record FoundClaim
    {
        public required int?[] Figures { get; init; }
        public DateOnly? PublishedOn { get; init; }
        public Citations.Source? Source { get; init; }
        public bool Matches { get; init; }
        public FoundExplanations? Found { get; init; }

        public ReconciledClaim Told(Bilingual presidency, Totals totals) =>
            new()
            {
                Domains = Count(0),
                Objectives = Count(2),
                Actions = Count(4),
                PublishedOn = PublishedOn,
                Source = Source,
                Matches = Matches,
                Verdict = ReconcileWords
                    .Verdict(Matches, Found, WrongTotal.In(Figures, totals))
                    .Here,
                Explanations =
                    Matches ? []
                    : Found!.Total == 0 ? null
                    : [.. Found.Explanations.Select(changes => Explained(changes, presidency))],
                ExplanationCount = Found?.Total ?? 0,
                IsExhaustive = Found?.IsExhaustive ?? true,
            };

        private static Reconciling Explained(FoundChange[] changes, Bilingual presidency)
        {
            var texts = ReconcileWords.Explanation(changes, presidency);
            return new(
                [.. changes.Select(change => change.Told)],
                texts.Here,
                new() { En = texts.En, Fr = texts.Fr }
            );
        }

        private CountedOf? Count(int place) =>
            (Figures[place], Figures[place + 1]) is (null, null)
                ? null
                : new() { Covered = Figures[place], Total = Figures[place + 1] };
    }
}

/// <summary>What the SQL function reconciled found.</summary>
internal sealed record FoundExplanations(
    bool IsExhaustive,
    int Total,
    FoundChange[][] Explanations
);

/// <summary>A change with what the sentence about it needs.</summary>
internal sealed record FoundChange
{
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public string? Meeting { get; init; }
    public string? TitleEn { get; init; }
    public string? TitleFr { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public string? Presidency { get; init; }
    public int? DaysOff { get; init; }
    public string? PresidencyEn { get; init; }
    public string? PresidencyFr { get; init; }
    public string? Neighbour { get; init; }
    public string? NeighbourEn { get; init; }
    public string? NeighbourFr { get; init; }
    public int? Citation { get; init; }
    public string? Text { get; init; }
    public string[]? Items { get; init; }

    /// <summary>What sentences call the presidency of the meeting.</summary>
    public Bilingual PresidencyName => NamedPresidency.Of(Presidency!, PresidencyEn, PresidencyFr);

    /// <summary>What sentences call the presidency that the meeting may belong to instead.</summary>
    public Bilingual NeighbourName =>
        Neighbour is null
            ? new("another presidency", "une autre présidence")
            : NamedPresidency.Of(Neighbour, NeighbourEn, NeighbourFr);

    public VariedRule? Rule =>
        Name switch
        {
            "rollup" => VariedRule.Rollup,
            "objectives" => VariedRule.Objectives,
            "with_planned" => VariedRule.MeetingStatus,
            "with_drafts" => VariedRule.CitationStatus,
            "by_date" => VariedRule.Attribution,
            _ => null,
        };

    public ReconcilingChange Told =>
        new()
        {
            Kind = Kind switch
            {
                "rule" => ReconcilingKind.Rule,
                "leave_out" => ReconcilingKind.LeaveOut,
                _ => ReconcilingKind.LetIn,
            },
            Rule = Rule,
            Meeting = Meeting,
            Citation = Citation,
            Reason = Kind == "let_in" ? Name : null,
            OtherPresidency = Neighbour,
            DaysFromTermEnd = DaysOff,
        };
}
