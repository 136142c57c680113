using System.Text.Json;
using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>A small record by chance: parts, actions that nobody can place, drafts, planned meetings, mentions, shared items, two presidencies.</summary>
internal sealed record GeneratedDoorRecord(GeneratedDoorMeeting[] Meetings)
{
    public string Name { get; init; } = "";
    public string Plan => $"{Name}-plan";
    public string Presidency => $"{Name}-2023";

    // Code and parent; the actions without one may lie in O2 or O3.
    private static readonly (string Code, string? Parent)[] Items =
    [
        ("D1", null),
        ("O1", "D1"),
        ("A1", "O1"),
        ("A2", "O1"),
        ("D2", null),
        ("O2", "D2"),
        ("O2a", "O2"),
        ("A3", "O2a"),
        ("O2b", "O2"),
        ("A4", "O2b"),
        ("A5", "O2b"),
        ("O3", "D2"),
        ("A6", "O3"),
        ("A7", null),
    ];

    public static readonly string[] Codes = [.. Items.Select(item => item.Code)];

    public static readonly Gen<GeneratedDoorRecord> Gen = GeneratedDoorMeeting
        .Gen.Array[3, 9]
        .Select(meetings => new GeneratedDoorRecord(meetings));

    public string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                plans = new[]
                {
                    new
                    {
                        code = Plan,
                        dialogue = Name,
                        titles = new { en = Plan },
                        items = Items.Select(item => new
                        {
                            code = item.Code,
                            parent = item.Parent,
                            placement = new
                            {
                                status = item.Code == "A7" ? "unknown" : "stated",
                                candidates = item.Code == "A7"
                                    ? ["O2", "O3"]
                                    : Array.Empty<string>(),
                            },
                        }),
                    },
                },
                presidencies = new[]
                {
                    Term(Presidency, "2023-01-01", "2024-01-01"),
                    Term($"{Name}-2024", "2024-01-01", "2025-01-01"),
                },
                meetings = Meetings.Select((meeting, i) => meeting.Written(Name, i)),
            }
        );

    private object Term(string slug, string from, string to) =>
        new
        {
            slug,
            country = "PT",
            plan = Plan,
            from,
            to,
            titles = new { en = slug },
        };
}

/// <summary>A meeting by chance, with up to two citations.</summary>
internal sealed record GeneratedDoorMeeting(
    bool IsOfTheSecond,
    int Day,
    string Kind,
    string Status,
    (string[] Items, string Strength, string State)[] Citations
)
{
    private static readonly Gen<(string[], string, string)> Citation =
        from items in CsCheck.Gen.Int[0, GeneratedDoorRecord.Codes.Length - 1].Array[1, 3]
        from strength in Of("primary", "primary", "secondary", "mention")
        from state in Of("published", "published", "published", "draft")
        select (
            items.Select(i => GeneratedDoorRecord.Codes[i]).Distinct().ToArray(),
            strength,
            state
        );

    public static readonly Gen<GeneratedDoorMeeting> Gen =
        from second in Of(false, false, false, true)
        from day in CsCheck.Gen.Int[0, 360]
        from kind in Of("webinar", "thematic_meeting", "senior_officials_meeting")
        from status in Of("held", "held", "held", "planned", "cancelled")
        from citations in Citation.Array[0, 2]
        select new GeneratedDoorMeeting(second, day, kind, status, citations);

    public object Written(string name, int number) =>
        new
        {
            slug = $"{name}-m{number}",
            presidency = IsOfTheSecond ? $"{name}-2024" : $"{name}-2023",
            kind = Kind,
            status = Status,
            titles = new { en = $"M{number}" },
            startsOn = new DateOnly(2023, 1, 1).AddDays(Day).ToString("yyyy-MM-dd", null),
            citations = Citations.Select(citation => new
            {
                items = citation.Items,
                strength = citation.Strength,
                state = citation.State,
            }),
        };

    private static Gen<T> Of<T>(params T[] values) =>
        CsCheck.Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
