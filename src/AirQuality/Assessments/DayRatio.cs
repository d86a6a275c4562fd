using AirQuality.Numerics;

namespace AirQuality.Assessments;

/// <summary>The ratio of some days among those with an AQI, such as the good-day ratio (优良天数比例).</summary>
internal static class DayRatio
{
    /// <summary>In per cent to 0.1, rounded once, half to even; <c>null</c> without days.</summary>
    public static decimal? Of(int days, int valid) => valid == 0 ? null : Quotient.ToDecimal(HalfEven.Divide(days * 1000L, valid), 1);
}
