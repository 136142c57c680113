using CadizTracker.Citations;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Search;

namespace CadizTracker.Web;

/// <summary>The Marrakesh meeting of June 2023, as the documentation shows it.</summary>
internal static class MeetingExamples
{
    private const string Title = "Thematic Meeting on Humanised Border Management";
    private const string FrenchTitle = "Réunion thématique sur la gestion humanisée des frontières";
    private const string Address =
        "https://rabat-process.org/en/activities/technical-meetings/tm-bm-marrakesh";
    private static readonly DateOnly First = new(2023, 6, 22);
    private static readonly DateOnly Last = new(2023, 6, 23);

    public static MeetingSummary Summary =>
        new()
        {
            Slug = DocumentationNames.Meeting,
            Title = Title,
            Presidency = DocumentationNames.Presidency,
            Kind = MeetingKind.ThematicMeeting,
            Status = MeetingStatus.Held,
            StartsOn = First,
            EndsOn = Last,
            City = "Marrakesh",
            Country = "MA",
            CoChairs = ["MA", "ES"],
            Mapping = MappingState.Mapped,
            Items =
            [
                "cadiz-2023-2027:D4",
                "cadiz-2023-2027:O7",
                "cadiz-2023-2027:A20",
                "cadiz-2023-2027:A21",
                "cadiz-2023-2027:A22",
            ],
        };

    public static AddressingMeeting Addressing =>
        new()
        {
            Slug = DocumentationNames.Meeting,
            Title = Title,
            Presidency = DocumentationNames.Presidency,
            StartsOn = First,
            EndsOn = Last,
        };

    public static Meeting Meeting =>
        new()
        {
            Slug = DocumentationNames.Meeting,
            Presidency = DocumentationNames.Presidency,
            Plan = DocumentationNames.Plan,
            Kind = MeetingKind.ThematicMeeting,
            Status = MeetingStatus.Held,
            Titles = new() { En = Title, Fr = FrenchTitle },
            StartsOn = First,
            EndsOn = Last,
            City = "Marrakesh",
            Country = "MA",
            CoChairs = ["MA", "ES"],
            Mapping = new() { State = MappingState.Mapped },
            Citations = [Citation],
            Outcomes = new() { Conclusions = 6, Panels = 4 },
            Participants = new()
            {
                Count = 90,
                Countries = 34,
                Source = Address,
            },
            Sources = [Address],
            Version = 1,
        };

    public static SearchHit Found =>
        new()
        {
            Type = SearchType.Meeting,
            Rank = 0.303963,
            Title = Title,
            Presidency = DocumentationNames.Presidency,
            Meeting = new()
            {
                Slug = DocumentationNames.Meeting,
                Title = Title,
                Kind = MeetingKind.ThematicMeeting,
                Status = MeetingStatus.Held,
                StartsOn = First,
                EndsOn = Last,
                City = "Marrakesh",
                Country = "MA",
            },
            Highlights =
            [
                new()
                {
                    Field = SearchField.Title,
                    Lang = "fr",
                    Text = FrenchTitle,
                    Marks = [new(26, 7), new(48, 10)],
                },
            ],
        };

    private static Citation Citation =>
        new()
        {
            Text = "Domaine 4 | Objectif 7 | Actions 20-22",
            Items = ["D4", "O7", "A20", "A21", "A22"],
            Plan = DocumentationNames.Plan,
            Strength = CitationStrength.Primary,
            Source = new() { Url = Address, Quote = "Domaine 4 | Objectif 7 | Actions 20-22" },
            State = CitationState.Published,
        };
}
