using AirQuality.Observations;
using AirQuality.Standards;

namespace AirQuality.Aggregation;

/// <summary>What becomes of the daily maximum hours of an area's members.</summary>
internal enum HourMaxima
{
    /// <summary>Their mean is rounded once to integers.</summary>
    Rounded,

    /// <summary>The one member's own, as measured.</summary>
    AsMeasured,
}

/// <summary>The days of areas as the mean of their members' days.</summary>
internal static class AreaMeans
{
    public static DailyGrid Of(IMemberRows rows, IReadOnlyList<(Area Area, int[] Rows)> areas, AggregationOptions options, HourMaxima maxima, CancellationToken cancellationToken)
    {
        var days = rows.DayCount;
        var values = GC.AllocateUninitializedArray<DayValue>(Pollutants.Count * areas.Count * days);
        var published = GC.AllocateUninitializedArray<int>(values.Length);
        var ozone1h = GC.AllocateUninitializedArray<int>(areas.Count * days);
        var spans = EditionSpan.Of(rows.FirstDay, days, options.Edition);
        Parallel.For(0, areas.Count, options.Parallel(cancellationToken), () => new Scratch(days), (area, _, scratch) =>
        {
            var members = areas[area].Rows;
            Array.Clear(scratch.Maxima);
            foreach (var pollutant in Pollutants.All)
            {
                var results = scratch.Days.AsSpan();
                results.Clear();
                foreach (var row in members)
                {
                    if (row < 0)
                        continue;
                    rows.Add(pollutant, row, results, scratch.MaximumHours);
                    if (pollutant == Pollutant.O3)
                        scratch.AddMaximumHours();
                }

                RequireEnough(results, members.Length, spans);
                var offset = (((int)pollutant * areas.Count) + area) * days;
                results.CopyTo(values.AsSpan(offset));
                DailyGrid.Publish(results, published.AsSpan(offset, days), pollutant);
            }

            RequireEnough(scratch.Maxima, members.Length, spans);
            for (var day = 0; day < days; day++)
                ozone1h[(area * days) + day] = scratch.Maximum(day, maxima);
            return scratch;
        }, _ => { });
        return new DailyGrid([.. areas.Select(m => m.Area)], rows.FirstDay, days, values, published, ozone1h);
    }

    private static void RequireEnough(Span<DayValue> days, int stations, EditionSpan[] spans)
    {
        foreach (var (edition, first, count) in spans)
        {
            var least = AreaStations.Least(stations, edition.Assessment);
            foreach (ref var day in days.Slice(first, count))
                if (day.Divisor < least)
                    day = DayValue.Missing;
        }
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

        public int Maximum(int day, HourMaxima maxima) =>
            Maxima[day].IsMissing ? Concentration.MissingCode
            : maxima == HourMaxima.AsMeasured ? (int)Maxima[day].Numerator
            : PublishedStep.Round(Maxima[day].Numerator, Maxima[day].Divisor, Pollutant.O3);
    }
}
