using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadizTracker.Imports;

/// <summary>Reads and writes the values of enums as the format names them, letter by letter: what is nearly a name is none.</summary>
internal sealed class ExactLabels : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(
        Type typeToConvert,
        JsonSerializerOptions options
    ) => (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Labels = Enum.GetValues<T>()
            .ToDictionary(
                value => value,
                value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())
            );
        private static readonly Dictionary<string, T> Values = Labels.ToDictionary(
            label => label.Value,
            label => label.Key
        );

        public override T Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            reader.TokenType == JsonTokenType.String
            && Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override T ReadAsPropertyName(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Labels[value]);

        public override void WriteAsPropertyName(
            Utf8JsonWriter writer,
            T value,
            JsonSerializerOptions options
        ) => writer.WritePropertyName(Labels[value]);
    }
}
