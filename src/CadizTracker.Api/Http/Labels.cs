using System.Text.Json;

namespace CadizTracker.Http;

/// <summary>The one spelling of enum values outside C#: <c>special_event</c> in JSON, URLs and the database.</summary>
internal static class Labels
{
    extension<T>(T value)
        where T : struct, Enum
    {
        public string Label => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
    }
}
