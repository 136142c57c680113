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
            .ShouldBe(["2025-12-02 thematic_meeting thematic meeting on biometrics, Tallinn EE"]);
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
        proposal["meetings"]![0]!["coChairs"]!["value"]!.ToJsonString().ShouldBe("""["IT","GM"]""");
    }

    [Fact]
    public async Task A_sentence_on_the_page_of_another_meeting_takes_none_of_its_results()
    {
        var proposal = await ReadAsync(
            """
            Thematic Meeting on the Portability of Social Rights
            Accra (Ghana), 11 and 12 March 2025

            The meeting built on the webinar held on 4 February 2025, which had looked at the agreements on pensions.

            - 15 recommendations, of which 6 concern pensions

            Domain 2, Objective 3, Actions 8 and 10
            """
        );
        var webinar = proposal["meetings"]![0]!;
        webinar["kind"]!["value"]!.ToString().ShouldBe("webinar");
        webinar["results"]!.AsArray().ShouldBeEmpty();
        proposal["citations"]![0]!["meeting"].ShouldBeNull();
    }

    [Fact]
    public async Task A_meeting_in_a_paragraph_is_not_lost_to_the_list_below()
    {
        Meetings(
                await ReadAsync(
                    """
                    1. RETOUR SUR LA RÉUNION DE BISSAU
                    Les 21 et 22 mai 2025, Bissau (Guinée-Bissau) a accueilli la réunion thématique « Jeunesse, emploi et mobilité ».
                    Elle a réuni 64 participants.

                    2. L'AGENDA DU SECOND SEMESTRE
                    12 septembre 2025 : webinaire sur les données biométriques
                    8-9 octobre 2025 : réunion thématique sur l'asile, Sofia (Bulgarie)
                    """
                )
            )
            .ShouldBe([
                "2025-05-21 thematic_meeting Jeunesse, emploi et mobilité, Bissau GW",
                "2025-09-12 webinar webinaire sur les données biométriques",
                "2025-10-08 thematic_meeting réunion thématique sur l'asile, Sofia BG",
            ]);
    }

    [Theory]
    [InlineData("The Steering Committee will meet in Rome, Italy, on 26 or 27 February 2025.")]
    [InlineData("Comité de pilotage : le 26 février 2025 ou le 5 mars 2025")]
    public async Task One_day_or_another_is_asked_about(string text)
    {
        var proposal = await ReadAsync(text);
        proposal["meetings"]!.AsArray().ShouldBeEmpty();
        proposal["open"]!.AsArray().ShouldContain(open => $"{open!["code"]}" == "day_either");
    }

    [Fact]
    public async Task Who_meets_is_not_what_the_meeting_is_called()
    {
        Meetings(
                await ReadAsync(
                    "Senior Officials' Meeting\nRabat Process - Nigerian Presidency\nAbuja, Nigeria, 28 January 2026\n"
                )
            )
            .ShouldBe(["2026-01-28 senior_officials_meeting Senior Officials' Meeting, Abuja NG"]);
    }

    [Fact]
    public async Task That_nothing_was_adopted_does_not_say_that_it_was_held()
    {
        var proposal = await ReadAsync(
            """
            - Thematic meeting on visas (Rome, Italy, 6 May 2025): 8 recommendations; Domain 2 | Objective 4 | Action 11
            - Webinar on civil registers (24 September 2025): no recommendations adopted
            """
        );
        proposal["meetings"]![1]!["status"].ShouldBeNull();
        proposal["citations"]![0]!["meeting"]!["value"]!.ToString().ShouldBe("m1");
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
