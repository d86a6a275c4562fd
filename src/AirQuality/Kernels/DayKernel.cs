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
        // A missing hour is the smallest integer, so its sign bit, shifted to a mask, takes it out of sum and count without a branch:
        // gaps come in no order that a predictor could learn. As a number the mask is -1, hence the subtraction.
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
    public static DayValue Mda8(ReadOnlySpan<int> day, in OzoneRules rules)
    {
        // No window reaches back into the day before (HJ 663, table 2): the first is full at 08:00, so a day has 17, not 24, and is
        // whole by itself.
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

            if (hour >= Window - 1 && count >= rules.Assessment.HoursForEightHourMean)
            {
                // Means of six, seven and eight hours are compared exactly: all are whole numbers of 1/DayValue.Unit thousandths.
                windows++;
                largest = Math.Max(largest, DayValue.Mean(sum, count).Numerator);
            }
        }

        return DayRules.Mda8(new DayValue(largest, 1), windows, rules);
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
