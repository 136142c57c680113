using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Handovers.Report;

/// <summary>A meeting as a report prints it: its record, and words made of that in the report's language.</summary>
internal sealed record ReportedMeeting
{
    /// <summary>Its days as printed: 22-23 June 2023.</summary>
    public required string Days { get; init; }

    /// <summary>Where it was: Marrakesh, Morocco; in Côte d'Ivoire, where no city is known; null: not known.</summary>
    public string? Place { get; init; }

    /// <summary>The city in the report's language; null: none, or not known.</summary>
    public string? City { get; init; }

    /// <summary>Who chaired it together: co-chaired by Morocco and Spain; null: nobody is recorded.</summary>
    public string? CoChairs { get; init; }

    /// <summary>What it addressed, as the report's language prints it: Domain 4 | Objective 7 | Actions 20-22.</summary>
    public required IReadOnlyList<ReportedCitation> Addressed { get; init; }

    /// <summary>The meetings of the record that it names.</summary>
    public required IReadOnlyList<NamedMeeting> Named { get; init; }

    /// <summary>The meeting itself, as the API answers it.</summary>
    public required Meeting Record { get; init; }

    public static ReportedMeeting Of(
        Meeting meeting,
        string? city,
        PlanOutlines plans,
        IReadOnlyDictionary<string, Meeting> known
    ) =>
        new()
        {
            Days = DaysOf(meeting),
            City = city,
            Place = PlaceOf(city, meeting.Country),
            CoChairs =
                meeting.CoChairs.Length == 0
                    ? null
                    : CoChairing(meeting.Kind, CountryPhrases.All(meeting.CoChairs)).Here,
            Addressed = ReportedCitation.Of(meeting, plans),
            Named =
            [
                .. References(meeting)
                    .Select(reference => reference.Meeting)
                    .OfType<string>()
                    .Distinct()
                    .Where(known.ContainsKey)
                    .Select(slug => NamedMeeting.Of(known[slug])),
            ],
            Record = meeting,
        };

    /// <summary>Everything that it follows, promises or was held with.</summary>
    public static IEnumerable<MeetingReference> References(Meeting meeting) =>
        [.. meeting.FollowUpOf, .. meeting.FollowUpPlanned, .. meeting.JointWith];

    public static string DaysOf(Meeting meeting) =>
        meeting is { StartsOn: { } first }
            ? PrintedDays.Of(first, meeting.EndsOn ?? first).Here
            : new Bilingual("date not known", "date non connue").Here;

    private static string? PlaceOf(string? city, string? country) =>
        (city, country) switch
        {
            (null, null) => null,
            (_, null) => city,
            (null, _) => CountryPhrases.In(country).Here,
            _ => $"{city}, {Countries.Name(country).Here}",
        };

    private static Bilingual CoChairing(MeetingKind? kind, Bilingual chairs) =>
        new(
            $"co-chaired by {chairs.En}",
            $"{(IsMasculine(kind) ? "coprésidé" : "coprésidée")} par {chairs.Fr}"
        );

    // Un événement, un comité, un webinaire, un atelier; une réunion, une conférence.
    private static bool IsMasculine(MeetingKind? kind) =>
        kind
            is MeetingKind.SpecialEvent
                or MeetingKind.ExternalEvent
                or MeetingKind.SteeringCommittee
                or MeetingKind.Webinar
                or MeetingKind.Workshop;
}

/// <summary>A meeting of the record that another one names.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title in the report's language, else in the other.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the report's.</param>
/// <param name="Days">Its days as printed.</param>
internal sealed record NamedMeeting(string Slug, string? Title, string? TitleLang, string Days)
{
    public static NamedMeeting Of(Meeting meeting) =>
        new(meeting.Slug!, meeting.Title, meeting.TitleLang, ReportedMeeting.DaysOf(meeting));
}

/// <summary>Items of one plan that a meeting addressed, as the report's language prints them.</summary>
/// <param name="Plan">The plan's code.</param>
/// <param name="PlanTitle">The plan's title, where it is not the presidency's own; null: it is.</param>
/// <param name="Text">Domain 4 | Objective 7 | Actions 20-22.</param>
/// <param name="Counts">False: mentioned alone, and not counted.</param>
internal sealed record ReportedCitation(string Plan, string? PlanTitle, string Text, bool Counts)
{
    public static IReadOnlyList<ReportedCitation> Of(Meeting meeting, PlanOutlines plans) =>
        [
            .. meeting
                .Citations.GroupBy(citation =>
                    (
                        Plan: citation.Plan ?? meeting.Plan,
                        Counts: citation.Strength != CitationStrength.Mention
                    )
                )
                .OrderBy(of => of.Key.Plan != meeting.Plan)
                .ThenBy(of => of.Key.Plan, StringComparer.Ordinal)
                .ThenBy(of => !of.Key.Counts)
                .Select(of => new ReportedCitation(
                    of.Key.Plan,
                    of.Key.Plan == meeting.Plan ? null : TitleOf(plans[of.Key.Plan]!),
                    CanonicalCitation
                        .Write(
                            of.SelectMany(citation => citation.Items ?? []).Distinct(),
                            plans[of.Key.Plan]!
                        )
                        .Here,
                    of.Key.Counts
                )),
        ];

    private static string TitleOf(PlanOutline plan) =>
        new Titles { En = plan.TitleEn, Fr = plan.TitleFr }.Here ?? plan.Code;
}
