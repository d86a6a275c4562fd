using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>Moving means over hours: at each hour the mean of the hours that end with it.</summary>
internal static class MovingMeans
{
    /// <summary>The 24-hour moving means of a station or area (hours t-23 to t), as HJ 633-2012 has real-time particles.</summary>
    /// <param name="hours">The hours of one pollutant, such as <see cref="HourlyGrid.Hours"/>; those before the first are not known.</param>
    /// <param name="decimals">The decimals to which each mean is rounded once, half to even; 0 to 6.</param>
    /// <param name="atLeast">How many of the 24 hours must be known; by default 20, as for a day mean.</param>
    /// <returns>One mean for each hour, µg/m³ (CO mg/m³); <c>null</c> where too few hours are known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Decimals or hours out of range.</exception>
    public static IReadOnlyList<decimal?> Of24Hours(ReadOnlySpan<Concentration> hours, int decimals, int atLeast = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(atLeast, 24);
        return [.. Sums(hours).Select(s => s.Count < atLeast ? (decimal?)null : new Fraction(s.Sum, (long)s.Count * Concentration.Scale).Round(decimals))];
    }

    /// <summary>Sum in thousandths and count of the hours of a window, by default 24, that ends with each.</summary>
    internal static List<HourSum> Sums(ReadOnlySpan<Concentration> hours, int window = 24)
    {
        // The window slides: what enters is added, what leaves is taken off. On integers nothing is lost on the way, however long it is;
        // running sums of doubles would drift away from the means.
        var sums = new List<HourSum>(hours.Length);
        long sum = 0;
        var count = 0;
        for (var hour = 0; hour < hours.Length; hour++)
        {
            if (!hours[hour].IsMissing)
            {
                sum += hours[hour].Thousandths;
                count++;
            }

            if (hour >= window && !hours[hour - window].IsMissing)
            {
                sum -= hours[hour - window].Thousandths;
                count--;
            }

            sums.Add(new HourSum(sum, count));
        }

        return sums;
    }
}
