using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>A column with concentrations.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Column">Its place in the row.</param>
/// <param name="Scale">How its numbers become what is kept.</param>
internal readonly record struct ValueColumn(Pollutant Pollutant, int Column, UnitScale Scale);
