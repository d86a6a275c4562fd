using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AirQuality.Json;

internal static class ShapeOptions
{
    // A null or a missing member where a type has none is refused while it is read, with its line, not met later in a calculation.

    /// <summary>Options that know the public types and the shapes.</summary>
    public static JsonSerializerOptions WithPublicTypes { get; } = new(AirQualityJsonContext.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(AirQualityJsonContext.Default, ShapeContext.Default),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
