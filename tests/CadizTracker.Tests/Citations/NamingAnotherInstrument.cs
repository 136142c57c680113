namespace CadizTracker.Citations;

/// <summary>The numbers of compacts, strategies and other dialogues' programmes once counted as this plan's.</summary>
public sealed class NamingAnotherInstrument
{
    [Theory]
    [InlineData("Objective 3 of the Global Compact for Migration", "Global Compact for Migration")]
    [InlineData(
        "Objective 3 of the Global Compact for Safe, Orderly and Regular Migration",
        "Global Compact for Safe, Orderly and Regular Migration"
    )]
    [InlineData("Objective 3 of the GCM", "GCM")]
    [InlineData("GCM Objective 3", "GCM")]
    [InlineData("Objectif 3 du Traité de Lisbonne", "Traité de Lisbonne")]
    [InlineData("Objective 3 | GCM", "GCM")]
    [InlineData("Objective 3 - GCM", "GCM")]
    [InlineData("Objective 3, under the Convention", "Convention")]
    [InlineData("Objective 3 of the national migration strategy", "migration strategy")]
    [InlineData(
        "Global Compact for Safe, Orderly and Regular Migration, Objective 3",
        "Global Compact for Safe, Orderly and Regular Migration"
    )]
    [InlineData("GCM: Objective 3", "GCM")]
    [InlineData("Objective 3 (GCM)", "GCM")]
    [InlineData("Objectif 3 du Pacte mondial", "Pacte mondial")]
    [InlineData(
        "Objectif 3 du Pacte mondial pour des migrations sûres",
        "Pacte mondial pour des migrations sûres"
    )]
    [InlineData("Pacte mondial : objectif 3", "Pacte mondial")]
    [InlineData("Objectif 3 dans le cadre du Pacte mondial", "Pacte mondial")]
    [InlineData("Rome Programme 2014-2017 Objective 2", "Rome Programme 2014-2017")]
    [InlineData("Rome Programme: Objective 2", "Rome Programme")]
    [InlineData("Objectif 2 du Programme de Rome", "Programme de Rome")]
    [InlineData("Programme de Rome 2014-2017, objectif 2", "Programme de Rome 2014-2017")]
    [InlineData("Action 3 of the Dakar Strategy", "Dakar Strategy")]
    [InlineData("Dakar strategy objective 1", "Dakar strategy")]
    [InlineData("Dakar Strategy | Objective 1", "Dakar Strategy")]
    [InlineData("Objective 1 (Dakar Strategy)", "Dakar Strategy")]
    [InlineData("Objective 1, Dakar Strategy", "Dakar Strategy")]
    [InlineData("Action 3 de la stratégie de Dakar", "stratégie de Dakar")]
    [InlineData("Stratégie de Dakar : action 3", "Stratégie de Dakar")]
    [InlineData("SDG objective 10", "SDG")]
    [InlineData("Objective 10 of the SDGs", "SDGs")]
    [InlineData("Objectif 10 des ODD", "ODD")]
    [InlineData("ODD, objectif 10", "ODD")]
    [InlineData("Agenda 2063 action 3", "Agenda 2063")]
    [InlineData("Action 3 of Agenda 2063", "Agenda 2063")]
    [InlineData("Objectif 10 de l'Agenda 2030", "Agenda 2030")]
    [InlineData("Objective 10 of the 2030 Agenda", "2030 Agenda")]
    [InlineData("Area 2 of Valletta", "Valletta")]
    [InlineData("Domaine 2 de La Valette", "Valette")]
    [InlineData("Valletta area 2", "Valletta")]
    [InlineData("Area 2 of the Valletta Summit", "Valletta Summit")]
    [InlineData("Objective 2 of the Tripoli Declaration", "Tripoli Declaration")]
    [InlineData("Objectif 2 de la Déclaration de Tripoli", "Déclaration de Tripoli")]
    [InlineData("Objective 2 of the Khartoum Process", "Khartoum Process")]
    [InlineData("Khartoum Process objective 2", "Khartoum Process")]
    [InlineData("Objectif 2 du Processus de Khartoum", "Processus de Khartoum")]
    [InlineData("Objective 2 of the Abidjan Roadmap", "Abidjan Roadmap")]
    [InlineData("Objectif 2 de la feuille de route d'Abidjan", "feuille de route d'Abidjan")]
    [InlineData("Article: Action 3 of the Kampala Convention", "Kampala Convention")]
    [InlineData("Objective 1 under the Geneva Convention", "Geneva Convention")]
    [InlineData("Objectif 3 de la Charte africaine", "Charte africaine")]
    [InlineData("Objective 3 of the Palermo Protocol", "Palermo Protocol")]
    [InlineData(
        "Objective 3 of the Migration Policy Framework for Africa",
        "Migration Policy Framework for Africa"
    )]
    [InlineData("Objective 3 of the EU Pact on Migration", "EU Pact on Migration")]
    [InlineData("Objective 2 of the Marrakesh Declaration", "Marrakesh Declaration")]
    [InlineData("Marrakesh 2018-2020 objective 2", "Marrakesh 2018-2020")]
    [InlineData("Objectif 2 du programme de Marrakech", "programme de Marrakech")]
    [InlineData("Objective 3 of the AU Action Plan", "AU Action Plan")]
    [InlineData("Rome Plan: Objective 2", "Rome Plan")]
    public void Its_citation_is_refused_and_covers_nothing_of_this_plan(string text, string name) =>
        text.ShouldBeRefused([$"other_plan \"{name}\"", $"no_item \"{text}\""])
            .Items.ShouldBeEmpty();

    [Theory]
    [InlineData("Objective 7 (JVAP domain 4)", "JVAP", "O7")]
    [InlineData("Objectif 7 (PACV, domaine 4), Action 20", "PACV", "O7 A20")]
    [InlineData("Objective 7 (Area 2 of the JVAP)", "JVAP", "O7")]
    [InlineData("Objective 7 (GCM Objective 3)", "GCM", "O7")]
    [InlineData("Objective 7, in line with GCM Objective 3", "GCM", "O7")]
    [InlineData("Objective 7, in line with Objective 3 of the GCM; Action 20", "GCM", "O7 A20")]
    [InlineData("Objective 7 and Objective 3 of the GCM", "GCM", "O7")]
    [InlineData("JVAP domain 4; Objective 7", "JVAP", "O7")]
    [InlineData("JVAP domain 4 and Objective 7 of the Cadiz Action Plan", "JVAP", "O7")]
    [InlineData("Objective 7 of the Cadiz Action Plan (JVAP domain 4)", "JVAP", "O7")]
    [InlineData(
        "Cadiz 2023-2027: Objective 7; Dakar Strategy: Objective 1",
        "Dakar Strategy",
        "O7"
    )]
    [InlineData(
        "Plan d'action de Cadix : objectif 7 (stratégie de Dakar : objectif 1)",
        "stratégie de Dakar",
        "O7"
    )]
    public void What_is_cited_of_this_plan_beside_it_is_kept(
        string text,
        string name,
        string items
    ) =>
        string.Join(' ', text.ShouldBeRefused([$"other_plan \"{name}\""]).Items)
            .ShouldBe(items, text);

    /// <summary>Other processes are guests, places are venues, and every meeting has an agenda and a programme.</summary>
    [Theory]
    [InlineData("Thematic meeting in Dakar: Domain 1 | Objective 2 | Actions 4-5", "D1 O2 A4 A5")]
    [InlineData("Rabat Process, Objective 3", "O3")]
    [InlineData("Rabat Process: Objective 3", "O3")]
    [InlineData("Objective 3 of the Rabat Process", "O3")]
    [InlineData("Objectif 3 du Processus de Rabat", "O3")]
    [InlineData("Objective 3, programme of work", "O3")]
    [InlineData("Objective 3 of the programme", "O3")]
    [InlineData("Objectif 3 du programme pluriannuel", "O3")]
    [InlineData("Objective 3 of the Cadiz Programme", "O3")]
    [InlineData("Objective 3 of the Cadiz Declaration", "O3")]
    [InlineData("Objectif 3 de la Déclaration de Cadix", "O3")]
    [InlineData("Objectif 3 du programme de Cadix 2023-2027", "O3")]
    [InlineData("Cadiz 2023-2027 objective 3", "O3")]
    [InlineData("Cadix (2023-2027) : objectif 3", "O3")]
    [InlineData("Objective 3 of Cadiz", "O3")]
    [InlineData("Strategic recommendations on Objective 3", "O3")]
    [InlineData("Recommandations stratégiques : objectif 3", "O3")]
    [InlineData("Agenda: Objective 3", "O3")]
    [InlineData("Programme : objectif 3", "O3")]
    [InlineData("Meeting programme, Objective 3", "O3")]
    [InlineData("Draft agenda, session 2: Objective 3", "O3")]
    [InlineData("Objectif 3 dans le cadre du Plan d'action de Cadix", "O3")]
    [InlineData("Objectif 3 dans le cadre du Processus de Rabat", "O3")]
    [InlineData("Objective 3 in the framework of the Rabat Process", "O3")]
    [InlineData("Objective 3 under the framework of the Cadiz Action Plan", "O3")]
    [InlineData("Action 3 dans le cadre de la présidence marocaine", "A3")]
    [InlineData("Action 3 dans le cadre du programme MPF", "A3")]
    [InlineData("Joint meeting with the Khartoum Process: Action 3", "A3")]
    [InlineData("Réunion conjointe avec le Processus de Khartoum : action 3", "A3")]
    [InlineData("Action 3, Khartoum Process partners invited", "A3")]
    [InlineData("Objective 3 in Rome", "O3")]
    [InlineData("Objective 3, Dakar, 4 May 2023", "O3")]
    [InlineData("Dakar: Objective 3", "O3")]
    [InlineData("Dakar | Objective 3", "O3")]
    [InlineData("Action 3 à Paris", "A3")]
    [InlineData("Action 3 of the Dakar meeting", "A3")]
    [InlineData("Marrakech, 22 juin 2023 : Action 3", "A3")]
    [InlineData("Action 3, in line with the Global Compact for Migration", "A3")]
    [InlineData("Action 3 contributes to the SDGs", "A3")]
    [InlineData("Action 3, conformément à la Convention de Genève", "A3")]
    [InlineData("Meeting on the Global Compact for Migration: Action 3", "A3")]
    [InlineData("National strategies and Action 3", "A3")]
    [InlineData("Follow-up of the Dakar Strategy and Rome Programme. Action 3", "A3")]
    [InlineData("Visa agreement with Mali: Action 3", "A3")]
    [InlineData("Action 3 (framework of cooperation)", "A3")]
    [InlineData("Action 3 of the plan", "A3")]
    [InlineData("Roadmap: Action 3", "A3")]
    [InlineData("Objectif 7 de la réunion de Dakar", "O7")]
    [InlineData("Objective 7, Agreement on readmission", "O7")]
    [InlineData("Objective 7: Agreement on readmission", "O7")]
    [InlineData("Objectif 2 du programme d'un atelier", "O2")]
    [InlineData("Action 3 under the Moroccan presidency", "A3")]
    [InlineData("Stratégie et action 3", "A3")]
    [InlineData("Traite des êtres humains, Domaine 4 | Objectif 8", "D4 O8")] // la traite is no traité
    [InlineData("Objectif 8 de la traite des êtres humains", "O8")]
    [InlineData("LA TRAITE DES ETRES HUMAINS : OBJECTIF 8", "O8")]
    public void Honest_prose_names_no_other_plan(string text, string items) =>
        text.ShouldCite(items);

    [Theory]
    [InlineData("Cadix 2022-2027 domaine 1", "D1", "plan_year_differs \"Cadix 2022-2027\"")]
    [InlineData("Cadiz 2018-2020 objective 1", "O1", "plan_year_differs \"Cadiz 2018-2020\"")]
    [InlineData("Domaine 1 (Cádiz, 2022-2027)", "D1", "plan_year_differs \"Cádiz, 2022-2027\"")]
    [InlineData("Objective 1, Cadiz (2022-27)", "O1", "plan_year_differs \"Cadiz (2022-27)\"")]
    [InlineData(
        "Objectif 1 du programme de Cadix 2022-2027",
        "O1",
        "plan_year_differs \"programme de Cadix 2022-2027\""
    )]
    public void Wrong_years_of_this_plan_are_a_notice_without_the_word_plan(
        string text,
        string items,
        string notice
    ) => text.ShouldCiteWith(items, notice);
}
