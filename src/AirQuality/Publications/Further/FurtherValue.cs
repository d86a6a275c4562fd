using AirQuality.Terms;

namespace AirQuality.Publications.Further;

/// <summary>A value of a further figure.</summary>
/// <param name="Area">The area as the table names it.</param>
/// <param name="Period">The period.</param>
/// <param name="Figure">The key of the figure.</param>
/// <param name="Value">The value, with the decimals it is printed with.</param>
public sealed record FurtherValue(string Area, AssessmentPeriod Period, string Figure, decimal Value)
{
    /// <summary>The city it lies in, where the table says it; else <c>null</c>.</summary>
    public string? City { get; init; }
}
