using CadizTracker.Meetings;

namespace CadizTracker.Imports;

/// <summary>What the brochure prints of each meeting: its results, agenda and follow-ups.</summary>
public sealed class ReadingTheBrochuresResults
{
    private static readonly MeetingRecord[] Meetings =
    [
        .. Published
            .Files.Meetings.Select(each => each.Record)
            .Where(each => each.Presidency == "morocco-2023"),
    ];

    [Fact]
    public void The_recommendations_conclusions_and_panels()
    {
        var thematic = Meetings.Where(each => each.Kind is MeetingKind.ThematicMeeting).ToArray();

        thematic.Select(each => each.Outcomes.Recommendations).ShouldBe([20, null, 32, 53]);
        thematic.Select(each => each.Outcomes.Conclusions).ShouldBe([null, 6, 2, null]);
        At("2023-04-25-yaounde-thematic-meeting").Outcomes.Panels.ShouldBe(4);
        At("2024-01-31-rabat-special-event").Outcomes.Panels.ShouldBe(2);
    }

    [Theory]
    [InlineData(
        "2023-04-25-yaounde-thematic-meeting",
        "Fait suite",
        "4 panels",
        "20 recommandations"
    )]
    [InlineData("2023-06-22-marrakesh-thematic-meeting", "Fait suite", "6 conclusions")]
    [InlineData(
        "2023-09-20-geneva-thematic-meeting",
        "Première réunion",
        "32 recommandations",
        "2 conclusions"
    )]
    [InlineData("2023-10-19-the-hague-thematic-meeting", "Première activité", "53 recommandations")]
    [InlineData("2024-01-31-rabat-special-event", "Evénement spécial", "2 panels")]
    public void The_results_bullet_by_bullet(string meeting, params string[] beginnings)
    {
        var results = At(meeting).Results.Fr;

        results.Length.ShouldBe(beginnings.Length);
        results
            .Zip(beginnings)
            .ShouldAllBe(pair => pair.First.StartsWith(pair.Second) && pair.First.EndsWith('.'));
    }

    [Theory]
    [InlineData(
        "2023-02-21-brussels-steering-committee",
        3,
        "Vision et priorités de la Présidence"
    )]
    [InlineData(
        "2024-01-31-rabat-steering-committee",
        3,
        "Programme de la Réunion des fonctionnaires de haut niveau"
    )]
    [InlineData(
        "2024-02-01-rabat-senior-officials-meeting",
        4,
        "Derniers développements en matière de migration"
    )]
    public void The_agendas_of_meetings_to_which_mapping_does_not_apply(
        string meeting,
        int points,
        string first
    )
    {
        var governance = At(meeting);

        governance.Agenda.Fr.Length.ShouldBe(points);
        governance.Agenda.Fr[0].ShouldBe(first);
        governance.Mapping.ShouldBe(
            new() { State = MappingState.NotApplicable, Reason = "governance meeting" }
        );
    }

    [Fact]
    public void The_follow_ups_made_and_promised()
    {
        At("2023-06-22-marrakesh-thematic-meeting")
            .FollowUpOf.ShouldHaveSingleItem()
            .Text!.ShouldContain("5-6 July 2022");
        At("2023-04-25-yaounde-thematic-meeting")
            .FollowUpOf.ShouldHaveSingleItem()
            .Text!.ShouldContain("21 January 2021");
        At("2023-09-20-geneva-thematic-meeting")
            .FollowUpPlanned.ShouldHaveSingleItem()
            .Text!.ShouldContain("The Gambia");
    }

    private static MeetingRecord At(string slug) =>
        Meetings.Single(meeting => meeting.Slug == slug);
}
