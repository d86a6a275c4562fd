using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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

/// <summary>A value written as another type that has the shape wanted in JSON.</summary>
/// <param name="write">The shape of a value.</param>
/// <param name="read">The value of a shape; throws <see cref="ArgumentException"/> when there is none.</param>
internal abstract class ShapeConverter<T, TShape>(Func<T, TShape> write, Func<TShape, T> read) : JsonConverter<T>
{
    private static JsonTypeInfo<TShape> Info => (JsonTypeInfo<TShape>)ShapeOptions.WithPublicTypes.GetTypeInfo(typeof(TShape));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var shape = JsonSerializer.Deserialize(ref reader, Info) ?? throw new JsonException($"Expected {typeof(T).Name}, found null.");
        try
        {
            return read(shape);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, write(value), Info);
}

/// <summary>A concentration is a number, a missing one <c>null</c>.</summary>
internal sealed class ConcentrationConverter : JsonConverter<Concentration>
{
    public override bool HandleNull => true;

    public override Concentration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return Concentration.Missing;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) && value is >= 0 and <= Concentration.MaxThousandths / 1000m
            ? Concentration.FromDecimal(value)
            : throw new JsonException($"Expected a concentration from 0 to {Concentration.MaxThousandths / 1000} or null.");
    }

    public override void Write(Utf8JsonWriter writer, Concentration value, JsonSerializerOptions options)
    {
        if (value.Value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}
