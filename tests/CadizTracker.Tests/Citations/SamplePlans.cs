using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>The two plans of the dialogue as far as official pages tell, and plans of any shape.</summary>
internal static class SamplePlans
{
    public static readonly PlanOutline Cadiz = new OutlineBuilder()
        .Domain("1", objectives: ["1", "2"])
        .Domain("2", objectives: ["3", "4"])
        .Domain("3", objectives: ["5", "6"])
        .Domain("4", objectives: ["7", "8"])
        .Domain("5", objectives: ["9", "10"])
        .Parts("5", ["5a", "5b"])
        .Actions("O1", 1, 3)
        .Actions("O2", 4, 5)
        .Actions("O3", 6, 10)
        .Actions("O4", 11, 12)
        .Actions("O5a", 13, 15)
        .Actions("O5b", 16, 17)
        .Actions("O6", 18, 19)
        .Actions("O7", 20, 22)
        .Unplaced(23, 28, candidates: ["O7", "O8", "O9", "O10"])
        .Actions("O10", 29, 29)
        .Build(
            "cadiz-2023-2027",
            "Cadiz Action Plan 2023-2027",
            "Plan d'action de Cadix 2023-2027"
        );

    public static readonly PlanOutline Marrakesh = new OutlineBuilder()
        .Domain("1", objectives: ["1", "2"])
        .Domain("2", objectives: ["3", "4"])
        .Domain("3", objectives: ["5", "6"])
        .Domain("4", objectives: ["7", "8"])
        .Domain("5", objectives: ["9", "10"])
        .Actions("O1", 1, 3)
        .Actions("O2", 4, 5)
        .Actions("O3", 6, 8)
        .Actions("O4", 9, 10)
        .Actions("O5", 11, 12)
        .Actions("O6", 13, 14)
        .Actions("O7", 15, 17)
        .Actions("O8", 18, 19)
        .Actions("O9", 20, 21)
        .Actions("O10", 22, 23)
        .Build(
            "marrakesh-2018-2022",
            "Marrakesh Action Plan 2018-2020",
            "Plan d'Action de Marrakech 2018-2020"
        );

    public static readonly IReadOnlyList<PlanName> Names =
    [
        new(Cadiz.Code, Cadiz.TitleEn, Cadiz.TitleFr),
        new(Marrakesh.Code, Marrakesh.TitleEn, Marrakesh.TitleFr),
    ];

    /// <summary>What the items cover: themselves and all that is known to lie above them.</summary>
    public static IReadOnlySet<string> Closure(this PlanOutline plan, IEnumerable<string> codes)
    {
        var items = plan.Items.ToDictionary(item => item.Code);
        SortedSet<string> covered = new(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            for (string? at = code; at is not null; at = items[at].Parent)
            {
                covered.Add(at);
            }
        }

        return covered;
    }
}
