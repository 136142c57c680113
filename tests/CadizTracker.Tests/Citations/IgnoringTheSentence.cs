namespace CadizTracker.Citations;

public sealed class IgnoringTheSentence
{
    [Theory]
    [InlineData("Thematic meeting, Marrakech, 22-23 June 2023: Action 20")]
    [InlineData("Marrakesh, 22/06/2023 | Action 20")]
    [InlineData("Action 20 | 53 recommendations (p. 12)")]
    [InlineData("6th meeting, COVID-19, G5: Action 20, 90 participants")]
    [InlineData("Action 20, 23 June 2023")]
    [InlineData("Actions 20, 22.06.2023")]
    [InlineData("Action 20 (20, 21 et 22 juin)")]
    [InlineData("https://rabat-process.org/2023/10 Action 20")]
    public void Places_dates_and_counts_around_a_citation_are_ignored(string text) =>
        text.ShouldCite("A20");

    [Fact]
    public void A_level_word_of_the_sentence_is_a_notice() =>
        "The objective of the meeting was Action 20".ShouldCiteWith(
            "A20",
            "level_word_ignored \"objective\""
        );
}
