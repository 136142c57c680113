namespace CadizTracker.Citations;

public sealed class ReadingPartsInBrackets
{
    [Theory]
    [InlineData("Objective 5(a) and (b)")]
    [InlineData("Objectif 5 (a) et (b)")]
    [InlineData("Objective 5 (a), (b)")]
    [InlineData("Objective 5 (a)(b)")]
    [InlineData("Objective 5 (a) & [b]")]
    [InlineData("Objective 5 a) and b)")]
    [InlineData("Objectif 5 a) et b)")]
    [InlineData("Objectives 5 (a) - (b)")]
    [InlineData("Objectifs 5 (a) à (b)")]
    [InlineData("Objective 5 (a and b)")]
    [InlineData("Objectif 5 (a et b)")]
    [InlineData("Objective 5 (a, b)")]
    [InlineData("Objective 5 (a/b)")]
    [InlineData("Objective 5 (A-B)")]
    [InlineData("Objective 5a as well as 5b")]
    [InlineData("Objectif 5a ainsi que 5b")]
    [InlineData("Objective 5 (a) as well as (b)")]
    public void Every_part_is_cited_however_the_brackets_stand(string text) =>
        text.ShouldCite("O5a O5b");

    [Theory]
    [InlineData("Objectives 4 and 5 (a, b) | Action 13", "O4 O5a A13 O5b")]
    [InlineData("(Objective 5 a)", "O5a")]
    [InlineData("(Objective 5b)", "O5b")]
    [InlineData("Objective 5 (a major step)", "O5")]
    [InlineData("Objectif 5 (à Marrakech)", "O5")]
    [InlineData("Objective 7: (a) border posts; (b) training", "O7")]
    [InlineData("Objective 5 (b) (Panel B)", "O5b")]
    [InlineData("Actions 20 as well as 22 were discussed", "A20 A22")]
    public void What_is_no_list_of_parts_is_read_as_before(string text, string items) =>
        text.ShouldCite(items);

    [Theory]
    [InlineData("Objective 5 (a) Asylum and (b) Protection", "words_unclear \"(b)\"", "O5a")]
    [InlineData("Objective 5: (a) asylum", "words_unclear \"(a)\"", "O5")]
    [InlineData("Objective 5 (both a and b)", "words_unclear \"a\";words_unclear \"b\"", "O5")]
    [InlineData("Objectif 5 (les deux, a et b)", "words_unclear \"a\";words_unclear \"b\"", "O5")]
    [InlineData("Objective 5, a", "words_unclear \"a\"", "O5")]
    [InlineData("Objective 5 (ii)", "number_unreadable \"ii\"", "O5")]
    [InlineData("Objective 7 (b)", "number_not_in_plan \"7 (b)\";no_item \"Objective 7 (b)\"", "")]
    [InlineData("Objective 5a or b", "words_unclear \"or\"", "O5a")]
    [InlineData("Action 3 ou 5 abordée", "words_unclear \"ou\"", "A3")]
    public void A_part_that_cannot_be_placed_is_refused(
        string text,
        string problems,
        string items
    ) => string.Join(' ', text.ShouldBeRefused(problems.Split(';')).Items).ShouldBe(items);
}
