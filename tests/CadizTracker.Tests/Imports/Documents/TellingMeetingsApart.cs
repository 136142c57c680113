using System.Text.Json.Nodes;

namespace CadizTracker.Imports.Documents;

/// <summary>What a meeting is called, of what kind it is and where it is held, where the lines around it say it of others or in another way.</summary>
public sealed class TellingMeetingsApart(Api api)
{
    [Fact]
    public async Task A_heading_of_one_webinar_is_over_the_next_meeting_alone()
    {
        var proposal = await ReadAsync(
            """
            Présidence du Nigéria du Processus de Rabat

            REUNIONS THEMATIQUES

            Migration de travail
            Praia (Cap-Vert), 14-15 mai 2025

            Webinaire

            Les transferts de fonds
            3 juillet 2025

            Migrants disparus
            Dakar (Sénégal), 9 octobre 2025
            """
        );
        Meetings(proposal)
            .ShouldBe([
                "2025-05-14 thematic_meeting Migration de travail, Praia CV",
                "2025-07-03 webinar Les transferts de fonds",
            ]);
        proposal["open"]!
            .AsArray()
            .Where(open => $"{open!["code"]}" == "kind_open")
            .Select(open => $"{open!["passage"]!["quote"]}")
            .ShouldBe(["9 octobre 2025"]);
    }

    [Theory]
    [InlineData("Remittances and diaspora bonds\nWebinar, 3 July 2025")]
    [InlineData("3 July 2025, webinar\nRemittances and diaspora bonds")]
    [InlineData("Webinar\nRemittances and diaspora bonds\n3 July 2025")]
    [InlineData("Remittances and diaspora bonds (webinar)\n3 July 2025")]
    [InlineData(
        "Title: Remittances and diaspora bonds\nDate: 3 July 2025\nPlace: online (webinar)"
    )]
    public async Task A_webinar_between_other_meetings_keeps_its_kind_and_its_title(string webinar)
    {
        Meetings(
                await ReadAsync(
                    $"""
                    Presidency of Nigeria of the Rabat Process

                    THEMATIC MEETINGS

                    Labour migration and skills
                    Praia (Cabo Verde), 14-15 May 2025
                    Co-chairs: Cabo Verde and Portugal

                    {webinar}

                    Missing migrants
                    Dakar (Senegal), 9 October 2025
                    Co-chairs: Senegal and Spain
                    """
                )
            )
            .ShouldContain("2025-07-03 webinar Remittances and diaspora bonds");
    }

    [Theory]
    [InlineData("La Présidence du Nigéria a tenu sa première réunion thématique")]
    [InlineData("Nigeria hosts the first thematic meeting of its Presidency")]
    [InlineData("The first thematic meeting took place in the spring")]
    public async Task A_sentence_is_no_title(string headline)
    {
        var proposal = await ReadAsync($"{headline}\nCotonou (Bénin), 14-15 mai 2025\n");
        var meeting = proposal["meetings"]!.AsArray().ShouldHaveSingleItem()!;
        meeting["title"].ShouldBeNull();
        meeting["kind"]!["value"]!.ToString().ShouldBe("thematic_meeting");
        proposal["contents"]!["meetings"]!.AsArray().ShouldBeEmpty();
        proposal["open"]!.AsArray().ShouldContain(open => $"{open!["code"]}" == "title_missing");
    }

    [Fact]
    public async Task A_title_ends_where_a_clause_about_the_meeting_begins()
    {
        Meetings(
                await ReadAsync(
                    "The thematic meeting on biometrics that was to be held in Tallinn, Estonia, on 2 December 2025 did not take place."
                )
            )
            .ShouldBe([
                "2025-12-02 thematic_meeting thematic meeting on biometrics, Tallinn EE",
            ]);
    }

    [Theory]
    [InlineData(
        "La réunion des hauts fonctionnaires se tiendra à Abuja le 20 janvier 2026.",
        "2026-01-20 senior_officials_meeting réunion des hauts fonctionnaires, Abuja NG"
    )]
    [InlineData(
        "The thematic meeting on visas will be held on 2 December 2025 in Lisbon.",
        "2025-12-02 thematic_meeting thematic meeting on visas, Lisbon PT"
    )]
    public async Task A_city_beside_the_day_has_the_country_that_it_lies_in(
        string text,
        string expected
    )
    {
        var proposal = await ReadAsync(text);
        Meetings(proposal).ShouldBe([expected]);
        var place = proposal["meetings"]![0]!["place"]!;
        place["confidence"]!.ToString().ShouldBe("inferred");
        place["reasons"]![0]!["code"]!.ToString().ShouldBe("country_of_city");
    }

    [Theory]
    [InlineData("Abuja, 20 January 2026\n\nThe webinar on data was held on 3 July 2025.")]
    [InlineData("The webinar on the Rabat Process was held on 3 July 2025.")]
    [InlineData("The webinar on data, agreed in Dakar, was held on 3 July 2025.")]
    [InlineData("The webinar on data was held at Lagos on 3 July 2025.")]
    public async Task Other_cities_are_not_where_it_was(string text)
    {
        foreach (var meeting in (await ReadAsync(text))["meetings"]!.AsArray())
        {
            meeting!["place"].ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("No meeting was devoted to Objective 6.")]
    [InlineData("Nobody spoke of Objective 6.")]
    [InlineData("Rien n'a été dit de l'Objectif 6.")]
    public async Task What_no_meeting_was_about_is_cited_by_none(string sentence)
    {
        var proposal = await ReadAsync(
            $"The thematic meeting on visas was held in Rome, Italy, on 6 May 2025. {sentence}"
        );
        var citation = proposal["citations"]!.AsArray().ShouldHaveSingleItem()!;
        citation["meeting"].ShouldBeNull();
        citation["problems"]![0]!["code"]!.ToString().ShouldBe("negated");
    }

    [Fact]
    public async Task Co_chairs_may_stand_before_the_word()
    {
        var proposal = await ReadAsync(
            "A thematic meeting on visas was held in Rome, Italy, on 6 May 2025, with Italy and the Gambia as co-chairs."
        );
        proposal["meetings"]![0]!["coChairs"]!["value"]!
            .ToJsonString()
            .ShouldBe("""["IT","GM"]""");
    }

    private async Task<JsonNode> ReadAsync(string text) =>
        (await api.SendAsync(text, "?presidency=nigeria-2025")).Json;

    private static string[] Meetings(JsonNode proposal) =>
        [
            .. proposal["meetings"]!
                .AsArray()
                .Select(meeting =>
                    $"{meeting!["days"]!["value"]!["startsOn"]} {meeting["kind"]!["value"]} {meeting["title"]?["value"]}"
                    + (
                        meeting["place"]?["value"] is { } place
                            ? $", {place["city"]} {place["country"]}"
                            : ""
                    )
                ),
        ];
}
