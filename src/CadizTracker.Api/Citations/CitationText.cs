using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>
/// Reads the text by which a source says which items of a plan a meeting addresses, such as <c>Domaine 4 | Objectif 7 | Actions 20-22</c>.
/// It never throws and never drops in silence what may have been meant as an item; its work grows with the length of the text alone.
/// </summary>
internal static class CitationText
{
    public static ParsedCitation Parse(
        string text,
        PlanOutline plan,
        IReadOnlyList<PlanName> otherPlans
    ) => new CitationTexts(plan, otherPlans).Parse(text);
}

/// <summary>Reads any number of texts about one plan, one after the other: what follows from the plan alone is made once.</summary>
internal sealed class CitationTexts(PlanOutline plan, IReadOnlyList<PlanName> otherPlans)
{
    private readonly PlanTree tree = new(plan);
    private readonly PlanJudge judge = new(plan, otherPlans);

    public ParsedCitation Parse(string text)
    {
        ProblemList problems = new(text);
        var tokens = InstrumentMentions.Fold(
            PlanMentions.Fold(PartLetters.Fold(CitationTokens.Of(text)), judge, problems),
            judge,
            problems
        );
        var lists = CitationReader.Read(tokens, tree, problems);
        CitationCheck.Report(lists, tree, problems);
        var items = tree.InPlanOrder(
            lists.SelectMany(list => list.Items).Select(cited => cited.Item.Code)
        );
        if (items.Count == 0)
        {
            problems.Error(
                "no_item",
                "The text cites no item of this plan.",
                "Le texte ne cite aucun élément de ce plan."
            );
        }

        return new()
        {
            Items = items,
            Canonical = items.Count == 0 ? null : CanonicalCitation.Write(items, tree),
            Problems = problems.All,
        };
    }
}
