using AirQuality.Kernels;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Ranking.Live;

/// <summary>Makes the days of stations of their hours, as <see cref="Aggregation.DayAggregator"/> makes them of a grid.</summary>
internal static class StationDayMaker
{
    /// <summary>Makes the day of some stations anew.</summary>
    /// <param name="hours">The hours of the day.</param>
    /// <param name="edition">The edition that judges it.</param>
    /// <param name="rows">The stations.</param>
    /// <param name="day">Where their figures go.</param>
    public static void Make(DayHours hours, Edition edition, RowSet rows, DayFigures day)
    {
        var exact = new DayValue[rows.IsAll ? day.Rows : 1];
        foreach (var pollutant in Pollutants.All)
        {
            // Neighbouring stations lie here as neighbouring days of one station lie in a grid, so the kernels run over all at once.
            if (rows.IsAll)
                Make(hours.Of(pollutant), pollutant, edition, day, 0, exact);
            else
                foreach (var row in rows.Rows)
                    Make(hours.Of(pollutant, row), pollutant, edition, day, row, exact);
        }
    }

    private static void Make(ReadOnlySpan<int> hours, Pollutant pollutant, Edition edition, DayFigures day, int first, Span<DayValue> exact)
    {
        exact.Clear();
        if (pollutant == Pollutant.O3)
            DayBatch.AddOzone(hours, OzoneRules.Of(edition), exact, day.Values.MaximumOzone1h(new GridDay(first, 0), exact.Length));
        else
            DayBatch.AddMeans(hours, edition.Assessment, exact);
        day.Values.Write(pollutant, new GridDay(first, 0), exact);
    }
}
