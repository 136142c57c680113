using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CadizTracker.Handovers;

/// <summary>
/// JSON in its canonical form (RFC 8785): members in the order of their names, no white space, numbers and texts written in one way
/// alone. The same facts are the same bytes, whoever writes them, so that a hash can name them.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text.ToString());
    }

    private static void Write(JsonNode? node, StringBuilder into)
    {
        switch (node)
        {
            case JsonObject members:
                var ordered = members.OrderBy(member => member.Key, StringComparer.Ordinal);
                WriteAll(ordered, '{', '}', into, member => WriteMember(member, into));
                break;
            case JsonArray list:
                WriteAll(list, '[', ']', into, item => Write(item, into));
                break;
            default:
                into.Append(Written(node));
                break;
        }
    }

    private static void WriteMember(KeyValuePair<string, JsonNode?> member, StringBuilder into)
    {
        into.Append(Quoted(member.Key)).Append(':');
        Write(member.Value, into);
    }

    private static void WriteAll<T>(
        IEnumerable<T> all,
        char begins,
        char ends,
        StringBuilder into,
        Action<T> write
    )
    {
        into.Append(begins);
        foreach (var (index, one) in all.Index())
        {
            if (index > 0)
            {
                into.Append(',');
            }
            write(one);
        }
        into.Append(ends);
    }

    private static string Written(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            JsonValueKind.String => Quoted(value.GetValue<string>()),
            JsonValueKind.Number => Number(value.ToJsonString()),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "null",
        };

    // As ECMAScript prints it: 1 and not 1.0. What it prints with an exponent is no number of ours.
    private static string Number(string written)
    {
        var number = decimal.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number == 0 || Math.Abs(number) is >= 0.000001m and < 1e21m
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : throw new FormatException(written);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }
        return quoted.Append('"').ToString();
    }
}
