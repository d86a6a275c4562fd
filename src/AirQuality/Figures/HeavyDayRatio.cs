using AirQuality.Assessments;
using AirQuality.Numerics;

namespace AirQuality.Figures;

/// <summary>The heavy-day ratio (重度及以上污染天数比率): heavy-pollution days among the days with an AQI.</summary>
internal static class HeavyDayRatio
{
    // Steps of 0.1 %, rounded once, half to even, as the good-day ratio is.
    public static decimal? Of(PeriodAssessment assessment) =>
        assessment.ValidDays == 0 ? null : Quotient.ToDecimal(HalfEven.Divide(assessment.HeavyDays * 1000L, assessment.ValidDays), 1);
}
