using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>The column of a pollutant's concentrations.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Column">Its place in the row.</param>
internal readonly record struct PollutantColumn(Pollutant Pollutant, int Column);
