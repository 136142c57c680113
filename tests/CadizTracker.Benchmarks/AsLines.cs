using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;

namespace CadizTracker.Benchmarks;

/// <summary>Answers as lines that a plain count can be compared with: "A16 3 2023-09-21 2024-01-31", "A17 0".</summary>
internal static class AsLines
{
    public static IReadOnlyList<string> Items(JsonNode document) =>
        [
            .. document["items"]!
                .AsArray()
                .Select(item =>
                    Line(
                        (bool)item!["covered"]!,
                        $"{item["code"]}",
                        $"{item["meetingCount"]}",
                        $"{item["firstAddressedOn"]}",
                        $"{item["lastAddressedOn"]}"
                    )
                ),
        ];

    public static IReadOnlyList<string> Rows(byte[] body)
    {
        using var text = new StreamReader(new MemoryStream(body));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var lines = new List<string>();
        for (csv.Read(), csv.ReadHeader(); csv.Read(); )
        {
            var line = Line(
                csv["covered"] == "1",
                csv["code"]!,
                csv["meetings"]!,
                csv["firstAddressedOn"]!,
                csv["lastAddressedOn"]!
            );
            lines.Add($"{csv["presidency"]} {line}");
        }
        return lines;
    }

    /// <summary>"5 of 5 D, 6 of 10 O, 11 of 29 A, by 5 meetings".</summary>
    public static string Sums(JsonNode document)
    {
        string Of(string level) => $"{document[level]!["covered"]} of {document[level]!["total"]}";
        return $"{Of("domains")} D, {Of("objectives")} O, {Of("actions")} A, by {document["meetings"]!["counted"]} meetings";
    }

    public static string Sums(IReadOnlyList<string> items, long meetings)
    {
        string Of(char letter) =>
            string.Join(
                " of ",
                items.Count(item => IsOf(letter, item) && !item.EndsWith(" 0", default)),
                items.Count(item => IsOf(letter, item))
            );
        return $"{Of('D')} D, {Of('O')} O, {Of('A')} A, by {meetings} meetings";
    }

    // 5a and 5b are parts of an objective, and no objectives themselves.
    private static bool IsOf(char letter, string item) =>
        item[0] == letter && char.IsDigit(item.Split(' ')[0][^1]);

    // Where "covered" contradicts the number of meetings, the line is like no other.
    private static string Line(
        bool isCovered,
        string code,
        string meetings,
        params string[] days
    ) =>
        isCovered == (meetings != "0")
            ? string.Join(' ', [code, meetings, .. days.Where(day => day.Length > 0)])
            : $"{code} is {(isCovered ? "" : "not ")}covered by {meetings}";
}
