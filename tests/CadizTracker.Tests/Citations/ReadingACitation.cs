namespace CadizTracker.Citations;

public sealed class ReadingACitation
{
    [Theory]
    [InlineData("Domaine 4 | Objectif 7 | Actions 20-22", "D4 O7 A20 A21 A22")]
    [InlineData("Domaine 5 | Objectif 10 | Action 29", "D5 O10 A29")]
    [InlineData("Domaine 3 | Objectif 5 | Actions 16-17", "D3 O5 A16 A17")]
    [InlineData("Domaine 1 | Objectifs 1-2 | Actions 1-3, 5", "D1 O1 A1 A2 A3 O2 A5")]
    [InlineData("Domaine 2 | Objectif 3 | Action 9", "D2 O3 A9")]
    public void The_five_citations_of_the_brochure_read_as_printed(string text, string items) =>
        text.ShouldCite(items);

    [Fact]
    public void A_citation_in_a_sentence_is_read_and_its_plan_is_recognised() =>
        "Objective 1 (Action 3) of the Cadiz Action Plan".ShouldCite("O1 A3");

    [Theory]
    [InlineData("area 3, objective 5b", "D3 O5b")]
    [InlineData("DOMAIN 4 / OBJECTIVE 7 / ACTIONS 20-22", "D4 O7 A20 A21 A22")]
    [InlineData("Areas 1-2", "D1 D2")]
    [InlineData("Dom. 4, Obj. 7, Act. 20", "D4 O7 A20")]
    [InlineData("dom 4 obj 7 act 20", "D4 O7 A20")]
    [InlineData("domàine 4 : óbjectif n° 7 : actions nº 20 et 21", "D4 O7 A20 A21")]
    [InlineData("Objective no. 7 – Actions: 20, 21 and 22", "O7 A20 A21 A22")]
    [InlineData("Objectif(s) 7 | Action(s) 20-22", "O7 A20 A21 A22")]
    [InlineData("Domaine\n4 |\nObjectif 7\n| Actions\u00A020-22", "D4 O7 A20 A21 A22")]
    public void Level_words_are_known_in_both_languages_in_any_case_and_abbreviated(
        string text,
        string items
    ) => text.ShouldCite(items);

    [Theory]
    [InlineData("Actions 20-22")]
    [InlineData("Actions 20–22")]
    [InlineData("Actions 20—22")]
    [InlineData("Actions 20‑22")]
    [InlineData("Actions 20−22")]
    [InlineData("Actions 20\u00A0–\u00A022")]
    [InlineData("Actions\u202F20\u202F-\u202F22")]
    [InlineData("Actions 20 à 22")]
    [InlineData("Actions 20 a 22")]
    [InlineData("actions 20 to 22")]
    [InlineData("Actions 20, 21, 22")]
    [InlineData("Actions 20, 21 et 22")]
    [InlineData("Actions 20, 21, and 22")]
    [InlineData("Actions 20 & 21; 22")]
    [InlineData("Actions 20/21/22")]
    [InlineData("Ａｃｔｉｏｎｓ ２０－２２")]
    [InlineData("Ac\u00ADtions 20-22")]
    [InlineData("A20-A22")]
    [InlineData("a20-22")]
    [InlineData("A20, A21, A22")]
    [InlineData("Action 20 à action 22")]
    [InlineData("Actions n° 20 à n° 22")]
    [InlineData("Actions no. 20, no 21 et no 22")]
    public void Ranges_and_lists_read_alike_however_they_are_written(string text) =>
        text.ShouldCite("A20 A21 A22");

    [Theory]
    [InlineData("D4 O7 A20-A22", "D4 O7 A20 A21 A22")]
    [InlineData("O5b", "O5b")]
    [InlineData("d3|o5B|a16", "D3 O5b A16")]
    public void Codes_are_read_as_text_too(string text, string items) => text.ShouldCite(items);

    [Theory]
    [InlineData("Objective 5", "O5")]
    [InlineData("Objective 5a", "O5a")]
    [InlineData("Objectifs 5a et 5b", "O5a O5b")]
    [InlineData("Objectifs 5a et b", "O5a O5b")]
    [InlineData("Objectives 5b and a", "O5a O5b")]
    [InlineData("Objectives 5a-5b", "O5a O5b")]
    [InlineData("Objectives 5a-b", "O5a O5b")]
    [InlineData("Objectives 5A/B", "O5a O5b")]
    [InlineData("Objective 5 b", "O5b")]
    [InlineData("Objective 5 a", "O5a")]
    [InlineData("Objective 5(b)", "O5b")]
    [InlineData("Objectif 5.b", "O5b")]
    [InlineData("Objective 5 (b) | Action 16", "O5b A16")]
    [InlineData("Objectives 4-5, 5b", "O4 O5 O5b")]
    public void An_objective_and_its_parts_are_cited_apart(string text, string items) =>
        text.ShouldCite(items);

    [Theory]
    [InlineData("L'objectif 5 a été abordé", "O5")]
    [InlineData("l'objectif 7 à Marrakech", "O7")]
    [InlineData("Objective 7 – Improve border management", "O7")]
    [InlineData("Domain 4 - Objective 7 - Actions 20-22", "D4 O7 A20 A21 A22")]
    public void A_small_word_or_a_dash_that_belongs_to_the_sentence_is_no_part_and_no_range(
        string text,
        string items
    ) => text.ShouldCite(items);

    [Fact]
    public void An_item_cited_twice_is_returned_once_and_all_come_in_plan_order() =>
        "Action 9, Objective 3, Domain 2; Action 9; Action 1".ShouldCite("A1 D2 O3 A9");

    [Fact]
    public void Nothing_is_added_to_what_the_text_prints() => "Action 16".ShouldCite("A16");
}
