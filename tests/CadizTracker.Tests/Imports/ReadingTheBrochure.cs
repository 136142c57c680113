using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>Every row that Morocco's brochure prints is found in the record.</summary>
public sealed class ReadingTheBrochure
{
    private static readonly PresidencyRecord Morocco = Published
        .Files.Presidencies.Single(each => each.Record.Slug == "morocco-2023")
        .Record;

    private static readonly MeetingRecord[] Meetings =
    [
        .. Published
            .Files.Meetings.Select(each => each.Record)
            .Where(each => each.Presidency == "morocco-2023"),
    ];

    [Fact]
    public void The_slogan_and_the_four_priorities()
    {
        Morocco.Slogan!.Fr.ShouldBe(
            "Agissons ensemble pour des partenariats régionaux solidaires, et pour une gouvernance globale de la migration"
        );
        Morocco
            .Priorities.Fr.Select(priority => priority.Split(' ')[0])
            .ShouldBe(["Encourager", "Promouvoir", "Soutenir", "Promouvoir"]);
    }

    [Fact]
    public void The_claims_and_the_sentences_they_stand_in()
    {
        var claim = Morocco.Claims.ShouldHaveSingleItem();

        claim.Domains.ShouldBe(new() { Covered = 5, Total = 5 });
        claim.Objectives.ShouldBe(new() { Covered = 6, Total = 10 });
        claim.Actions.ShouldBe(new() { Covered = 11, Total = 29 });
        claim.Meetings[MeetingKind.ThematicMeeting].ShouldBe(4);
        claim.Meetings[MeetingKind.SpecialEvent].ShouldBe(1);
        claim.Source!.Quote.ShouldBe(
            "4 Réunions thématiques et 1 Evénement spécial, couvrant les 5 domaines du Plan d'action de Cadix (PAC). "
                + "6 des 10 objectifs et 11 des 29 actions du PAC abordés lors de ces réunions."
        );
    }

    [Fact]
    public void The_four_documents_and_videos() =>
        Morocco
            .Documents.Select(document => $"{document.Kind} {document.Date} {document.Titles.Fr}")
            .ShouldBe([
                "Video 2023-02 La présidence marocaine du Processus de Rabat",
                "Brochure 2023-04 Brochure de présentation du Processus de Rabat",
                "Video 2023-04 Le Processus de Rabat en bref (actualisation)",
                "Video 2023-10 L'engagement des jeunes pour la migration et le développement",
            ]);

    [Fact]
    public void The_eight_meetings_with_places_days_and_co_chairs() =>
        Meetings
            .Select(each =>
                $"{each.Slug} {each.EndsOn:dd} {each.City} {each.Country} {string.Join('+', each.CoChairs)}"
            )
            .ShouldBe([
                "2023-02-21-brussels-steering-committee 21 Brussels BE ",
                "2023-04-25-yaounde-thematic-meeting 26 Yaoundé CM CM+BE",
                "2023-06-22-marrakesh-thematic-meeting 23 Marrakesh MA MA+ES",
                "2023-09-20-geneva-thematic-meeting 21 Geneva CH CH+GM",
                "2023-10-19-the-hague-thematic-meeting 20 The Hague NL NL+NG",
                "2024-01-31-rabat-special-event 31 Rabat MA MA+PT",
                "2024-01-31-rabat-steering-committee 31 Rabat MA ",
                "2024-02-01-rabat-senior-officials-meeting 01 Rabat MA MA+PT",
            ]);

    [Fact]
    public void The_five_citations_as_printed() =>
        Meetings
            .SelectMany(
                meeting => meeting.Citations,
                (meeting, each) => $"{meeting.City}: {each.Text}"
            )
            .ShouldBe([
                "Yaoundé: Domaine 5 | Objectif 10 | Action 29",
                "Marrakesh: Domaine 4 | Objectif 7 | Actions 20-22",
                "Geneva: Domaine 3 | Objectif 5 | Actions 16-17",
                "The Hague: Domaine 1 | Objectifs 1-2 | Actions 1-3, 5",
                "Rabat: Domaine 2 | Objectif 3 | Action 9",
            ]);
}
