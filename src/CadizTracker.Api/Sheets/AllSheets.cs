using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>Every sheet of the record. Templates, exports and the reading of sheets know no other list.</summary>
internal static class AllSheets
{
    /// <summary>In the order in which they stand in a workbook: each kind of record before its parts.</summary>
    public static IReadOnlyList<Sheet> InOrder { get; } =
    [
        MeetingSheets.Meetings,
        MeetingSheets.Citations,
        MeetingSheets.Results,
        MeetingSheets.Agenda,
        MeetingSheets.Links,
        MeetingSheets.Documents,
        MeetingSheets.Sources,
        PresidencySheets.Presidencies,
        PresidencySheets.Priorities,
        PresidencySheets.Programme,
        PresidencySheets.Claims,
        PresidencySheets.Documents,
        PresidencySheets.Sources,
        PlanSheets.Plans,
        PlanSheets.Items,
        PlanSheets.Sources,
        CrosswalkSheets.Crosswalks,
        CrosswalkSheets.Relations,
        CrosswalkSheets.Sources,
    ];

    /// <summary>The sheets of one kind of record, the record's own first.</summary>
    public static IEnumerable<Sheet> Of(string member) =>
        InOrder.Where(sheet => sheet.Member == member);

    /// <summary>The sheet that somebody means by a name: its own, or its title in either language.</summary>
    public static Sheet? Named(string name) =>
        InOrder.FirstOrDefault(sheet =>
            Folded.Same(sheet.Name, name)
            || Folded.Same(sheet.Title.En, name)
            || Folded.Same(sheet.Title.Fr, name)
        );
}
