using AirQuality.Indices;
using AirQuality.Standards;

namespace AirQuality.Assessments;

/// <summary>What days come to by their AQI, a day at a time.</summary>
internal readonly record struct AqiCounts(int Valid, int Good, int Heavy)
{
    /// <summary>The same with a further day, <see cref="AqiSummary.Packed"/>.</summary>
    public AqiCounts With(int packed, AqiThresholds thresholds)
    {
        var aqi = packed >> AqiSummary.PrimaryBits;
        return packed == AqiSummary.None ? this : new AqiCounts(Valid + 1, Good + (aqi <= thresholds.GoodUpTo ? 1 : 0), Heavy + (aqi > thresholds.HeavyAbove ? 1 : 0));
    }

    /// <summary>The same without a day that is among them.</summary>
    public AqiCounts Without(int packed, AqiThresholds thresholds)
    {
        var day = default(AqiCounts).With(packed, thresholds);
        return new AqiCounts(Valid - day.Valid, Good - day.Good, Heavy - day.Heavy);
    }
}
