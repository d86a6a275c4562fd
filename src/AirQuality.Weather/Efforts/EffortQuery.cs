using AirQuality.Terms;

namespace AirQuality.Weather.Efforts;

/// <summary>What is compared with what.</summary>
public sealed record EffortQuery
{
    /// <summary>The same days a year before; all areas and pollutants.</summary>
    public static EffortQuery Default { get; } = new();

    /// <summary>The period compared with; <c>null</c> for the same days a year before. Of another season, the rest holds the season too.</summary>
    public AssessmentPeriod? With { get; init; }

    /// <summary>The areas; <c>null</c> for all.</summary>
    public IReadOnlyList<Area>? Areas { get; init; }

    /// <summary>The pollutants; <c>null</c> for all that have values.</summary>
    public IReadOnlyList<Pollutant>? Pollutants { get; init; }
}
