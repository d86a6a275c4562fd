using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AirQuality.Json;

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
