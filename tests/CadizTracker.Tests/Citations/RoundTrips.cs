using CsCheck;

namespace CadizTracker.Citations;

public sealed class RoundTrips
{
    [Fact]
    public void Any_items_of_any_plan_survive_being_written_and_read_in_both_languages() =>
        RandomPlans.WithItems.Sample(
            given =>
            {
                var written = CanonicalCitation.Write(given.Items, given.Plan);
                foreach (var text in new[] { written.En, written.Fr })
                {
                    var read = CitationText.Parse(text, given.Plan, []);
                    read.Problems.ShouldBeEmpty(text);
                    given.Plan.Closure(read.Items).ShouldBe(given.Plan.Closure(given.Items), text);
                    read.Canonical.ShouldBe(written, "the canonical form of itself");
                    given.Items.ShouldBeSubsetOf(read.Items, text);
                }
            },
            iter: 3000
        );

    [Fact]
    public void However_a_set_is_printed_it_reads_equal() =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[1, 46])
            .Sample(
                (seed, count) =>
                {
                    Random random = new(seed);
                    string[] items =
                    [
                        .. random
                            .GetItems([.. SamplePlans.Cadiz.Items], count)
                            .Select(item => item.Code),
                    ];
                    var canonical = CanonicalCitation.Write(items, SamplePlans.Cadiz);
                    var printed = PrintedVariants.Of(
                        random.Next(2) == 0 ? canonical.En : canonical.Fr,
                        random
                    );
                    var read = CitationAssertions.Read(printed);
                    read.Problems.ShouldBeEmpty(printed);
                    read.Canonical.ShouldBe(canonical, printed);
                },
                iter: 3000
            );
}
