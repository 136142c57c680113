namespace CadizTracker.Coverage;

/// <summary>The sentences of a pace, for whatever numbers.</summary>
public sealed class SayingThePace
{
    [Theory]
    [InlineData(18, 1067, "18 actions in 1,067 days: one every 59 days")]
    [InlineData(1, 1067, "1 action in 1,067 days: one every 1,067 days")]
    [InlineData(18, 18, "18 actions in 18 days: one a day")]
    [InlineData(18, 35, "18 actions in 35 days: one a day")]
    [InlineData(18, 36, "18 actions in 36 days: one every 2 days")]
    [InlineData(18, 9, "18 actions in 9 days: 2 a day")]
    [InlineData(18, 10, "18 actions in 10 days: 2 a day")]
    [InlineData(1, 1, "1 action in 1 day: one a day")]
    [InlineData(18, 0, "The period is over: 18 actions left")]
    [InlineData(0, 10, "Nothing is left")]
    public void What_would_complete_it(int items, int days, string sentence) =>
        PaceWords.ToComplete(items, days, PaceWords.Actions).En.ShouldBe(sentence);

    [Theory]
    [InlineData(18, 1067, "18 actions en 1\u00A0067 jours\u00A0: une tous les 59 jours")]
    [InlineData(18, 9, "18 actions en 9 jours\u00A0: 2 par jour")]
    [InlineData(1, 1, "1 action en 1 jour\u00A0: une par jour")]
    [InlineData(18, 0, "La période est terminée\u00A0: il reste 18 actions")]
    [InlineData(0, 10, "Il ne reste rien")]
    public void And_in_french(int items, int days, string sentence) =>
        PaceWords.ToComplete(items, days, PaceWords.Actions).Fr.ShouldBe(sentence);

    [Theory]
    [InlineData(11, 396, "11 objectives in 396 days: one every 36 days")]
    [InlineData(0, 396, "0 objectives in 396 days")]
    [InlineData(11, 1428, "11 objectives in 1,428 days: one every 130 days")]
    [InlineData(11, 10, "11 objectives in 10 days: 1 a day")]
    [InlineData(5, 0, "The period has not begun")]
    public void What_was_covered_so_far(int items, int days, string sentence) =>
        PaceWords.SoFar(items, days, PaceWords.Objectives).En.ShouldBe(sentence);

    [Theory]
    [InlineData("2022-12-31", 0, 1826)]
    [InlineData("2023-01-01", 1, 1825)]
    [InlineData("2027-12-31", 1826, 0)]
    [InlineData("2030-01-01", 1826, 0)]
    public void Days_pass_within_the_period_alone(string on, int elapsed, int left)
    {
        var pace = Pace.Of(
            new(new(2023, 1, 1), new(2028, 1, 1)),
            DateOnly.ParseExact(
                on,
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            new()
        );
        (pace.DaysElapsed, pace.DaysLeft).ShouldBe((elapsed, left));
    }
}
