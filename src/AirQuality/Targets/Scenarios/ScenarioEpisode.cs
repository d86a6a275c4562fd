using AirQuality.Terms;

namespace AirQuality.Targets.Scenarios;

/// <summary>Days in a row on which a pollutant stands at least at a level: the first ones to come.</summary>
/// <param name="Pollutant">The pollutant; O3 is MDA8.</param>
/// <param name="Level">The daily value, µg/m³ (CO mg/m³); rounded to published decimals.</param>
/// <param name="Days">How many days, from 1; what does not fit into the period is left out.</param>
public sealed record ScenarioEpisode(Pollutant Pollutant, decimal Level, int Days);
