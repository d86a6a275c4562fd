using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Kernels;

/// <summary>What the sums of a station's day have to hold for the day to have a value (HJ 663, table 2); the same however they were summed.</summary>
internal static class DayRules
{
    /// <summary>The mean of a day, missing with fewer hours than the rule asks for.</summary>
    public static DayValue Mean(long sum, int hours, AssessmentRules rules) =>
        hours >= rules.HoursForDay ? DayValue.Mean(sum, hours) : DayValue.Missing;

    /// <summary>MDA8 of the largest 8-hour mean: valid with 14 valid windows, or with fewer when it exceeds the daily limit, judged at the published integer.</summary>
    public static DayValue Mda8(DayValue largest, int windows, in OzoneRules rules)
    {
        // Gaps must not hide an exceedance: a day above the limit by what was measured counts with fewer windows too (HJ 663, table 2).
        // Whether it is above is asked of the published integer, as whoever reads the table sees it.
        var isEnough = windows >= rules.Assessment.WindowsForMda8 || largest.Published(Pollutant.O3) > rules.DailyLimit * Concentration.Scale;
        return windows > 0 && isEnough ? largest : DayValue.Missing;
    }

    /// <summary>The largest hour, a code; missing with fewer hours than a day mean needs.</summary>
    public static int MaximumHour(int largest, int hours, AssessmentRules rules) =>
        hours >= rules.HoursForDay ? largest : Concentration.MissingCode;
}
