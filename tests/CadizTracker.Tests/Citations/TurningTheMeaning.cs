namespace CadizTracker.Citations;

public sealed class TurningTheMeaning
{
    [Theory]
    [InlineData("Action 20 and following", "following", "A20")]
    [InlineData("Actions 20 et suivantes", "suivantes", "A20")]
    [InlineData("Action 20 sqq.", "sqq", "A20")]
    [InlineData("Action 5 bis", "bis", "A5")]
    [InlineData("Objective 5 - part b", "part", "O5")]
    [InlineData("Objectif 4 c", "c", "O4")]
    [InlineData("Actions 20-22, except action 21", "except", "A20 A21 A22")]
    public void A_word_that_turns_the_meaning_of_a_number_is_not_passed_over(
        string text,
        string word,
        string items
    ) =>
        string.Join(' ', text.ShouldBeRefused([$"words_unclear \"{word}\""]).Items).ShouldBe(items);
}
