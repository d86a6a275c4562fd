using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>What the hours to come may average for the whole day to keep a category or a better one.</summary>
/// <param name="Category">The category.</param>
/// <param name="Standing">Lost when one pollutant has lost it; open when one depends on the hours to come; without a value when one can have none any more; kept when all keep it whatever comes.</param>
/// <param name="Binding">
/// While open, the pollutants that decide: those whose hours to come must be lower than the day so far, the tightest first; where none must,
/// the one with the least room. Empty otherwise.
/// </param>
public sealed record CategoryAllowance(AqiCategory Category, CategoryStanding Standing, IReadOnlyList<HourAllowance> Binding)
{
    /// <summary>The pollutants that can have no value of the day any more: without it the day has an AQI only where another IAQI is above 100.</summary>
    public IReadOnlyList<Pollutant> WithoutValue { get; init; } = [];
}
