using System.Text.Json.Nodes;

namespace CadizTracker.Imports.Documents;

/// <summary>What layouts and words of other documents say, and what they must not be taken to say. Each was read wrongly, or not at all, at first.</summary>
public sealed class ReadingOtherLayouts(Api api)
{
    [Theory]
    [InlineData("Objective 10 of the Global Compact deals with the same subject.")]
    [InlineData("This is in line with Objective 10 of the Global Compact for Migration.")]
    [InlineData("L'objectif 10 du Pacte mondial traite du même sujet.")]
    [InlineData("The Global Compact (Objective 10) says so, too.")]
    public async Task The_objective_of_another_instrument_is_no_citation_of_the_plan(string text)
    {
        var citation = (await ReadAsync(text))["citations"]!.AsArray().ShouldHaveSingleItem()!;
        citation["items"]!.AsArray().ShouldBeEmpty();
        citation["problems"]![0]!["code"]!.ToString().ShouldBe("other_plan");
    }

    [Theory]
    [InlineData("It fell under Domain 3, Objective 5 (a), Actions 13 and 14.", "D3 O5a A13 A14")]
    [InlineData("Domaine 3, Objectif 5 b),\nAction 16.", "D3 O5b A16")]
    [InlineData("Objectives 5 (a) and (b) were discussed.", "O5a O5b")]
    [InlineData(
        "Domain 1\nObjective 1: Maximise the positive impact\nActions 1 and 2",
        "D1 O1 A1 A2"
    )]
    [InlineData("Domaine 4\nObjectif 8", "D4 O8")]
    [InlineData("Area 2 > Objective 3 > Actions 8 & 9", "D2 O3 A8 A9")]
    [InlineData("Domaine 4 → Objectif 8", "D4 O8")]
    [InlineData(
        "Domain 4\nObjective 7 – Build capacities for border\nmanagement\nAction 20",
        "D4 O7 A20"
    )]
    [InlineData("Domain 4 | Objective 8\nDomain 1 | Objective 1", "D4 O8; D1 O1")]
    [InlineData("Objective 8\nAction 29", "O8; A29")]
    public async Task A_citation_over_several_lines_or_with_the_letter_of_a_part_is_one(
        string text,
        string expected
    )
    {
        var proposal = await ReadAsync(text);
        string.Join("; ", proposal["citations"]!.AsArray().Select(Items)).ShouldBe(expected);
    }

    [Fact]
    public async Task What_a_citation_over_several_lines_is_written_as_can_be_imported()
    {
        var proposal = await ReadAsync(
            """
            Thematic meeting on remittances
            Praia (Cabo Verde), 3-4 June 2025
            17 recommendations

            Domain 1
            Objective 1: Maximise the positive impact of regular migration
            Actions 1 and 2
            """
        );
        proposal["contents"]!["meetings"]![0]!["citations"]![0]!["text"]!
            .ToString()
            .ShouldBe(
                "Domain 1 Objective 1: Maximise the positive impact of regular migration Actions 1 and 2"
            );
    }

    [Fact]
    public async Task A_plan_named_once_is_not_the_plan_of_all_that_a_document_cites()
    {
        // Nobody says whose presidency it is, and every presidency of those days works under another plan than the one named.
        var (_, proposal) = await api.SendAsync(
            """
            Thematic meeting on statelessness
            Dakar (Senegal), 18-19 June 2024
            Domain 3 | Objective 5 | Action 16
            9 recommendations

            Objective 6 of the Marrakesh Action Plan was dealt with in 2021.
            """
        );
        proposal["citations"]!.AsArray().ShouldBeEmpty();
        proposal["open"]!.AsArray().ShouldContain(open => $"{open!["code"]}" == "plan_open");
    }

    [Theory]
    [InlineData(
        "Présidence : Portugal\n\nPassation de la Présidence au Nigéria\nLa passation de la présidence au Nigéria a eu lieu."
    )]
    [InlineData(
        "Chairmanship: Portugal\n\nHandover of the Presidency to Nigeria\nThe handover of the Chairmanship to Nigeria took place."
    )]
    public void Who_takes_the_chair_over_is_not_whose_presidency_it_is(string text) =>
        DocumentReading
            .Of(DocumentText.Of(text), KnownRecord.All, new())
            .Presidency!.Slug.ShouldBe("portugal-2024");

    [Theory]
    [InlineData("In all, 21 recommendations and 5 conclusions were adopted.")]
    [InlineData("Two events were held. They adopted 21 recommendations.")]
    [InlineData("All told, there were 21 recommendations.")]
    [InlineData("Trois réunions ont eu lieu : 21 recommandations.")]
    public async Task What_all_meetings_adopted_is_not_what_the_last_one_did(string total)
    {
        var proposal = await ReadAsync(
            $"""
            A special event on youth was held in Dakar (Senegal) on 12 November 2025. It relates to Objective 1, Action 3.

            {total}
            """
        );
        proposal["meetings"]![0]!["results"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_heading_over_several_meetings_is_the_title_of_none()
    {
        var proposal = await ReadAsync(
            """
            STEERING COMMITTEE
            • 28 February 2025, Brussels (Belgium)
            • 28 January 2026, Abuja (Nigeria)

            SENIOR OFFICIALS' MEETING
            29 January 2026, Abuja (Nigeria)
            """
        );
        Meetings(proposal)
            .ShouldBe([
                "2025-02-28 steering_committee , Brussels BE",
                "2026-01-28 steering_committee , Abuja NG",
                "2026-01-29 senior_officials_meeting SENIOR OFFICIALS' MEETING, Abuja NG",
            ]);
    }

    [Fact]
    public async Task A_term_above_a_column_of_days_is_the_title_of_none()
    {
        var proposal = await ReadAsync(
            """
            PRESIDENCE DU NIGERIA
            DU PROCESSUS DE RABAT

            FEVRIER 2025 - JANVIER 2026

            15-16
            MAI 2025

            Coprésidence :
            Portugal et Cabo Verde

            30-31
            OCT. 2025

            Coprésidence :
            Mali et Italie

            REUNIONS THEMATIQUES

            L'INSERTION PROFESSIONNELLE
            Porto, Portugal
            • 16 recommandations.

            LA TRAITE DES ETRES HUMAINS
            Bamako, Mali
            • 7 conclusions.
            Domaine 4 | Objectif 8

            COMITE DE PILOTAGE
            • 28 février 2025, Bruxelles (Belgique)
            • 28 janvier 2026, Lisbonne (Portugal)
            """
        );
        Meetings(proposal)
            .ShouldBe([
                "2025-02-28 steering_committee , Brussels BE",
                "2025-05-15 thematic_meeting L'INSERTION PROFESSIONNELLE, Porto PT",
                "2025-10-30 thematic_meeting LA TRAITE DES ETRES HUMAINS, Bamako ML",
                "2026-01-28 steering_committee , Lisbon PT",
            ]);
    }

    [Fact]
    public async Task A_paragraph_begins_with_the_name_of_its_meeting()
    {
        Meetings(
                await ReadAsync(
                    """
                    Thematic meeting on skills recognition. Held in Dakar, Senegal, on 8–9 April 2025 and co-chaired by Senegal and Austria, the meeting
                    was attended by 66 participants.¹ It adopted 12 recommendations² and contributed to Domain 2 | Objective 3 | Actions 6 and 10.

                    Special event on women entrepreneurs. It was held in Abuja on 12 November 2025.
                    """
                )
            )
            .ShouldBe([
                "2025-04-08 thematic_meeting Thematic meeting on skills recognition, Dakar SN",
                "2025-11-12 special_event Special event on women entrepreneurs, Abuja NG",
            ]);
    }

    [Fact]
    public async Task A_sentence_goes_on_past_the_foot_and_the_head_of_the_page()
    {
        var proposal = await ReadAsync(
            """
            Rabat Process                                             Annual Report 2025
            ----------------------------------------------------------------------------
                                                                                      17

            Thematic meeting on trafficking. Held in Bucharest, Romania, from 30 June to 2 July 2025 and co-chaired by

            Rabat Process                                             Annual Report 2025
            ----------------------------------------------------------------------------
                                                                                      18

            Romania and Togo, the meeting ended with 9 recommendations.
            """
        );
        var meeting = proposal["meetings"]!.AsArray().ShouldHaveSingleItem()!;
        string.Join(' ', meeting["coChairs"]!["value"]!.AsArray()).ShouldBe("RO TG");
        meeting["coChairs"]!["passages"]![0]!["quote"]!
            .ToString()
            .ShouldBe("co-chaired by Romania and Togo");
        meeting["results"]![0]!["number"]!.GetValue<int>().ShouldBe(9);
    }

    [Theory]
    [InlineData("Dates: 30 September – 1 October 2025\nPlace: Praia\n12 recommendations")]
    [InlineData("30 September – 1 October 2025\nPraia\n12 recommendations")]
    [InlineData("Praia, 30 September – 1 October 2025\n12 recommendations")]
    public async Task A_city_below_the_title_is_where_the_meeting_was(string text) =>
        Meetings(await ReadAsync($"Thematic meeting on remittances\n{text}\n"))
            .ShouldBe(["2025-09-30 thematic_meeting Thematic meeting on remittances, Praia CV"]);

    [Fact]
    public async Task The_cells_of_a_table_pasted_as_lines_are_of_their_columns()
    {
        var proposal = await ReadAsync(
            """
            Activité
            Date
            Lieu
            Coprésidence
            Référence

            Réunion thématique sur l'accès aux soins
            28-29 avril 2025
            Genève
            Suisse, Tchad
            Domaine 3 | Objectif 6 | Actions 18-19

            Webinaire sur les frais de transfert
            11 juin 2025
            En ligne
            Suisse, OIM
            Domaine 1 | Objectif 1 | Action 1
            """
        );
        proposal["meetings"]!
            .AsArray()
            .Select(meeting => string.Join(' ', meeting!["coChairs"]!["value"]!.AsArray()))
            .ShouldBe(["CH TD", "CH"]);
        Meetings(proposal)[0].ShouldEndWith(", Geneva CH");
    }

    [Theory]
    [InlineData(
        "> Special event: Youth voices\n  4 November 2025, Banjul, The Gambia",
        "Youth voices"
    )]
    [InlineData(
        "2.1 Special event on youth\nPlace and date: Banjul, 4 November 2025",
        "Special event on youth"
    )]
    [InlineData(
        "► Special event on youth\nBanjul, in The Gambia, 4 November 2025",
        "Special event on youth"
    )]
    public async Task Marks_and_numbers_before_a_title_are_no_part_of_it(
        string text,
        string title
    ) => Meetings(await ReadAsync(text)).ShouldBe([$"2025-11-04 special_event {title}, Banjul GM"]);

    [Theory]
    [InlineData("Maroc et Portugal")]
    [InlineData("JUIN 2025")]
    [InlineData("DANS LE CONTEXTE DES MIGRATIONS")]
    public async Task Countries_a_month_and_half_a_heading_are_no_titles(string above)
    {
        var proposal = await ReadAsync(
            $"{above}\n\nRéunion thématique, 25-26 avril 2025, Dakar (Sénégal)\n"
        );
        proposal["meetings"]![0]!["title"].ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_torn_brochure_says_the_same_however_many_blank_lines_are_between_its_lines(
        int more
    )
    {
        var text = await File.ReadAllTextAsync(Sending.File("development/brochure-torn.fr.txt"));
        var (_, proposal) = await api.SendAsync(
            text.ReplaceLineEndings("\n")
                .Replace(
                    "\n",
                    string.Concat(Enumerable.Repeat("\n", more + 1)),
                    StringComparison.Ordinal
                )
        );
        proposal["meetings"]!.AsArray().Count.ShouldBe(8);
        proposal["citations"]!.AsArray().Count(each => each!["meeting"] is not null).ShouldBe(5);
    }

    [Theory]
    [InlineData("Annulée", "cancelled")]
    [InlineData("Statut : reportée", "postponed")]
    [InlineData("(annulée)", "cancelled")]
    public async Task A_line_that_says_nothing_else_says_what_became_of_the_meeting(
        string line,
        string expected
    )
    {
        var proposal = await ReadAsync(
            $"""
            Processus de Rabat

            Réunion thématique sur la traite

            Lomé, Togo

            1er et 2 juillet 2025

            6 conclusions

            Réunion thématique sur la réadmission

            Varsovie, Pologne

            25-26 novembre 2025

            {line}

            Réunion thématique sur l'asile

            Dakar, Sénégal

            2 décembre 2025

            4 conclusions
            """
        );
        proposal["meetings"]![1]!["status"]!["value"]!.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Infographic \"Sending money home\", October 2025", "Sending money home")]
    [InlineData("To read: \"Children first\", a guide published in March 2024", "Children first")]
    [InlineData(
        "À lire : « Les enfants d'abord », un guide paru en mars 2024",
        "Les enfants d'abord"
    )]
    public async Task Documents_of_other_kinds(string text, string expected)
    {
        var document = (await ReadAsync(text))["documents"]!.AsArray().ShouldHaveSingleItem()!;
        var titles = document["value"]!["titles"]!;
        $"{titles["fr"] ?? titles["en"]}".ShouldBe(expected);
        document["value"]!["kind"]!.ToString().ShouldBe("other");
    }

    [Fact]
    public async Task Entries_with_letters_are_entries_of_a_list()
    {
        Meetings(
                await ReadAsync(
                    """
                    a) Réunion thématique sur l'apatridie, tenue à Dakar les 18 et 19 juin 2025 : 9 recommandations.
                    b) Réunion thématique sur les compétences, tenue à Faro (Portugal) du 30 septembre au 2 octobre 2025 :
                    12 recommandations et 2 panels.
                    """
                )
            )
            .ShouldBe([
                "2025-06-18 thematic_meeting Réunion thématique sur l'apatridie, Dakar SN",
                "2025-09-30 thematic_meeting Réunion thématique sur les compétences, Faro PT",
            ]);
    }

    [Fact]
    public async Task Two_columns_saved_side_by_side_are_read_one_after_the_other()
    {
        var page = await File.ReadAllTextAsync(Sending.File("development/two-columns.en.txt"));
        var (_, proposal) = await api.SendAsync(page);
        Meetings(proposal)
            .ShouldBe([
                "2026-03-03 steering_committee Steering Committee, Brussels BE",
                "2026-05-05 thematic_meeting Labour mobility in the care sector, Geneva CH",
                "2026-06-16 webinar Webinar on statelessness",
                "2026-06-30 thematic_meeting Voluntary return and reintegration, Cotonou BJ",
                "2027-01-26 senior_officials_meeting Senior Officials' Meeting, Bern CH",
            ]);
        var day = proposal["meetings"]![2]!["days"]!["passages"]![0]!;
        page.Substring((int)day["at"]!, (int)day["length"]!).ShouldBe("16 June 2026");
        ((int)day["line"]!).ShouldBe(12);
    }

    [Fact]
    public async Task A_table_of_two_columns_is_read_row_by_row()
    {
        var proposal = await ReadAsync(
            """
            5-6 May 2025, Dakar (Senegal)         Thematic meeting on labour mobility
            3 March 2025, Brussels (Belgium)      Steering Committee
            16 June 2025, Rome (Italy)            Thematic meeting on statelessness
            30 June 2025, Cotonou (Benin)         Workshop on return, after the one of 3 May 2024
            4 July 2025, Vienna (Austria)         Thematic meeting on asylum
            """
        );
        Meetings(proposal)
            .ShouldNotContain(meeting => meeting.Contains("asylum") && !meeting.Contains("07-04"));
    }

    [Fact]
    public void A_table_whose_rows_go_on_below_is_no_page_of_two_columns() =>
        TwoColumns
            .Of(
                """
                Abuja, 5 May 2025

                Thematic meeting on              5-6 May 2025
                labour mobility                  Dakar (Senegal)
                                                 14 recommendations
                Thematic meeting on              3 March 2025
                return                           Brussels (Belgium)
                and reintegration                4 panels
                """
            )
            .ShouldBeNull();

    private async Task<JsonNode> ReadAsync(string text) =>
        (await api.SendAsync(text, "?presidency=nigeria-2025")).Json;

    private static string Items(JsonNode? citation) =>
        string.Join(' ', citation!["items"]!.AsArray());

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
