using System.Globalization;

namespace CadizTracker.Imports;

public sealed class ReadingThePresidencies
{
    [Fact]
    public void Five_terms_follow_each_other_without_a_gap() =>
        Published
            .Files.Presidencies.Select(each => each.Record)
            .Select(each =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{each.Slug} {each.From:o} {each.To:o} {each.Plan}"
                )
            )
            .ShouldBe([
                "spain-2022 2021-11-18 2022-12-14 marrakesh-2018-2022",
                "morocco-2023 2022-12-14 2024-02-01 cadiz-2023-2027",
                "portugal-2024 2024-02-01 2025-01-30 cadiz-2023-2027",
                "nigeria-2025 2025-01-30 2026-01-29 cadiz-2023-2027",
                "switzerland-2026 2026-01-29  cadiz-2023-2027",
            ]);
}
