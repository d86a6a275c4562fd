using AirQuality.Wording;

namespace AirQuality.Meteorology.Effects;

/// <summary>How well the days of a season are known from their weather, on blocks of days that the model has not seen.</summary>
/// <param name="Season">The season.</param>
/// <param name="R2">The share of the variance that is explained; <c>null</c> where there are too few days.</param>
/// <param name="OverClimate">The share of the squared error of the usual value of the day of the year that is taken away.</param>
public sealed record SeasonalSkill(LocalizedText Season, double? R2, double? OverClimate);
