using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading;

/// <summary>A value of a row of a layout of one's own.</summary>
/// <param name="Place">The station or area.</param>
/// <param name="Time">The end of the hour; of a day its midnight.</param>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Column">The index of the cell that holds the number.</param>
public readonly record struct LayoutValue(string Place, LocalDateTime Time, Pollutant Pollutant, int Column);
