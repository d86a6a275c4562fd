using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>The real-time report of one hour.</summary>
/// <param name="End">The end of the hour, the official stamp.</param>
/// <param name="Hour">The hour's concentrations.</param>
/// <param name="Report">The AQI with its derivation.</param>
public sealed record HourAqi(LocalDateTime End, PollutantConcentrations Hour, AqiResult Report)
{
    /// <summary>The hour and its report.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{End:uuuu-MM-dd HH:mm}: {Report}");
}
