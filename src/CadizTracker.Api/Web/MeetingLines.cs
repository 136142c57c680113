using CadizTracker.Citations;
using CadizTracker.Meetings;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>Meetings as a list shows them.</summary>
/// <param name="Meetings">The meetings.</param>
/// <param name="Plans">What their citations are printed by.</param>
/// <param name="Presidencies">What presidencies are called, where each meeting names its own; null: they are all of one.</param>
internal sealed record MeetingLines(
    IReadOnlyList<MeetingSummary> Meetings,
    PlanOutlines Plans,
    PresidencyNames? Presidencies
)
{
    /// <summary>What a meeting addresses as the reader's language prints it, plan by plan.</summary>
    public IEnumerable<PrintedItems> Printed(MeetingSummary meeting) =>
        meeting
            .Items.Select(item => item.Split(':'))
            .GroupBy(parts => parts[0], parts => parts[1])
            .Select(items => PrintedItems.Of(items, Plans[items.Key]!));
}

/// <summary>Items of a plan in its own notation.</summary>
/// <param name="Plan">The plan's code.</param>
/// <param name="Text">Domain 4 | Objective 7 | Actions 20-22, in the reader's language.</param>
internal sealed record PrintedItems(string Plan, string Text)
{
    public static PrintedItems Of(IEnumerable<string> codes, PlanOutline plan) =>
        new(plan.Code, CanonicalCitation.Write(codes, plan).Here);
}

/// <summary>A list of lines under a heading; nothing where there are none.</summary>
internal sealed record TextLines(string Id, string Name, Http.Texts Texts);

/// <summary>Where something is printed; null: not recorded.</summary>
internal sealed record Cited(Source? Source);
