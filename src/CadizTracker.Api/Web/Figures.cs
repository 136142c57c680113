using CadizTracker.Coverage;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>The three figures that lead a page, each of which can be asked why.</summary>
internal sealed record Figures(IReadOnlyList<Figure> All)
{
    public static Figures Of(Coverage.Coverage coverage, string explain) =>
        new([
            new(new("domains", "domaines"), coverage.Domains.Alone, explain),
            new(new("objectives", "objectifs"), coverage.Objectives.Alone, explain),
            new(new("actions", "actions"), coverage.Actions, explain),
        ]);
}

/// <summary>So many of so many.</summary>
/// <param name="Noun">Of what, in the plural.</param>
/// <param name="Count">How many of how many.</param>
/// <param name="Explain">The page that says why.</param>
internal sealed record Figure(Bilingual Noun, Count Count, string Explain);

/// <summary>Items drawn as a row of numbers, filled where addressed.</summary>
internal sealed record Chips(string Plan, IReadOnlyList<CoverageItem> Items)
{
    /// <summary>Where each leads; null: to the item's own page.</summary>
    public Func<string, string>? Leads { get; init; }

    public string AddressOf(CoverageItem item) =>
        Leads is null ? $"/plans/{Plan}/items/{item.Code}" : Leads(item.Code);
}
