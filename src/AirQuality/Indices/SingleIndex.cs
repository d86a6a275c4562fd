using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The single index of one pollutant.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Concentration">The statistic as it entered, rounded by the scheme; <c>null</c> when missing.</param>
/// <param name="Limit">The class II limit it was divided by.</param>
/// <param name="Index">Concentration / limit, rounded by the scheme; <c>null</c> when missing.</param>
/// <param name="Weight">Its weight in the sum.</param>
public sealed record SingleIndex(Pollutant Pollutant, decimal? Concentration, decimal Limit, decimal? Index, int Weight);
