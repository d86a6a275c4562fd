using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>One concentration limit of GB 3095.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Time">The averaging time.</param>
/// <param name="ClassOne">The class I limit, µg/m³ (CO mg/m³).</param>
/// <param name="ClassTwo">The class II limit, µg/m³ (CO mg/m³).</param>
public sealed record ConcentrationLimit(Pollutant Pollutant, AveragingTime Time, int ClassOne, int ClassTwo);
