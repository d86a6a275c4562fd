using System.Text.Json;
using System.Text.Json.Serialization;
using AirQuality.Terms;

namespace AirQuality.Json;

/// <summary>A value written as one JSON string, also as the name of a property.</summary>
/// <param name="expected">What a reader of an error message is told to write.</param>
/// <param name="write">The text of a value.</param>
/// <param name="read">The value of a text; throws <see cref="FormatException"/> or <see cref="ArgumentException"/> when there is none.</param>
internal abstract class TextConverter<T>(string expected, Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()!) : throw new JsonException($"Expected {expected}, found {reader.TokenType}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

    // Also as names: dictionaries by pollutant are objects whose members are pm25, o3 and so on.
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));

    private T Parse(string text)
    {
        try
        {
            return read(text);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new JsonException($"Expected {expected}, found {VisibleText.Quote(text)}.", e);
        }
    }
}
