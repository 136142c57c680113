using System.Text;
using System.Text.Json;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>Whether bytes are one JSON document that means the same to everyone: UTF-8, no member twice, no text that cannot be stored.</summary>
internal static class ImportText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text, or why there is none. <paramref name="longest"/>: how many things a list may hold; null: any number.</summary>
    public static (string Text, ImportProblem[] Problems) Read(
        string file,
        ReadOnlyMemory<byte> bytes,
        int? longest = null
    )
    {
        try
        {
            var text = Strict.GetString(bytes.Span).TrimStart('\uFEFF'); // editors on Windows write a mark there
            return (
                text,
                string.IsNullOrWhiteSpace(text) ? [Empty(file)] : Document(file, text, longest)
            );
        }
        catch (DecoderFallbackException wrong)
        {
            return ("", [NotUtf8(file, wrong.Index)]);
        }
    }

    private static ImportProblem[] Document(string file, string text, int? longest)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. ImportWords.Problems(file, "", document.RootElement, longest)];
        }
        catch (JsonException wrong)
        {
            return [NotJson(file, text, wrong)];
        }
    }

    public static ImportProblem Empty(string file) =>
        new(file, "", new("The file is empty.", "Le fichier est vide."), "empty_file");

    public static ImportProblem NotUtf8(string file, long at) =>
        new(
            file,
            "",
            new(
                $"Expected here: JSON, which is UTF-8 text. Byte {at + 1} is none, as if the file was saved in an older encoding such as Windows-1252: save it as UTF-8.",
                $"Attendu ici\u00A0: du JSON, qui est du texte UTF-8. L'octet {at + 1} n'en est pas, comme dans un fichier enregistré dans un encodage ancien tel que Windows-1252\u00A0: enregistrez-le en UTF-8."
            ),
            "not_utf8"
        );

    private static ImportProblem NotJson(string file, string text, JsonException wrong)
    {
        var line = (int)(wrong.LineNumber ?? 0);
        var column = Column(
            text.Split('\n').ElementAtOrDefault(line) ?? "",
            wrong.BytePositionInLine ?? 0
        );
        var reason = wrong.Message.Split(" LineNumber:")[0];
        return new(
            file,
            "",
            new(
                $"Not JSON from line {line + 1}, column {column}: {reason}",
                $"Le JSON est incorrect à partir de la ligne {line + 1}, colonne {column}."
            ),
            "not_json"
        );
    }

    // The reader counts bytes; a person counts letters, and "é" is one.
    private static int Column(string line, long bytes)
    {
        var before = Encoding.UTF8.GetBytes(line).AsSpan();
        return Encoding.UTF8.GetCharCount(before[..(int)Math.Min(bytes, before.Length)]) + 1;
    }
}
