using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Handovers.Report;

/// <summary>Reads a report in the language of the running request: from the documents that the API answers, one look at the record.</summary>
internal static class ReadingReports
{
    private const int MostMeetingsOfAMatrix = 1000;

    private const string Held = """
        select m.slug, coalesce(city_in_french(m.city), m.city) as city_in_french
        from meetings m
        join presidencies p using (presidency_id)
        where p.slug = @slug
        order by m.starts_on, m.slug
        """;

    private const string Next = """
        select n.slug, n.country, title_in(@lang, n.title_en, n.title_fr) as title, title_fell_back_to(@lang, n.title_en, n.title_fr) as title_lang
        from presidencies p
        join presidencies n on n.dialogue_id = p.dialogue_id and lower(n.term) > lower(p.term)
        where p.slug = @slug
        order by lower(n.term), n.slug
        limit 1
        """;

    private static readonly Bilingual Title = new("Handover report", "Rapport de passation");

    /// <summary>Refused where there is no such presidency.</summary>
    public static async Task<HandoverReport> ReadAsync(
        Reading read,
        string slug,
        CancellationToken ct
    )
    {
        var presidency = await ShowPresidencyEndpoint.ReadAsync(read, slug, ct);
        var scope = await CoverageScope.OfAsync(read, new CoverageOfPresidency { Slug = slug }, ct);
        var frozen = await FrozenRecord.ReadAsync(read, slug, ct);
        var meetings = await MeetingsAsync(read, slug, ct);
        var next = await read.OneAsync<SuccessorRow>(Next, new { slug, lang = Lang.Here.Tag }, ct);
        return new()
        {
            Lang = Lang.Here.Tag,
            Title = new Bilingual(
                $"The presidency {CountryPhrases.Of(presidency.Country).En}",
                $"La présidence {CountryPhrases.Of(presidency.Country).Fr}"
            ).Here,
            Term = TermOf(presidency).Here,
            Presidency = presidency,
            Coverage = await CoverageAnswer.ReadAsync(read, scope, ct),
            Meetings = meetings,
            Programme = await ShowProgrammeEndpoint.ReadAsync(
                read,
                scope,
                new() { Slug = slug },
                ct
            ),
            Matrix = (
                await AnsweringMatrices.ReadAsync(
                    read,
                    scope,
                    isByMeeting: true,
                    after: null,
                    MostMeetingsOfAMatrix,
                    ct
                )
            ).Document,
            Gaps = (await AnsweringGaps.ReadAsync(read, scope, ct)).Document,
            Successor = next?.Successor,
            Inheritance = await LeftAsync(read, presidency, next?.Slug, ct),
            Rules =
            [
                .. ScopeInWords
                    .Of(scope, Title, [])
                    .Where(line =>
                        line.Value is { } value
                        && value != ScopeInWords.NotNarrowed.Here
                        && value != Title.Here
                    )
                    .Select(line => new ReportedRule(line.Name.Here, line.Value!)),
            ],
            MissingTranslations = frozen.Missing,
            Sources = SourcesOf(presidency, meetings),
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private static async Task<IReadOnlyList<ReportedMeeting>> MeetingsAsync(
        Reading read,
        string slug,
        CancellationToken ct
    )
    {
        var held = await read.AllAsync<HeldRow>(Held, new { slug }, ct);
        var known = new Dictionary<string, Meeting>();
        async Task KnowAsync(string one)
        {
            if (!known.ContainsKey(one))
            {
                known[one] = (
                    await ShowMeetingEndpoint.ReadAsync(read, one, isPublic: true, ct)
                ).Meeting;
            }
        }
        foreach (var row in held)
        {
            await KnowAsync(row.Slug);
        }
        string[] named =
        [
            .. known
                .Values.SelectMany(ReportedMeeting.References)
                .Select(reference => reference.Meeting)
                .OfType<string>(),
        ];
        foreach (var one in named)
        {
            await KnowAsync(one);
        }
        var plans = await PlanOutlines.ReadAsync(read, ct);
        return
        [
            .. held.Select(row =>
                ReportedMeeting.Of(
                    known[row.Slug],
                    Lang.Here == Lang.Fr ? row.CityInFrench : known[row.Slug].City,
                    plans,
                    known
                )
            ),
        ];
    }

    // What the successor inherits; where there is none yet, where the plan stands after this one.
    private static async Task<Inheritance> LeftAsync(
        Reading read,
        Presidency presidency,
        string? successor,
        CancellationToken ct
    )
    {
        var scope = successor is null
            ? await CoverageScope.OfAsync(
                read,
                new CoverageOfPlan { Plan = presidency.Plan, Through = presidency.Slug },
                ct
            )
            : (await InheritanceAnswer.ScopeAsync(read, new() { Slug = successor }, ct)).Scope;
        return await InheritanceAnswer.ReadAsync(
            read,
            scope,
            successor ?? presidency.Slug,
            isHeir: successor is not null,
            ct
        );
    }

    // A term ends on the day before its successor's first.
    private static Bilingual TermOf(Presidency presidency) =>
        (presidency.From, presidency.To) switch
        {
            ({ } first, { } after) => PrintedDays.Of(first, after.AddDays(-1)),
            ({ } first, null) => new(
                $"since {PrintedDays.Of(first).En}",
                $"depuis le {PrintedDays.Of(first).Fr}"
            ),
            _ => new("term not known", "mandat non connu"),
        };

    private static IReadOnlyList<string> SourcesOf(
        Presidency presidency,
        IReadOnlyList<ReportedMeeting> meetings
    ) =>
        [
            .. presidency
                .Sources.Concat(meetings.SelectMany(meeting => OfMeeting(meeting.Record)))
                .Distinct(),
        ];

    private static IEnumerable<string> OfMeeting(Meeting meeting) =>
        meeting
            .Sources.Concat(
                meeting
                    .Citations.Select(citation => citation.Source?.Title ?? citation.Source?.Url)
                    .OfType<string>()
            )
            .Concat(meeting.Participants?.Source is { } source ? [source] : []);

    private sealed record HeldRow
    {
        public required string Slug { get; init; }
        public string? CityInFrench { get; init; }
    }

    private sealed record SuccessorRow
    {
        public required string Slug { get; init; }
        public string? Title { get; init; }
        public string? TitleLang { get; init; }
        public required string Country { get; init; }

        public ReportedSuccessor Successor => new(Slug, Title, TitleLang, Country);
    }
}
