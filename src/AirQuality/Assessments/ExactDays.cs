using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>Mean and percentile of unrounded days: on integers over one common denominator where that is small enough, else on fractions.</summary>
internal static class ExactDays
{
    /// <summary>Numerators are below 2^60 (a thousand stations of the largest concentration), so over this denominator and a million days they stay within 127 bits.</summary>
    private const long LargestDenominator = 1L << 32;

    /// <summary>Of the days that are not missing; at least one.</summary>
    public static ExactStatistics Figures(IReadOnlyList<DayValue> days, int order)
    {
        // Days of five, seven or nine stations have such divisors, so a common denominator is soon found and small: then sums and
        // percentiles are those of integers, much faster than fractions. A rare mix of divisors makes it too large, and fractions it is.
        long common = 1;
        foreach (var day in days)
        {
            var a = common;
            var b = (long)day.Divisor;
            while (b != 0)
            {
                var rest = a % b;
                a = b;
                b = rest;
            }

            common = common / a * day.Divisor;
            if (common > LargestDenominator)
                return OfFractions(days, order);
        }

        var values = new Int128[days.Count];
        Int128 sum = 0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = (Int128)days[i].Numerator * (common / days[i].Divisor);
        Array.Sort(values);
        var unit = (System.Numerics.BigInteger)DayValue.Unit * Concentration.Scale * common;
        var (place, hundredths) = PercentileRule.Place(values.Length, order);
        var percentile = (100 * values[place]) + (hundredths == 0 ? 0 : hundredths * (values[place + 1] - values[place]));
        return new ExactStatistics(new ExactFigure(new Fraction(sum, unit * values.Length)), new ExactFigure(new Fraction(percentile, unit * 100)));
    }

    public static ExactStatistics OfFractions(IReadOnlyList<DayValue> days, int order)
    {
        Fraction[] values = [.. days.Select(d => d.ToFraction())];
        Fraction sum = 0;
        foreach (var value in values)
            sum += value;
        Array.Sort(values, Fraction.Compare);
        return new ExactStatistics(new ExactFigure(sum / values.Length), new ExactFigure(PercentileRule.Linear(values, order)));
    }
}
