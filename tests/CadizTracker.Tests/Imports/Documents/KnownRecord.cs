using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>The record that comes with the program, as documents are read against it: what tests add to theirs changes no figure.</summary>
internal static class KnownRecord
{
    public static readonly Known All = new()
    {
        Plans = [SamplePlans.Cadiz, SamplePlans.Marrakesh],
        Presidencies = [.. Published.Files.Presidencies.Select(each => each.Record)],
        ItemTitles = Published
            .Files.Plans.SelectMany(plan =>
                plan.Record.Items.Select(item =>
                    (
                        Key: (plan.Record.Code, item.Code),
                        Title: $"{item.Titles.En} {item.Titles.Fr}".Trim()
                    )
                )
            )
            .Where(item => item.Title.Length > 0)
            .ToDictionary(item => item.Key, item => item.Title),
    };
}
