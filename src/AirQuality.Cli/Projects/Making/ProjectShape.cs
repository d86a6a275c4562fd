using System.Text.Json.Serialization;

namespace AirQuality.Cli.Projects.Making;

/// <summary>The project file as it is written; keys without a value are left out.</summary>
internal sealed record ProjectShape
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public string? Area { get; init; }

    public IReadOnlyList<string>? Data { get; init; }

    public IReadOnlyList<string>? Published { get; init; }

    public string? Stations { get; init; }

    public string? Targets { get; init; }

    public string? Owners { get; init; }

    public string? Measures { get; init; }

    public string? Events { get; init; }

    public IReadOnlyList<string>? Weather { get; init; }

    public string? Shapes { get; init; }

    public string? Level { get; init; }

    public string? Lang { get; init; }
}
