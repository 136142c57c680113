using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Imports;

namespace CadizTracker.Web;

/// <summary>A file that is imported, its report, and the same as one that is done by and by.</summary>
internal static class ImportExamples
{
    private static readonly DateTimeOffset Received = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static JsonNode Body =>
        JsonNode.Parse(
            """
            { "meetings": [{
                "slug": "2023-06-22-marrakesh-thematic-meeting", "presidency": "morocco-2023", "kind": "thematic_meeting",
                "status": "held", "titles": { "en": "Thematic meeting on humane border management" },
                "startsOn": "2023-06-22", "endsOn": "2023-06-23", "city": "Marrakesh", "country": "MA", "coChairs": ["MA", "ES"],
                "citations": [{ "text": "Domaine 4 | Objectif 7 | Actions 20-22" }] }] }
            """
        )!;

    public static ImportReport Report =>
        new()
        {
            DryRun = true,
            Updated = 1,
            Unchanged = 7,
            Refused = 1,
            Rows = [Refused, Updated],
            RowsLeftOut = 7,
            AllRows = Address,
            Note =
                $"7 more rows are not listed here: what is refused and updated comes first. All of them are at {Address}, with format=csv as one sheet.",
        };

    private const string Address = $"/api/v1/imports/{DocumentationNames.Import}/rows";

    public static ReportRow[] Rows => [Refused, Updated];

    public static ReportLine[] Lines => [.. Report.Rows.SelectMany(ReportLine.Of)];

    public static ImportJob Job =>
        new()
        {
            Id = Guid.Parse(DocumentationNames.Import),
            State = ImportState.Running,
            Percent = 61,
            SentBy = DocumentationNames.Key,
            Bytes = 52_114_322,
            ReceivedAt = Received,
            StartedAt = Received.AddSeconds(1),
        };

    private static ReportRow Refused =>
        new()
        {
            Fate = ImportFate.Refused,
            Kind = "meeting",
            Record = "2023-10-03-rabat-webinar",
            Path = "/meetings/8/endsOn",
            Code = "ends_before_it_starts",
            Message = "A meeting cannot end before it starts.",
        };

    private static ReportRow Updated =>
        new()
        {
            Fate = ImportFate.Updated,
            Kind = "meeting",
            Record = DocumentationNames.Meeting,
            Path = "/meetings/2",
            Differences = [new Difference("city", "Marrakech", "Marrakesh")],
        };
}
