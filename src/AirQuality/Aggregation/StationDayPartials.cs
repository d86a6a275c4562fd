using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>
/// Partials of station days from any number of shards, one for each station, day and pollutant. Merging is associative,
/// commutative and idempotent by that key: the same partial again changes nothing, another one for the same key is a conflict.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
public sealed class StationDayPartials
{
    private readonly SortedDictionary<string, Dictionary<int, Totals[]>> stations = new(StringComparer.Ordinal);

    /// <summary>How many partials there are.</summary>
    public int Count { get; private set; }

    /// <summary>All partials, by station (ordinal order), day and pollutant.</summary>
    public IEnumerable<StationDayPartial> All =>
        from station in stations
        from day in station.Value.OrderBy(d => d.Key)
        from totals in day.Value.Index()
        where totals.Item.IsPresent
        select totals.Item.Partial(station.Key, HourStamp.Date(day.Key), (Pollutant)totals.Index);

    /// <summary>The partials of hours held in memory.</summary>
    /// <param name="hours">The hours.</param>
    /// <returns>One partial for every station, day and pollutant of the grid.</returns>
    public static StationDayPartials Of(HourlyGrid hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var partials = new StationDayPartials();
        foreach (var pollutant in Pollutants.All)
            for (var station = 0; station < hours.StationIds.Count; station++)
                for (var day = 0; day < hours.DayCount; day++)
                    partials.Add(StationDayPartial.Of(hours.StationIds[station], hours.FirstDay.PlusDays(day), pollutant, hours.Hours(pollutant, station).Slice(day * 24, 24)));
        return partials;
    }

    /// <summary>Adds one partial.</summary>
    /// <param name="partial">The partial.</param>
    /// <returns>What became of it. The first one of a station, day and pollutant stays.</returns>
    /// <exception cref="ArgumentException">Its numbers contradict each other.</exception>
    public AddOutcome Add(StationDayPartial partial)
    {
        partial.Require(nameof(partial));
        if (!stations.TryGetValue(partial.StationId, out var days))
            stations.Add(partial.StationId, days = []);
        var day = HourStamp.DayNumber(partial.Date);
        if (!days.TryGetValue(day, out var totals))
            days.Add(day, totals = new Totals[Pollutants.Count]);
        ref var cell = ref totals[(int)partial.Pollutant];
        var added = Totals.Of(partial);
        if (cell.IsPresent)
            return cell == added ? AddOutcome.SameAgain : AddOutcome.Conflict;
        cell = added;
        Count++;
        return AddOutcome.Stored;
    }

    /// <summary>Adds all partials of another set; on a conflict none of them.</summary>
    /// <param name="other">The other set; it stays as it is.</param>
    /// <exception cref="InvalidOperationException">The sets hold different partials for the same station, day and pollutant.</exception>
    public void Merge(StationDayPartials other)
    {
        ArgumentNullException.ThrowIfNull(other);
        // Looked through before anything is added: a set that is merged in half could be neither used nor merged again.
        foreach (var partial in other.All)
        {
            if (Find(partial.StationId, partial.Date, partial.Pollutant) is { } held && held != partial)
                throw new InvalidOperationException($"Expected one partial for each station, day and pollutant, found two that differ: {held} and {partial}.");
        }

        foreach (var partial in other.All)
            Add(partial);
    }

    /// <summary>The partial of a station, day and pollutant.</summary>
    /// <param name="stationId">The station.</param>
    /// <param name="date">The day.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The partial, or <c>null</c> when there is none.</returns>
    public StationDayPartial? Find(string stationId, LocalDate date, Pollutant pollutant) =>
        stations.TryGetValue(stationId, out var days) && days.TryGetValue(HourStamp.DayNumber(date), out var totals) && totals[(int)pollutant].IsPresent
            ? totals[(int)pollutant].Partial(stationId, date, pollutant)
            : null;

    /// <summary>The days of each station, under the rules of validity: what <see cref="DayAggregator.StationDays(HourlyGrid, StationNetwork?, AggregationOptions?, CancellationToken)"/> makes of the same hours.</summary>
    /// <param name="network">Where the stations lie; by default nowhere.</param>
    /// <param name="options">The edition.</param>
    /// <param name="span">The days of the grid; by default from the first to the last day there is.</param>
    /// <returns>A grid of level <see cref="AreaLevel.Station"/>, rows in the order of the network, those it does not know last in ordinal order of their ids.</returns>
    /// <exception cref="ArgumentException">The edition asks for other 8-hour windows than partials hold.</exception>
    /// <exception cref="InvalidOperationException">The days lie so far apart that one of them must be wrong.</exception>
    public DailyGrid ToGrid(StationNetwork? network = null, AggregationOptions? options = null, DateInterval? span = null)
    {
        var days = new AreaDayCollector(network, AreaLevel.Station, options);
        foreach (var partial in All)
            days.Add(partial);
        return days.ToGrid(span);
    }

    // Half the size of a partial, and without its id: two thousand stations have four million partials a year.

    /// <summary>A partial without its key, as it is kept.</summary>
    private readonly record struct Totals(bool IsPresent, int Maximum, long Sum, long WindowSum, sbyte Hours, sbyte Windows, sbyte WindowHours)
    {
        public static Totals Of(StationDayPartial partial) =>
            new(true, partial.Maximum.Code, partial.Sum, partial.WindowSum, (sbyte)partial.Hours, (sbyte)partial.Windows, (sbyte)partial.WindowHours);

        public StationDayPartial Partial(string stationId, LocalDate date, Pollutant pollutant) => new()
        {
            StationId = stationId,
            Date = date,
            Pollutant = pollutant,
            Hours = Hours,
            Sum = Sum,
            Maximum = Maximum < 0 ? Concentration.Missing : Concentration.FromThousandths(Maximum),
            Windows = Windows,
            WindowHours = WindowHours,
            WindowSum = WindowSum,
        };
    }
}
