using System.Text.Json;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>What a JSON parser lets pass and a record must not hold: a member given twice, letters that are none, numbers that are no counts, a list without end.</summary>
internal static class ImportWords
{
    /// <summary>The faults of an element and of all within it.</summary>
    public static IEnumerable<ImportProblem> Problems(
        string file,
        string at,
        JsonElement element,
        int? longest
    ) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => InObject(file, at, element, longest),
            JsonValueKind.Array when element.GetArrayLength() > longest => [TooLong(file, at)],
            JsonValueKind.Array => element
                .EnumerateArray()
                .SelectMany(
                    (each, index) => Problems(file, JsonPointer.Below(at, index), each, longest)
                ),
            JsonValueKind.String when !IsStorable(element.GetString) => [NotStorable(file, at)],
            JsonValueKind.Number when !element.TryGetInt32(out _) => [NotWhole(file, at)],
            _ => [],
        };

    private static IEnumerable<ImportProblem> InObject(
        string file,
        string at,
        JsonElement element,
        int? longest
    )
    {
        HashSet<string> seen = [];
        foreach (var member in element.EnumerateObject())
        {
            if (!IsStorable(() => member.Name))
            {
                yield return NotStorable(file, at);
                continue;
            }
            var here = JsonPointer.Below(at, member.Name);
            if (!seen.Add(member.Name))
            {
                yield return Repeated(file, here, member.Name);
            }
            if (seen.Count > longest)
            {
                yield return TooLong(file, at);
                yield break;
            }
            foreach (var problem in Problems(file, here, member.Value, longest))
            {
                yield return problem;
            }
        }
    }

    // Judging each of a hundred thousand things would take longer than anybody waits.
    private static ImportProblem TooLong(string file, string at) =>
        new(file, at, Messages.AtMostThings(Lengths.Items), "too_many");

    // Half a surrogate pair cannot be read as text, and PostgreSQL stores no NUL.
    private static bool IsStorable(Func<string?> read)
    {
        try
        {
            return read()?.Contains('\0', StringComparison.Ordinal) is not true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static ImportProblem Repeated(string file, string at, string member) =>
        new(
            file,
            at,
            new(
                $"\"{member}\" is given twice in the same object.",
                $"«\u00A0{member}\u00A0» est donné deux fois dans le même objet."
            ),
            "repeated_member"
        );

    // Also what the schema's validator would stumble over: it does not know numbers beyond 64 bits.
    private static ImportProblem NotWhole(string file, string at) =>
        new(
            file,
            at,
            new(
                "Numbers in this format are whole, without point or exponent, and below 2,147,483,648.",
                "Les nombres de ce format sont entiers, sans virgule ni exposant, et inférieurs à 2\u00A0147\u00A0483\u00A0648."
            ),
            "not_whole"
        );

    public static ImportProblem NotStorable(string file, string at) =>
        new(
            file,
            at,
            new(
                "The text holds a character that cannot be stored (\\u0000, or half of a pair).",
                "Le texte contient un caractère qui ne peut pas être enregistré (\\u0000, ou la moitié d'une paire)."
            ),
            "not_storable"
        );
}
