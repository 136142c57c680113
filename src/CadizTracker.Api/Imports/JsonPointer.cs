using System.Text.Json;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CadizTracker.Imports;

/// <summary>Places in a JSON document (RFC 6901): <c>/meetings/3/endsOn</c>; the empty pointer is the whole document.</summary>
internal static partial class JsonPointer
{
    public static string Below(string pointer, string member) =>
        $"{pointer}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Below(string pointer, int index) => $"{pointer}/{index}";

    /// <summary>Where a token stands.</summary>
    public static string To(JToken? token) =>
        token switch
        {
            JProperty property => Below(To(property.Parent), property.Name),
            { Parent: JProperty property } => To(property),
            { Parent: JArray array } => Below(To(array), array.IndexOf(token)),
            _ => "",
        };

    /// <summary>From a validator's path: <c>Meetings[3].EndsOn</c>.</summary>
    public static string FromPropertyPath(string path) =>
        Steps()
            .Matches(path)
            .Select(step => JsonNamingPolicy.CamelCase.ConvertName(step.Value))
            .Aggregate("", Below);

    /// <summary>As members are written in errors of a request: <c>citations[1].text</c>.</summary>
    public static string ToMember(string pointer) =>
        string.Concat(
                pointer
                    .Split('/', StringSplitOptions.RemoveEmptyEntries)
                    .Select(step =>
                        step.All(char.IsAsciiDigit)
                            ? $"[{step}]"
                            : $".{step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)}"
                    )
            )
            .TrimStart('.');

    [GeneratedRegex(@"[^.\[\]]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Steps();
}
