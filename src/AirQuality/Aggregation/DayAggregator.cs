using AirQuality.Aggregation.Kernels;
using AirQuality.Observations;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>Hours to station days to area days (HJ 663). Integer sums throughout: the figures do not depend on order or threads.</summary>
/// <example><code>
/// var counties = DayAggregator.AreaDays(hours, network, AreaLevel.County);
/// var row = counties.IndexOf(county);
/// Console.WriteLine(counties.PublishedOn(row, new LocalDate(2026, 10, 31)).PM25);
/// </code></example>
public static class DayAggregator
{
    /// <summary>The days of each station: day means (20 hours), MDA8 and the daily maximum 1-hour ozone.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="network">Where the stations lie; by default nowhere.</param>
    /// <param name="options">Edition and parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A grid of level <see cref="AreaLevel.Station"/>, rows as in <paramref name="hours"/>.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DailyGrid StationDays(HourlyGrid hours, StationNetwork? network = null, AggregationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        options ??= AggregationOptions.Default;
        var stations = hours.StationIds.Count;
        var days = hours.DayCount;
        var values = new DayValue[Pollutants.Count * stations * days];
        var ozone1h = new int[stations * days];
        var editions = Editions(hours.FirstDay, days, options);
        Parallel.For(0, stations, options.Parallel(cancellationToken), station =>
        {
            foreach (var pollutant in Pollutants.All)
            {
                var codes = hours.Codes(pollutant, station);
                var results = values.AsSpan((((int)pollutant * stations) + station) * days, days);
                for (var day = 0; day < days; day++)
                {
                    var hoursOfDay = codes.Slice(day * 24, 24);
                    var edition = editions[day];
                    results[day] = pollutant == Pollutant.O3
                        ? DayKernel.Mda8(hoursOfDay, edition.Assessment, edition.DailyLimit(Pollutant.O3))
                        : DayKernel.Mean(hoursOfDay, edition.Assessment);
                    if (pollutant == Pollutant.O3)
                        ozone1h[(station * days) + day] = DayKernel.MaximumHour(hoursOfDay, edition.Assessment);
                }
            }
        });
        var areas = hours.StationIds.Select(id => network is not null && network.TryGetStation(id, out var s) ? StationNetwork.AreaOfStation(s) : new Area(id, AreaLevel.Station));
        return new DailyGrid([.. areas], hours.FirstDay, days, values, ozone1h);
    }

    /// <summary>The days of areas: the mean of their urban stations' days, unrounded, rounded once; a province is the mean of its cities' published days.</summary>
    /// <param name="stationDays">Days of stations, from <see cref="StationDays"/>.</param>
    /// <param name="network">The stations and areas.</param>
    /// <param name="level">The level wanted.</param>
    /// <param name="options">Edition and parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One row per area of the level, in the order of the network. A day is missing where too few stations are valid.</returns>
    /// <exception cref="ArgumentException">The grid is not one of stations.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DailyGrid AreaDays(DailyGrid stationDays, StationNetwork network, AreaLevel level, AggregationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stationDays);
        ArgumentNullException.ThrowIfNull(network);
        options ??= AggregationOptions.Default;
        if (stationDays.Areas.Any(a => a.Level != AreaLevel.Station))
            throw new ArgumentException("Expected days of stations.", nameof(stationDays));
        if (level == AreaLevel.Province)
            return ProvinceDays(AreaDays(stationDays, network, AreaLevel.City, options, cancellationToken), options, cancellationToken);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < stationDays.Areas.Count; i++)
            rows.Add(stationDays.Areas[i].Name, i);
        var members = AreaStations.Of(network, level, s => rows.GetValueOrDefault(s.Id, -1));
        return MeanOfMembers(stationDays, members, options, cancellationToken, (grid, pollutant, row) => grid.Exact(pollutant, row));
    }

    /// <summary>Both steps at once: from hours to the days of areas.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="network">The stations and areas.</param>
    /// <param name="level">The level wanted.</param>
    /// <param name="options">Edition and parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One row per area of the level.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DailyGrid AreaDays(HourlyGrid hours, StationNetwork network, AreaLevel level, AggregationOptions? options = null, CancellationToken cancellationToken = default) =>
        AreaDays(StationDays(hours, network, options, cancellationToken), network, level, options, cancellationToken);

    private static DailyGrid ProvinceDays(DailyGrid cityDays, AggregationOptions options, CancellationToken cancellationToken)
    {
        var members = new List<(Area Area, int[] Rows)>();
        foreach (var cities in cityDays.Areas.Index().Where(c => c.Item.Parent is not null).GroupBy(c => c.Item.Parent!))
            members.Add((cities.Key, [.. cities.Select(c => c.Index)]));
        return MeanOfMembers(cityDays, members, options, cancellationToken, (grid, pollutant, row) =>
        {
            var published = grid.Published(pollutant, row);
            var values = new DayValue[published.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = DayValue.Of(published[i]);
            return values;
        });
    }

    private delegate ReadOnlySpan<DayValue> ValuesOf(DailyGrid grid, Pollutant pollutant, int row);

    private static DailyGrid MeanOfMembers(DailyGrid grid, IReadOnlyList<(Area Area, int[] Rows)> members, AggregationOptions options, CancellationToken cancellationToken, ValuesOf valuesOf)
    {
        var days = grid.DayCount;
        var values = new DayValue[Pollutants.Count * members.Count * days];
        var ozone1h = new int[members.Count * days];
        Array.Fill(ozone1h, Concentration.MissingCode);
        var editions = Editions(grid.FirstDay, days, options);
        Parallel.For(0, members.Count, options.Parallel(cancellationToken), area =>
        {
            var rows = members[area].Rows;
            foreach (var pollutant in Pollutants.All)
            {
                var results = values.AsSpan((((int)pollutant * members.Count) + area) * days, days);
                foreach (var row in rows.Where(r => r >= 0))
                {
                    var member = valuesOf(grid, pollutant, row);
                    for (var day = 0; day < days; day++)
                        results[day] = new DayValue(results[day].Numerator + member[day].Numerator, results[day].Divisor + member[day].Divisor);
                }

                for (var day = 0; day < days; day++)
                    if (!AreaStations.Enough(results[day].Divisor, rows.Length, editions[day].Assessment))
                        results[day] = DayValue.Missing;
            }

            MeanOfMaximumHours(grid, rows, editions, ozone1h.AsSpan(area * days, days));
        });
        return new DailyGrid([.. members.Select(m => m.Area)], grid.FirstDay, days, values, ozone1h);
    }

    private static void MeanOfMaximumHours(DailyGrid grid, int[] rows, Edition[] editions, Span<int> results)
    {
        for (var day = 0; day < results.Length; day++)
        {
            long sum = 0;
            var count = 0;
            foreach (var row in rows)
            {
                if (row < 0 || grid.MaximumOzone1h(row)[day].IsMissing)
                    continue;
                sum += grid.MaximumOzone1h(row)[day].Thousandths;
                count++;
            }

            if (AreaStations.Enough(count, rows.Length, editions[day].Assessment))
                results[day] = PublishedStep.Round(sum, count, Pollutant.O3);
        }
    }

    private static Edition[] Editions(LocalDate firstDay, int days, AggregationOptions options)
    {
        var editions = new Edition[days];
        for (var day = 0; day < days; day++)
            editions[day] = options.Edition ?? StandardsCatalogue.At(firstDay.PlusDays(day));
        return editions;
    }
}
