namespace CadizTracker.Imports.Documents;

/// <summary>What each of the finders takes from the words, and what it leaves.</summary>
public sealed class FindingWhatIsPrinted
{
    [Theory]
    [InlineData("le 22 juin 2023", "2023-06-22/2023-06-22")]
    [InlineData("22-23 JUIN 2023", "2023-06-22/2023-06-23")]
    [InlineData("22  \n\nSEPT. 2023", "2023-09-22/2023-09-22")]
    [InlineData("22 June – 23 June 2023", "2023-06-22/2023-06-23")]
    [InlineData("du mardi 30 septembre au mercredi 1er octobre 2025", "2025-09-30/2025-10-01")]
    [InlineData("30 December 2024 to 2 January 2025", "2024-12-30/2025-01-02")]
    [InlineData("les 12 et 13 mars 2024", "2024-03-12/2024-03-13")]
    [InlineData("June 22nd-23rd, 2023", "2023-06-22/2023-06-23")]
    [InlineData("2023-06-22", "2023-06-22/2023-06-22")]
    [InlineData("22/06/2023", "2023-06-22/2023-06-22")]
    [InlineData("03/04/2024", "/")] // nothing says which is the month
    [InlineData("31 septembre 2025", "/")]
    [InlineData("29 février 2024", "2024-02-29/2024-02-29")]
    [InlineData("février 2023", "2023-02")]
    [InlineData("12 may attend", null)]
    [InlineData("2023-2027", null)]
    [InlineData("Actions 20-22", null)]
    [InlineData("Objective 7 - 22 June 2023", "2023-06-22/2023-06-22")]
    [InlineData("12 May and 3 June 2023", "/")] // two days, not three weeks
    [InlineData("30 September and 1 October 2025", "2025-09-30/2025-10-01")]
    [InlineData("4-5 \n\nJUILL. 2024", "2024-07-04/2024-07-05")]
    [InlineData("du 30 juin au 1er juillet", "/")]
    public void Dates(string text, string? expected) =>
        PrintedDates
            .Of(DocumentText.Of(text))
            .Select(date => date.Month ?? $"{date.Starts:yyyy-MM-dd}/{date.Ends:yyyy-MM-dd}")
            .ShouldBe(expected is null ? [] : [expected]);

    [Theory]
    [InlineData("Rabat, Maroc", "Rabat MA")]
    [InlineData("à Banjul (Gambie)", "Banjul GM")]
    [InlineData("held in The Hague, the Netherlands", "The Hague NL")]
    [InlineData("DANS LE CONTEXTE DES MIGRATIONS, Genève, Suisse", "Geneva CH")]
    [InlineData("La Haye, Pays-Bas", "The Hague NL")]
    [InlineData("Abidjan, Côte d’Ivoire", "Abidjan CI")]
    [InlineData("Bissau, Guinea-Bissau", "Bissau GW")]
    [InlineData("Co-chairs: Portugal, Senegal", null)]
    [InlineData("la réunion, Maroc", null)]
    [InlineData("le Maroc (Espagne)", null)]
    public void Places(string text, string? expected)
    {
        var document = DocumentText.Of(text);
        PrintedPlaces
            .Of(document, PrintedCountries.Of(PrintedWords.Of(document), document.Folded))
            .Select(place => $"{place.City} {place.Country}")
            .ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("co-présidée par le Maroc et l'Espagne", "MA ES")]
    [InlineData("Coprésidence : \n\nSuisse et \n\nGambie", "CH GM")]
    [InlineData("co-chaired by the Kingdom of Morocco and The Gambia, gathered", "MA GM")]
    [InlineData("under the co-chairmanship of Germany and Côte d'Ivoire.", "DE CI")]
    [InlineData("Co-chairs: Cabo Verde & Portugal", "CV PT")]
    [InlineData("coprésidée par la Guinée équatoriale et la Guinée-Bissau", "GQ GW")]
    [InlineData("The co-chairs thanked Morocco.", null)]
    public void Co_chairs(string text, string? expected)
    {
        var document = DocumentText.Of(text);
        var words = PrintedWords.Of(document);
        PrintedCoChairs
            .Of(document, words, PrintedCountries.Of(words, document.Folded))
            .Select(chairs => string.Join(' ', chairs.Countries))
            .ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("20 recommandations stratégiques", "20 Recommendations")]
    [InlineData("fourteen strategic and operational recommendations", "14 Recommendations")]
    [InlineData("Panels: 4", "4 Panels")]
    [InlineData("2 conclusions : (1) un réseau", "2 Conclusions")]
    [InlineData("2 panels et 6 conclusions", "2 Panels, 6 Conclusions")]
    [InlineData("3-5 panels", "")]
    [InlineData("les recommandations", "")]
    [InlineData("panellists: 4 countries", "")]
    public void Results(string text, string expected) =>
        string.Join(
                ", ",
                PrintedUnit.Of(DocumentText.Of(text)).Select(unit => $"{unit.Number} {unit.Unit}")
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData(
        "Domaine 4 | Objectif 7 | Actions 20-22\nRecommandations : 12",
        "12 Recommendations"
    )]
    [InlineData("Actions 1-3, 5\nRecommandations : 12", "12 Recommendations")]
    [InlineData("Actions 8-9\nPanels", "")]
    [InlineData("It adopted 12\nrecommendations", "12 Recommendations")]
    public void Numbers_of_a_citation_count_no_results(string text, string expected) =>
        Results(text, expected);

    [Theory]
    [InlineData("6 des 10 objectifs et 11 des 29 actions", "6/10 Objective, 11/29 Action")]
    [InlineData("6 of the 10 objectives", "6/10 Objective")]
    [InlineData("2 out of 10 objectives", "2/10 Objective")]
    [InlineData("6 objectifs sur 10", "6/10 Objective")]
    [InlineData("5/5 domains", "5/5 Domain")]
    [InlineData("couvrant les 5 domaines", "5/5 Domain")]
    [InlineData(
        "4 Réunions thématiques et 1 Evénement spécial",
        "4 ThematicMeeting, 1 SpecialEvent"
    )]
    [InlineData("12 of the 10 objectives", "")]
    [InlineData("29 actions", "")]
    public void Claims(string text, string expected)
    {
        var document = DocumentText.Of(text);
        string.Join(
                ", ",
                PrintedClaim
                    .Of(document, PrintedKind.Of(document))
                    .Select(claim =>
                        claim.Level is null
                            ? $"{claim.Covered} {claim.Kind}"
                            : $"{claim.Covered}/{claim.Total} {claim.Level}"
                    )
            )
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("2024\n\n22-23 juin : atelier", "2024-06-22/2024-06-23")]
    [InlineData(
        "Meetings in 2023\n- 4 May\nMeetings in 2024\n- 5 May",
        "2023-05-04/2023-05-04, 2024-05-05/2024-05-05"
    )]
    [InlineData("En 2024, le 22 juin", "/")] // no heading
    public void Years_of_headings(string text, string expected)
    {
        var document = DocumentText.Of(text);
        string.Join(
                ", ",
                PrintedYears
                    .Completed(document, PrintedDates.Of(document))
                    .Select(date => $"{date.Starts:yyyy-MM-dd}/{date.Ends:yyyy-MM-dd}")
            )
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("The three meetings were held in person.", 3, true)]
    [InlineData("Les trois réunions se sont tenues en présentiel.", 3, true)]
    [InlineData("All these meetings took place as planned.", 5, true)]
    [InlineData("The three meetings were held in person.", 4, false)]
    [InlineData("All meetings were held except the last.", 5, false)]
    [InlineData("The meetings will be held.", 2, false)]
    public void All_held(string text, int meetings, bool expected) =>
        (HeldTogether.Of(DocumentText.Of(text), meetings) is not null).ShouldBe(expected);

    [Fact]
    public void The_best_assignment_is_found_and_how_clearly()
    {
        Assignment
            .Of([
                [3, 3],
                [3, 6],
            ])
            .ShouldBe([(0, 3), (1, 3)]);
        Assignment
            .Of([
                [3, 3],
                [3, 3],
            ])
            .ShouldAllBe(pair => pair.Margin == 0);
        Assignment
            .Of([
                [0],
                [4],
            ])
            .ShouldBe([(-1, 0), (0, 4)]);
        Assignment.Of([]).ShouldBeEmpty();
    }
}
