using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Kernels;

/// <summary>Day statistics of 24 neighbouring hours of one station and pollutant; a negative code is a missing hour.</summary>
internal static class DayKernel
{
    private const int Window = 8;

    /// <summary>The mean of the day, missing with fewer hours than the rule asks for (HJ 663: 20).</summary>
    public static DayValue Mean(ReadOnlySpan<int> day, AssessmentRules rules)
    {
        long sum = 0;
        var count = 0;
        foreach (var code in day)
        {
            var present = ~(code >> 31); // all ones for a value, zero for a missing hour
            sum += code & present;
            count -= present;
        }

        return DayRules.Mean(sum, count, rules);
    }

    /// <summary>
    /// MDA8: the largest mean of the 8-hour windows that end at 08:00 to 24:00. Valid with 14 valid windows, or with fewer
    /// when it exceeds the daily limit (HJ 663, table 2), judged at the published integer.
    /// </summary>
    public static DayValue Mda8(ReadOnlySpan<int> day, AssessmentRules rules, int dailyLimit)
    {
        long sum = 0, largest = -1;
        int count = 0, windows = 0;
        for (var hour = 0; hour < day.Length; hour++)
        {
            if (day[hour] >= 0)
            {
                sum += day[hour];
                count++;
            }

            if (hour >= Window && day[hour - Window] >= 0)
            {
                sum -= day[hour - Window];
                count--;
            }

            if (hour >= Window - 1 && count >= rules.HoursForEightHourMean)
            {
                windows++;
                largest = Math.Max(largest, DayValue.Mean(sum, count).Numerator);
            }
        }

        return DayRules.Mda8(new DayValue(largest, 1), windows, rules, dailyLimit);
    }

    /// <summary>The largest hour, a code; missing when every hour is. HJ 663 asks for 20 hours, as for a day mean.</summary>
    public static int MaximumHour(ReadOnlySpan<int> day, AssessmentRules rules)
    {
        var largest = Concentration.MissingCode;
        var count = 0;
        foreach (var code in day)
        {
            largest = Math.Max(largest, code);
            count += code >= 0 ? 1 : 0;
        }

        return DayRules.MaximumHour(largest, count, rules);
    }
}
