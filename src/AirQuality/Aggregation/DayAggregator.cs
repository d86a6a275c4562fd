using AirQuality.Observations;
using AirQuality.Terms;

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
        return StationDays(new HourRows(hours, options), AreasOf(hours.StationIds, network), options, cancellationToken);
    }

    /// <inheritdoc cref="StationDays(HourlyGrid, StationNetwork?, AggregationOptions?, CancellationToken)"/>
    public static DailyGrid StationDays(CompactHourlyGrid hours, StationNetwork? network = null, AggregationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        options ??= AggregationOptions.Default;
        return StationDays(new HourRows(hours, options), AreasOf(hours.StationIds, network), options, cancellationToken);
    }

    /// <summary>The days of areas: the mean of their urban stations' days, unrounded, rounded once; a province is the mean of its cities' published days.</summary>
    /// <param name="stationDays">Days of stations, from <see cref="StationDays(HourlyGrid, StationNetwork?, AggregationOptions?, CancellationToken)"/>.</param>
    /// <param name="network">The stations and areas.</param>
    /// <param name="level">The level wanted.</param>
    /// <param name="options">Edition and parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One row per area of the level, in the order of the network. A day is missing where too few of the stations in service are valid (<see cref="StationService"/>).</returns>
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
        return new AreaMeans(new DayRows(stationDays), members, options).Days(HourMaxima.Rounded, cancellationToken);
    }

    /// <summary>Both steps at once: from hours to the days of areas.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="network">The stations and areas.</param>
    /// <param name="level">The level wanted.</param>
    /// <param name="options">Edition and parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One row per area of the level.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DailyGrid AreaDays(HourlyGrid hours, StationNetwork network, AreaLevel level, AggregationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(network);
        options ??= AggregationOptions.Default;
        return AreaDays(new AreaMeans(new HourRows(hours, options), Members(network, level, s => hours.IndexOf(s.Id)), options), level, options, cancellationToken);
    }

    /// <inheritdoc cref="AreaDays(HourlyGrid, StationNetwork, AreaLevel, AggregationOptions?, CancellationToken)"/>
    public static DailyGrid AreaDays(CompactHourlyGrid hours, StationNetwork network, AreaLevel level, AggregationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(network);
        options ??= AggregationOptions.Default;
        return AreaDays(new AreaMeans(new HourRows(hours, options), Members(network, level, s => hours.IndexOf(s.Id)), options), level, options, cancellationToken);
    }

    /// <summary>What the areas of a level are made of: their stations; for provinces the stations of their cities.</summary>
    internal static IReadOnlyList<AreaMembers> Members(StationNetwork network, AreaLevel level, Func<Station, int> rowOf) =>
        AreaStations.Of(network, level == AreaLevel.Province ? AreaLevel.City : level, rowOf);

    /// <summary>From the hours of <see cref="Members"/>: a station's days go straight into its area's, as nobody asked for them.</summary>
    internal static DailyGrid AreaDays(AreaMeans means, AreaLevel level, AggregationOptions options, CancellationToken cancellationToken)
    {
        var days = means.Days(HourMaxima.Rounded, cancellationToken);
        return level == AreaLevel.Province ? ProvinceDays(days, options, cancellationToken) : days;
    }

    private static IEnumerable<Area> AreasOf(IReadOnlyList<string> ids, StationNetwork? network) => ids.Select(id => StationNetwork.AreaOfStation(id, network));

    private static DailyGrid StationDays(HourRows hours, IEnumerable<Area> areas, AggregationOptions options, CancellationToken cancellationToken)
    {
        // A station is an area of one member, so that there is one way from hours to days. Its maximum hour stays as it was measured: it is
        // no mean of anything, and HJ 633 rounds it when the AQI is made.
        AreaMembers[] members = [.. areas.Select((area, row) => AreaMembers.Always(area, [row]))];
        return new AreaMeans(hours, members, options).Days(HourMaxima.AsMeasured, cancellationToken);
    }

    /// <summary>The days of regions: each the mean of the published days of their areas, such as a province of its cities.</summary>
    /// <param name="areaDays">Days of areas of one level, each with the area it lies in.</param>
    /// <param name="level">A level above theirs.</param>
    /// <param name="options">Edition and parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One row per region, in the order in which they first appear. Assessed, the regions have the mean of their areas' statistics.</returns>
    /// <exception cref="ArgumentException">An area lies in no region of the level.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DailyGrid RegionDays(DailyGrid areaDays, AreaLevel level, AggregationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(areaDays);
        if (areaDays.Areas.FirstOrDefault(a => a.Level >= level || a.At(level) is null) is { } outside)
            throw new ArgumentException($"Expected areas that lie in one of the level {level}, found '{outside}'.", nameof(areaDays));
        return Regions(areaDays, level, options ?? AggregationOptions.Default, cancellationToken);
    }

    /// <summary>Provinces as the mean of their cities' published days.</summary>
    internal static DailyGrid ProvinceDays(DailyGrid cityDays, AggregationOptions options, CancellationToken cancellationToken) =>
        Regions(cityDays, AreaLevel.Province, options, cancellationToken);

    private static DailyGrid Regions(DailyGrid areaDays, AreaLevel level, AggregationOptions options, CancellationToken cancellationToken)
    {
        // Published days and not stations: a city counts once however many stations it has, with the value that everybody has seen.
        var members = new List<AreaMembers>();
        foreach (var areas in areaDays.Areas.Index().Where(a => a.Item.At(level) is not null).GroupBy(a => a.Item.At(level)!))
            members.Add(AreaMembers.Always(areas.Key, areas.Select(a => a.Index)));
        return new AreaMeans(new PublishedRows(areaDays), members, options).Days(HourMaxima.Rounded, cancellationToken).MadeOf(areaDays);
    }
}
