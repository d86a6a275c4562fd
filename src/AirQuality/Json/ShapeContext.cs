using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AirQuality.Json;

/// <summary>The shapes that stand for types in JSON. Apart from the public context, as they are nobody's business.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CategoryShape))]
[JsonSerializable(typeof(ComparisonBaseShape))]
[JsonSerializable(typeof(ProfileShape))]
[JsonSerializable(typeof(PlaceHistoryShape))]
[JsonSerializable(typeof(LeadScoreShape))]
[JsonSerializable(typeof(MetricScoreShape))]
[JsonSerializable(typeof(DerivationShape))]
internal sealed partial class ShapeContext : JsonSerializerContext;

internal static class ShapeOptions
{
    /// <summary>Options that know the public types and the shapes.</summary>
    public static JsonSerializerOptions WithPublicTypes { get; } = new(AirQualityJsonContext.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(AirQualityJsonContext.Default, ShapeContext.Default),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
