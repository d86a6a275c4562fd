using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The individual air-quality index (IAQI) of one concentration, and its inverse (HJ 633, 4.2). Exact integers throughout.</summary>
public static class IndividualAqi
{
    /// <summary>The IAQI of a concentration.</summary>
    /// <param name="item">The column of the table: pollutant and averaging time.</param>
    /// <param name="concentration">The concentration; it is first rounded half to even to integers (CO to 0.1).</param>
    /// <param name="edition">The edition.</param>
    /// <returns>
    /// 0 to 500, rounded up; <c>null</c> when the concentration is missing, or when it lies above a column that ends early and
    /// the edition leaves it to another averaging time (2012: SO2 1 h and O3 8 h above 800).
    /// </returns>
    public static int? Of(AqiItem item, Concentration concentration, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (concentration.IsMissing)
            return null;
        var column = edition.Column(item);
        var value = Rounded(item, concentration).Thousandths;
        var corners = column.Breakpoints;
        for (var i = 1; i < corners.Count; i++)
        {
            var low = corners[i - 1];
            var high = corners[i];
            if (value > high.Concentration * Concentration.Scale)
                continue;
            // HJ 633: interpolated between the breakpoints and always rounded up to the next whole number, never half to even.
            long rise = high.Iaqi - low.Iaqi;
            long run = (high.Concentration - low.Concentration) * (long)Concentration.Scale;
            long above = value - (low.Concentration * (long)Concentration.Scale);
            return low.Iaqi + (int)(((rise * above) + run - 1) / run);
        }

        return column.Above == AboveLastBreakpoint.LastIaqi ? corners[^1].Iaqi : null;
    }

    /// <summary>The inverse: the largest concentration of official precision whose IAQI is at most a given one.</summary>
    /// <param name="item">The column of the table.</param>
    /// <param name="iaqi">0 up to the IAQI of the column's last breakpoint.</param>
    /// <param name="edition">The edition.</param>
    /// <returns>The concentration, an integer (CO a multiple of 0.1); at the column's last IAQI its last breakpoint.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The column does not reach the IAQI.</exception>
    public static Concentration ConcentrationAt(AqiItem item, int iaqi, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentOutOfRangeException.ThrowIfNegative(iaqi);
        var corners = edition.Column(item).Breakpoints;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(iaqi, corners[^1].Iaqi);
        var step = PublishedStep.Of(item.Pollutant());
        for (var i = 1; ; i++)
        {
            var low = corners[i - 1];
            var high = corners[i];
            if (iaqi > high.Iaqi)
                continue;
            long rise = high.Iaqi - low.Iaqi;
            long run = (high.Concentration - low.Concentration) * (long)Concentration.Scale;
            // As the IAQI is rounded up, a step beyond this already has the next one: so the inverse is rounded down, to a published step.
            var thousandths = (low.Concentration * (long)Concentration.Scale) + ((iaqi - low.Iaqi) * run / rise);
            return Concentration.FromThousandths((int)(thousandths / step * step));
        }
    }

    internal static Concentration Rounded(AqiItem item, Concentration concentration) =>
        concentration.IsMissing
            ? concentration
            : Concentration.FromThousandths(PublishedStep.Round(concentration.Thousandths, 1, item.Pollutant()));
}
