using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CadizTracker.Browsing;

/// <summary>Looks at a page as it stands for what would keep somebody out: WCAG 2.2 AA, and what axe calls best practice.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        // The rule for targets of 24 pixels is off in axe unless asked for.
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>Fails with every violation, its rule and where it stands; also where nothing was judged.</summary>
    public static async Task CheckAsync(IPage page)
    {
        var found = await page.RunAxe(Rules);
        found.Passes.ShouldNotBeEmpty();
        found.Violations.Select(Told).ShouldBeEmpty();
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n"
        + string.Join('\n', violation.Nodes.Select(node => $"  {node.Target} {node.Html}"));
}
