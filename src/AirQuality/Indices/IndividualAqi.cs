using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The individual air-quality index (IAQI) of one concentration, and its inverse (HJ 633, 4.2). Exact integers throughout.</summary>
public static class IndividualAqi
{
    /// <summary>The IAQI of a concentration.</summary>
    /// <param name="item">The column of the table: pollutant and averaging time.</param>
    /// <param name="concentration">The concentration; it is first brought to the decimals of the column: by HJ 633 half to even to integers (CO to 0.1).</param>
    /// <param name="edition">The edition.</param>
    /// <returns>
    /// 0 to 500 by HJ 633, rounded up; <c>null</c> when the concentration is missing, when it lies above a column that ends early and
    /// the edition leaves it to another averaging time (2012: SO2 1 h and O3 8 h above 800), below the first breakpoint, or when the edition does not index the item.
    /// </returns>
    public static int? Of(AqiItem item, Concentration concentration, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return !concentration.IsMissing && edition.Scale(item).Of(concentration.Thousandths) is >= 0 and var iaqi ? iaqi : null;
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
        var scale = edition.Scale(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(iaqi, scale.IsEmpty ? -1 : scale.LastIaqi);

        // The IAQI does not fall as the concentration rises, whatever the units and roundings of a column: halving finds the last step that keeps it.
        var step = PublishedStep.Of(item.Pollutant());
        var (keeps, exceeds) = (0L, (scale.Last / step) + 1);
        while (exceeds - keeps > 1)
        {
            var middle = (keeps + exceeds) / 2;
            if (scale.Of((int)(middle * step)) <= iaqi)
                keeps = middle;
            else
                exceeds = middle;
        }

        return Concentration.FromThousandths((int)(keeps * step));
    }

    /// <summary>What is indexed of a concentration, as far as the unit of the pollutant can hold it.</summary>
    internal static Concentration Entering(AqiItem item, Concentration concentration, Edition edition) =>
        concentration.IsMissing ? concentration : Concentration.FromThousandths(edition.Scale(item).Entering(concentration.Thousandths, 1));
}
