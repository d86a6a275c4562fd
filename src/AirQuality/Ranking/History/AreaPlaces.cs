using AirQuality.Terms;

namespace AirQuality.Ranking.History;

/// <summary>The places of one area over the periods of a history.</summary>
/// <param name="Area">The area.</param>
/// <param name="Places">One entry a period.</param>
public sealed record AreaPlaces(Area Area, IReadOnlyList<PlaceInPeriod> Places)
{
    /// <summary>How many periods in a row, up to the last one, the area was among the last N (连续居后). A period without a place ends the row.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <returns>0 when it is not among them in the last period.</returns>
    public int RowInLast(int count) => RowInLast(count, Places.Count - 1);

    /// <summary>How many periods in a row, up to a given one, the area was among the last N.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <param name="period">The number of the period, 0 for the first.</param>
    /// <returns>0 when it is not among them in that period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such period.</exception>
    public int RowInLast(int count, int period)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(period, Places.Count);
        // Counted back from the period: a period without a place, or out of the list, ends the row.
        var row = 0;
        while (row <= period && Places[period - row].IsInLast(count))
            row++;
        return row;
    }

    /// <summary>The most periods in a row in which the area was among the last N.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <returns>0 when it never was.</returns>
    public int LongestRowInLast(int count) => Enumerable.Range(0, Places.Count).Select(i => RowInLast(count, i)).DefaultIfEmpty().Max();

    /// <summary>In how many periods the area was among the last N.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <returns>The number.</returns>
    public int TimesInLast(int count) => Places.Count(p => p.IsInLast(count));
}
