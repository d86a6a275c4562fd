using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Figures;

/// <summary>One of the figures that a bulletin has of an area.</summary>
/// <param name="Key">The name machines see, such as <c>level_3_days</c>.</param>
/// <param name="Pollutant">The pollutant it is of; <c>null</c> for the air as a whole.</param>
/// <param name="Value">The figure at published decimals; <c>null</c> where there is none.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Unit"><c>µg/m³</c>, <c>mg/m³</c>, <c>%</c>, <c>d</c>, or nothing.</param>
public sealed record BulletinFigure(string Key, Pollutant? Pollutant, decimal? Value, LocalizedText Name, string Unit);
