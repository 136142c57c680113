using System.Globalization;

namespace CadizTracker.Importing;

/// <summary>A file of the import format with any number of meetings under the presidency of Morocco, of about 260 bytes each.</summary>
internal static class GeneratedFile
{
    public static async Task<string> WriteAsync(string folder, int meetings)
    {
        var path = Path.Combine(folder, $"{meetings}-meetings.json");
        await using var file = new StreamWriter(path);
        await file.WriteAsync("{ \"meetings\": [\n");
        for (var i = 0; i < meetings; i++)
        {
            await file.WriteLineAsync((i == 0 ? "" : ",") + Meeting(i));
        }
        await file.WriteAsync("] }");
        return path;
    }

    private static string Meeting(int number)
    {
        var day = new DateOnly(2023, 1, 1)
            .AddDays(number % 365)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (domain, objective, first) = Cited[number % Cited.Length];
        return $$"""{"slug":"{{day}}-generated-{{number}}","presidency":"morocco-2023","kind":"webinar","status":"held","titles":{"en":"Webinar {{number}}"},"startsOn":"{{day}}","city":"Rabat","country":"MA","citations":[{"text":"Domaine {{domain}} | Objectif {{objective}} | Actions {{first}}-{{first + 1}}"}]}""";
    }

    private static readonly (int Domain, int Objective, int Action)[] Cited =
    [
        (1, 1, 1),
        (2, 3, 8),
        (3, 5, 16),
        (4, 7, 20),
    ];
}
