namespace AirQuality.Standards;

/// <summary>The AQIs that divide good, polluted and heavily polluted days, and above which primary pollutants are named.</summary>
/// <param name="GoodUpTo">The highest AQI of a good day (优良天): the end of level 2. Under HJ 633-2026 an incomplete day or hour has an AQI above it only (5.3.1).</param>
/// <param name="HeavyAbove">A day of heavy pollution (重度及以上污染天) has an AQI above this, the end of level 4.</param>
/// <param name="PrimaryAbove">Primary pollutants (首要污染物) are named where the AQI is above this: the end of level 1.</param>
public sealed record AqiThresholds(int GoodUpTo, int HeavyAbove, int PrimaryAbove);
