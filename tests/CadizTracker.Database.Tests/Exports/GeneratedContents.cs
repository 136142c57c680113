using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Imports;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CsCheck;

namespace CadizTracker.Exports;

/// <summary>Records with anything in them that may be there, odd texts above all.</summary>
internal static class GeneratedContents
{
    private const string Letters = "aZé œ'\"=+-@,;|_x000D_&<>«»\u00A0\u2028’中";
    private const string Breaks = "\t\n\r";
    private static readonly string[] Codes = ["D1", "O1", "O1a", "A1", "A2", "D2", "O2", "A3"];

    private static readonly PlanItemRecord[] Items =
    [
        Item("D1", null),
        Item("O1", "D1"),
        Item("O1a", "O1"),
        Item("A1", "O1a"),
        Item("A2", "O1"),
        Item("D2", null),
        Item("O2", "D2"),
        Item("A3", "O2"),
        new()
        {
            Code = "A4",
            Placement = new() { Status = PlacementStatus.Unknown, Candidates = ["O1", "O2"] },
        },
    ];

    private static readonly Gen<string> Text = Of(Letters);
    private static readonly Gen<string?> MaybeText = Maybe(Text);
    private static readonly Gen<string> LongText = Of(Letters + Breaks);
    private static readonly Gen<string?> MaybeLongText = Maybe(LongText);
    private static readonly Gen<Titles> Named =
        from en in Text
        from fr in MaybeText
        from isFrench in Gen.Bool
        select isFrench ? new Titles { En = fr, Fr = en } : new Titles { En = en, Fr = fr };
    private static readonly Gen<Titles?> MaybeNamed = Maybe(Named);
    private static readonly Gen<Texts> Lines =
        from en in LongText.Array[0, 3]
        from fr in LongText.Array[0, 2]
        select new Texts { En = en, Fr = fr };
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 364]
        .Select(new DateOnly(2023, 1, 1).AddDays);
    private static readonly Gen<int?> Count = Gen.OneOf(
        Gen.Int[0, 200].Select(n => (int?)n),
        Gen.Const((int?)null)
    );
    private static readonly Gen<string?> Address = Of<string?>(
        null,
        "https://example.org/é?a=1&b=2"
    );

    private static readonly Gen<Source> Source =
        from title in Text
        from url in Address
        from page in Of<int?>(null, 1, 17)
        from quote in MaybeLongText
        select new Source
        {
            Title = title,
            Url = url,
            Page = page,
            Quote = quote,
        };

    private static readonly Gen<DocumentRecord> Document =
        from kind in Gen.Enum<DocumentKind>()
        from date in Of<string?>(null, "2023", "2023-02", "2023-02-21")
        from titles in Named
        from url in Address
        select new DocumentRecord
        {
            Kind = kind,
            Date = date,
            Titles = titles,
            Url = url,
        };

    private static readonly Gen<CitationRecord> Citation =
        from text in Of<string?>(
            null,
            "Action 1",
            "Domain 1 | Objective 1 | Actions 1-2",
            "domaine 2 ; objectif 2"
        )
        from items in Gen.Int[0, Codes.Length - 1].Array[1, 3]
        from plan in Of<string?>(null, "plan-0", "plan-1")
        from strength in Gen.Enum<CitationStrength>()
        from state in Of<CitationState?>(
            null,
            CitationState.Draft,
            CitationState.Reviewed,
            CitationState.Published
        )
        from source in Maybe(Source)
        select new CitationRecord
        {
            Text = text,
            Items = text is null ? [.. items.Select(i => Codes[i]).Distinct()] : null,
            Plan = plan,
            Strength = strength,
            State = state,
            Source = source,
        };

    private static readonly Gen<AnnouncementRecord> Announcement =
        from titles in MaybeNamed
        from text in Of<string?>(null, null, "Action 1", "Domain 1 | Objective 1 | Actions 1-2")
        from items in Gen.Int[0, Codes.Length - 1].Array[1, 3]
        from announcedFor in Of<string?>(null, "2023", "2023-02", "2023-02-21")
        from source in Maybe(Source)
        select new AnnouncementRecord
        {
            Titles = titles ?? new(),
            Text = text,
            Items = text is null ? [.. items.Select(i => Codes[i]).Distinct()] : null,
            AnnouncedFor = announcedFor,
            Source = source,
        };

    private static readonly Gen<Claim> Claim =
        from counted in Gen.Int[0, 5].Array[3]
        from kinds in Gen.Enum<MeetingKind>().Array[0, 3]
        from day in Day
        from source in Source
        select new Claim
        {
            Domains = Counted(counted[0]),
            Objectives = Counted(counted[1]),
            Actions = Counted(counted[2]),
            Meetings = kinds.Distinct().ToDictionary(kind => kind, _ => counted[0]),
            PublishedOn = counted[1] > 2 ? day : null,
            Source = source,
        };

    private static readonly Gen<MeetingRecord> Meeting =
        from kind in Gen.Enum<MeetingKind>()
        from status in Gen.Enum<MeetingStatus>()
        from titles in Named
        from day in Day
        from length in Gen.Int[0, 3]
        from city in MaybeText
        from chairs in Of<string[]>([], ["MA"], ["MA", "CI"])
        from mapping in Of<Mapping?>(
            null,
            new Mapping { State = MappingState.Pending },
            new Mapping { State = MappingState.NotApplicable, Reason = "none" }
        )
        from citations in Citation.Array[0, 4]
        from outcomes in Count.Array[3]
        from results in Lines
        from agenda in Lines
        from participants in Maybe(
            Count
                .Array[2]
                .Select(c => new Participants
                {
                    Count = c[0],
                    Countries = c[1],
                    Source = "A page",
                })
        )
        from links in MaybeText.Array[3]
        from documents in Document.Array[0, 2]
        from sources in Text.Array[0, 3]
        from note in MaybeLongText
        select new MeetingRecord
        {
            Presidency = $"presidency-{outcomes[0] % 2 ?? 0}",
            Kind = kind,
            Status = status,
            Titles = titles,
            StartsOn = day,
            EndsOn = length == 0 ? null : day.AddDays(length),
            City = city,
            Country = length > 1 ? "MA" : null,
            CoChairs = chairs,
            Mapping = mapping,
            Citations = citations,
            Outcomes = new()
            {
                Recommendations = outcomes[0],
                Conclusions = outcomes[1],
                Panels = outcomes[2],
            },
            Results = results,
            Agenda = agenda,
            Participants = participants,
            FollowUpOf = Linked(links[0]),
            FollowUpPlanned = Linked(links[1]),
            JointWith = [.. Linked(links[2]), .. Linked("another dialogue")],
            Documents = documents,
            Sources = sources,
            Note = note,
        };

    private static readonly Gen<PresidencyRecord> Presidency =
        from titles in Named
        from slogan in MaybeNamed
        from priorities in Lines
        from programme in Announcement.Array[0, 3]
        from claims in Claim.Array[0, 2]
        from documents in Document.Array[0, 2]
        from note in MaybeNamed
        from sources in Text.Array[0, 2]
        select new PresidencyRecord
        {
            Country = "MA",
            Titles = titles,
            Slogan = slogan,
            Priorities = priorities,
            Programme = programme,
            Claims = claims,
            Documents = documents,
            Note = note,
            Sources = sources,
        };

    private static readonly Gen<PlanRecord> Plan =
        from titles in Named
        from adopted in Maybe(Day.Select(day => (object)day))
        from labels in Maybe(Text.Array[3].Select(words => new Texts { En = words, Fr = words }))
        from note in MaybeNamed
        from sources in Text.Array[0, 2]
        from wording in MaybeNamed.Array[9]
        from remarks in MaybeLongText.Array[9]
        select new PlanRecord
        {
            Dialogue = "a-dialogue",
            Titles = titles,
            AdoptedOn = (DateOnly?)adopted,
            Period = adopted is null
                ? null
                : new() { From = new(2023, 1, 1), To = new(2028, 1, 1) },
            LevelLabels = labels,
            Note = note,
            Sources = sources,
            Items =
            [
                .. Items.Select(
                    (item, i) =>
                        item with
                        {
                            Titles = wording[i] ?? new(),
                            TitleSources = Stated(wording[i]),
                            Note = remarks[i],
                        }
                ),
            ],
        };

    public static readonly Gen<ImportContents> All =
        from plans in Plan.Array[2]
        from presidencies in Presidency.Array[2]
        from meetings in Meeting.Array[0, 6]
        select new ImportContents
        {
            Plans = [.. plans.Select((plan, i) => plan with { Code = $"plan-{i}" })],
            Presidencies =
            [
                .. presidencies.Select(
                    (p, i) =>
                        p with
                        {
                            Slug = $"presidency-{i}",
                            Plan = $"plan-{i}",
                            From = new(2022 + i, 6, 1),
                            To = i == 0 ? new(2023, 6, 1) : null,
                        }
                ),
            ],
            Meetings =
            [
                .. meetings.Select(
                    (m, i) =>
                        m with
                        {
                            Slug = $"meeting-{i}",
                            FollowUpOf =
                                i == 0
                                    ? m.FollowUpOf
                                    : [.. m.FollowUpOf, new() { Meeting = "meeting-0" }],
                        }
                ),
            ],
        };

    private static PlanItemRecord Item(string code, string? parent) =>
        new()
        {
            Code = code,
            Parent = parent,
            Placement = new() { Status = PlacementStatus.Stated },
        };

    private static TitleSources Stated(Titles? titles) =>
        new() { En = titles?.En is null ? null : From, Fr = titles?.Fr is null ? null : From };

    private static TitleSource From => new() { Status = TitleStatus.Derived, Source = "= a page" };

    private static CountedOf? Counted(int covered) =>
        covered == 0 ? null : new() { Covered = covered, Total = 5 };

    private static MeetingReference[] Linked(string? text) =>
        text is null ? [] : [new() { Text = text }];

    private static Gen<string> Of(string letters) =>
        from start in Of("=", "'=", "-", "x", " ", "_x0041_", "𝄞")
        from chosen in Gen.Int[0, letters.Length - 1].Array[0, 12]
        select start + string.Concat(chosen.Select(i => letters[i])) + "z";

    private static Gen<T> Of<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.OneOf(gen.Select(one => (T?)one), Gen.Const((T?)null));
}
