using System.Text.Json;
using System.Text.Json.Serialization;
using AirQuality.Terms;

namespace AirQuality.Json;

/// <summary>A concentration is a number, a missing one <c>null</c>.</summary>
internal sealed class ConcentrationConverter : JsonConverter<Concentration>
{
    // Left to the serializer, null would become the default of the struct, and that is a concentration of 0.
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
