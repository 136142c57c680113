using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CadizTracker.Browsing;

/// <summary>Looks at a page as it stands for what would keep somebody out: WCAG 2.2 AA, and what axe calls best practice.</summary>
internal static class Accessibility
{
    // Of what is in order, one example of a rule will do: a list of all of it takes longer than looking for it.
    private static readonly HashSet<ResultType> Whole = [ResultType.Violations];

    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = Whole,
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        // The rule for targets of 24 pixels is off in axe unless asked for.
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    // What other colours can make worse.
    private static readonly AxeRunOptions RulesOfColours = new()
    {
        ResultTypes = Whole,
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>Fails with every violation, its rule and where it stands; also where nothing was judged.</summary>
    public static Task CheckAsync(IPage page) => CheckAsync(page, Rules);

    /// <summary>The same page in other colours, after all else of it has been looked at.</summary>
    public static Task CheckColoursAsync(IPage page) => CheckAsync(page, RulesOfColours);

    private static async Task CheckAsync(IPage page, AxeRunOptions rules)
    {
        var found = await page.RunAxe(rules);
        found.Passes.ShouldNotBeEmpty();
        found.Violations.Select(Told).ShouldBeEmpty();
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n"
        + string.Join('\n', violation.Nodes.Select(node => $"  {node.Target} {node.Html}"));
}
