using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>The real-time report of one hour.</summary>
/// <param name="End">The end of the hour, the official stamp.</param>
/// <param name="Hour">The hour's concentrations.</param>
/// <param name="Report">The AQI with its derivation.</param>
public sealed record HourAqi(LocalDateTime End, PollutantConcentrations Hour, AqiResult Report);
