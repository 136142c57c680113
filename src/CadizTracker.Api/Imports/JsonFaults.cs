using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>What is wrong with a document as a whole, so that it is not read any further.</summary>
internal static class JsonFaults
{
    public static ImportProblem NotJson(
        string file,
        (long Line, long Column) at,
        JsonException wrong
    ) =>
        new(
            file,
            "",
            new(
                $"Not JSON from line {at.Line}, column {at.Column}: {wrong.Message.Split(" LineNumber:")[0]}",
                $"Le JSON est incorrect à partir de la ligne {at.Line}, colonne {at.Column}."
            ),
            "not_json"
        );

    public static ImportProblem TooLong(string file, string at) =>
        new(
            file,
            at,
            new(
                $"This is longer than a record can be: {ImportLimits.LongestRecord} bytes.",
                $"Ceci dépasse la longueur d'une fiche\u00A0: {ImportLimits.LongestRecord} octets."
            ),
            "record_too_long"
        );

    public static ImportProblem WrongType(string file, string at, JsonTokenType wanted) =>
        new(
            file,
            at,
            wanted switch
            {
                JsonTokenType.StartArray => new(
                    "This must be a list in [ ].",
                    "Il faut ici une liste entre [ ]."
                ),
                JsonTokenType.StartObject => new(
                    "This must be an object in { }.",
                    "Il faut ici un objet entre { }."
                ),
                _ => new("This must be text in quotes.", "Il faut ici un texte entre guillemets."),
            },
            "wrong_type"
        );

    public static ImportProblem UnknownMember(string file, string at, string member) =>
        new(
            file,
            at,
            new(
                $"The format has no \"{member}\" here; it has: $schema, plans, presidencies, crosswalks, meetings.",
                $"Le format n'a pas de «\u00A0{member}\u00A0» ici\u00A0; il a\u00A0: $schema, plans, presidencies, crosswalks, meetings."
            ),
            "unknown_member"
        );

    /// <summary>The first byte that begins no letter of UTF-8; null: there is none. What is cut off at the end is not looked at.</summary>
    public static int? FirstThatIsNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }
        for (var at = 0; at < bytes.Length; )
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == System.Buffers.OperationStatus.InvalidData)
            {
                return at;
            }
            at += length;
        }
        return null;
    }
}
