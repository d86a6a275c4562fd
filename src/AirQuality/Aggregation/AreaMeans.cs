using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>The days of areas as the mean of their members' days.</summary>
internal static class AreaMeans
{
    public static DailyGrid Of(IStationRows rows, IReadOnlyList<(Area Area, int[] Rows)> areas, AggregationOptions options, HourMaxima maxima, CancellationToken cancellationToken)
    {
        var writer = new AreaDayWriter(areas.Select(a => (a.Area, a.Rows.Length)).ToArray(), rows.FirstDay, rows.DayCount, options, maxima);
        if (Parallelism.Degree(options.DegreeOfParallelism) > 1)
        {
            Parallel.For(0, areas.Count, options.Parallel(cancellationToken), () => new Scratch(rows.DayCount), (area, _, scratch) =>
            {
                Write(rows, area, areas[area].Rows, scratch, writer);
                return scratch;
            }, _ => { });
            return writer.ToGrid();
        }

        var alone = new Scratch(rows.DayCount);
        for (var area = 0; area < areas.Count; area++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(rows, area, areas[area].Rows, alone, writer);
        }

        return writer.ToGrid();
    }

    private static void Write(IStationRows rows, int area, int[] members, Scratch scratch, AreaDayWriter writer)
    {
        Array.Clear(scratch.Maxima);
        foreach (var pollutant in Pollutants.All)
        {
            var sums = scratch.Days.AsSpan();
            sums.Clear();
            foreach (var row in members)
            {
                if (row < 0)
                    continue;
                rows.Add(pollutant, row, sums, scratch.MaximumHours);
                if (pollutant == Pollutant.O3)
                    scratch.AddMaximumHours();
            }

            writer.Write(area, pollutant, sums);
        }

        writer.WriteMaximumHours(area, scratch.Maxima);
    }

    /// <summary>What one thread needs besides the results.</summary>
    private sealed class Scratch(int days)
    {
        /// <summary>The days of one pollutant: small enough to stay in the first cache while members are added.</summary>
        public DayValue[] Days { get; } = new DayValue[days];

        /// <summary>The maximum hours of one member.</summary>
        public int[] MaximumHours { get; } = new int[days];

        /// <summary>Their sums in thousandths, over how many.</summary>
        public DayValue[] Maxima { get; } = new DayValue[days];

        public void AddMaximumHours()
        {
            for (var day = 0; day < MaximumHours.Length; day++)
                if (MaximumHours[day] is >= 0 and var code)
                    Maxima[day] = Maxima[day].Plus(new DayValue(code, 1));
        }
    }
}
