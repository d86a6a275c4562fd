using System.Text.Json.Serialization;

namespace AirQuality.Cli.Projects.Making;

/// <summary>Writes the project file without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProjectShape))]
internal sealed partial class ProjectJsonContext : JsonSerializerContext;
