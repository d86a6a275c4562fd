using AirQuality.Standards;

namespace AirQuality.Indices;

/// <summary>What the hours to come may average for the whole day to keep a category or a better one.</summary>
/// <param name="Category">The category.</param>
/// <param name="Standing">Lost when one pollutant has lost it; kept when all keep it whatever comes; else open.</param>
/// <param name="Binding">
/// While open, the pollutants that decide: those whose hours to come must be lower than the day so far, the tightest first; where none must,
/// the one with the least room. Empty otherwise.
/// </param>
public sealed record CategoryAllowance(AqiCategory Category, CategoryStanding Standing, IReadOnlyList<HourAllowance> Binding);
