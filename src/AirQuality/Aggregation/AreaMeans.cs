using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>The days of areas as the mean of their members' days.</summary>
/// <param name="rows">The days of the members.</param>
/// <param name="areas">The areas with their members.</param>
/// <param name="options">Edition and parallelism.</param>
internal sealed class AreaMeans(IStationRows rows, IReadOnlyList<AreaMembers> areas, AggregationOptions options)
{
    public DailyGrid Days(HourMaxima maxima, CancellationToken cancellationToken)
    {
        // An area at a time on each thread: what is written belongs to one area, so that threads share nothing but what they read.
        var writer = new AreaDayWriter([.. areas], rows.FirstDay, rows.DayCount, options, maxima);
        if (Parallelism.Degree(options.DegreeOfParallelism) > 1)
        {
            Parallel.For(0, areas.Count, options.Parallel(cancellationToken), () => new Scratch(rows.DayCount), (area, _, scratch) =>
            {
                Write(area, scratch, writer);
                return scratch;
            }, _ => { });
            return writer.ToGrid();
        }

        var alone = new Scratch(rows.DayCount);
        for (var area = 0; area < areas.Count; area++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(area, alone, writer);
        }

        return writer.ToGrid();
    }

    private void Write(int area, Scratch scratch, AreaDayWriter writer)
    {
        // Sums of whole numbers over counts, without a division: the order of the members does not matter, and the mean of a county is
        // rounded once, from its stations' exact days (HJ 663).
        var first = HourStamp.DayNumber(rows.FirstDay);
        Array.Clear(scratch.Maxima);
        foreach (var pollutant in Pollutants.All)
        {
            var sums = scratch.Days.AsSpan();
            sums.Clear();
            foreach (var (row, service, _) in areas[area].Members)
            {
                if (row < 0)
                    continue;
                if (service.Cover(first, rows.DayCount))
                    rows.Add(pollutant, row, sums, scratch.MaximumHours);
                else
                    scratch.AddInService(rows, pollutant, row, service);
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

        /// <summary>Adds the days of a member that is not in service on all of them: what a station measures before or after does not enter.</summary>
        public void AddInService(IStationRows rows, Pollutant pollutant, int row, ServiceDays service)
        {
            var own = new DayValue[Days.Length];
            rows.Add(pollutant, row, own, MaximumHours);
            var first = HourStamp.DayNumber(rows.FirstDay);
            for (var day = 0; day < own.Length; day++)
            {
                if (service.Contains(first + day))
                    Days[day] = Days[day].Plus(own[day]);
                else if (pollutant == Pollutant.O3)
                    MaximumHours[day] = Concentration.MissingCode;
            }
        }

        public void AddMaximumHours()
        {
            for (var day = 0; day < MaximumHours.Length; day++)
                if (MaximumHours[day] is >= 0 and var code)
                    Maxima[day] = Maxima[day].Plus(new DayValue(code, 1));
        }
    }
}
