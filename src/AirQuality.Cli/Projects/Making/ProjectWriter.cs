using System.Text.Encodings.Web;
using System.Text.Json;

namespace AirQuality.Cli.Projects.Making;

/// <summary>Writes a project file from what was found.</summary>
internal static class ProjectWriter
{
    /// <summary>Where editors find what the keys mean.</summary>
    public const string SchemaName = "airq.schema.json";

    private static readonly JsonSerializerOptions Options = new(ProjectJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays readable; the file is no HTML
        TypeInfoResolver = ProjectJsonContext.Default,
    };

    /// <summary>The text of a project file.</summary>
    public static string Text(IReadOnlyList<FoundItem> found, string? area, string language) => JsonSerializer.Serialize(
        new ProjectShape
        {
            Area = area,
            Data = Names(found, FoundUse.Hours, FoundUse.Days),
            Published = Names(found, FoundUse.Published),
            Stations = Name(found, FoundUse.Stations),
            Targets = Name(found, FoundUse.Targets),
            Owners = Name(found, FoundUse.Owners),
            Measures = Name(found, FoundUse.Measures),
            Events = Name(found, FoundUse.Events),
            Weather = Names(found, FoundUse.Weather),
            Shapes = Name(found, FoundUse.Shapes),
            Lang = language,
        },
        (System.Text.Json.Serialization.Metadata.JsonTypeInfo<ProjectShape>)Options.GetTypeInfo(typeof(ProjectShape))) + "\n";

    private static string? Name(IReadOnlyList<FoundItem> found, FoundUse use) => found.FirstOrDefault(f => f.Use == use)?.Name;

    private static List<string>? Names(IReadOnlyList<FoundItem> found, params FoundUse[] uses) =>
        found.Where(f => uses.Contains(f.Use)).Select(f => f.Name).ToList() is { Count: > 0 } names ? names : null;
}
