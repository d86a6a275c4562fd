using System.Text.Json.Serialization;

namespace AirQuality.Json;

/// <summary>The shapes that stand for types in JSON. Apart from the public context, as they are nobody's business.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CategoryShape))]
[JsonSerializable(typeof(ComparisonBaseShape))]
[JsonSerializable(typeof(ProfileShape))]
[JsonSerializable(typeof(PlaceHistoryShape))]
[JsonSerializable(typeof(DerivationShape))]
[JsonSerializable(typeof(ReasonShape))]
internal sealed partial class ShapeContext : JsonSerializerContext;
