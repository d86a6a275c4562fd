using System.Text.Json;
using System.Text.Json.Serialization;

namespace AirQuality.Standards;

/// <summary>How the files of editions are JSON, generated when the library is compiled: no reflection, so also in AOT-compiled programs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EditionShape))]
[JsonSerializable(typeof(EditionShape[]))]
internal sealed partial class EditionShapeContext : JsonSerializerContext;
