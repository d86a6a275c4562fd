using AirQuality.Observations;
using AirQuality.Standards;
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
        if (partial.Problem() is { } expected)
            throw new ArgumentException($"{partial.StationId}, {partial.Date:uuuu-MM-dd}, {partial.Pollutant.Symbol()}: expected {expected}, found {partial}.", nameof(partial));
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
    /// <returns>A grid of level <see cref="AreaLevel.Station"/>, rows in ordinal order of the station ids.</returns>
    /// <exception cref="ArgumentException">The edition asks for other 8-hour windows than partials hold.</exception>
    public DailyGrid ToGrid(StationNetwork? network = null, AggregationOptions? options = null, DateInterval? span = null)
    {
        options ??= AggregationOptions.Default;
        var named = stations.Values.SelectMany(d => d.Keys);
        if (span is null && Count == 0)
            return new DailyGrid([], new LocalDate(1970, 1, 1), 0, [], []);
        var first = span is null ? named.Min() : HourStamp.DayNumber(span.Start);
        var dayCount = span?.Length ?? named.Max() - first + 1;
        var editions = Enumerable.Range(first, dayCount).Select(d => options.Edition ?? StandardsCatalogue.At(HourStamp.Date(d))).ToArray();
        if (editions.FirstOrDefault(e => e.Assessment.HoursForEightHourMean != StationDayPartial.HoursForWindow) is { } other)
            throw new ArgumentException($"Expected an edition whose 8-hour means need {StationDayPartial.HoursForWindow} hours, as partials have them, found {other.Assessment.HoursForEightHourMean}.", nameof(options));

        var values = new DayValue[Pollutants.Count * stations.Count * dayCount];
        var ozone1h = new int[stations.Count * dayCount];
        Array.Fill(ozone1h, Concentration.MissingCode);
        foreach (var (row, days) in stations.Values.Index())
        {
            foreach (var (number, totals) in days)
            {
                var day = number - first;
                if (day < 0 || day >= dayCount)
                    continue;
                var edition = editions[day];
                foreach (var pollutant in Pollutants.All)
                    values[(((int)pollutant * stations.Count) + row) * dayCount + day] = totals[(int)pollutant].Value(pollutant, edition);
                var ozone = totals[(int)Pollutant.O3];
                ozone1h[(row * dayCount) + day] = ozone.IsPresent ? DayRules.MaximumHour(ozone.Maximum, ozone.Hours, edition.Assessment) : Concentration.MissingCode;
            }
        }

        var areas = stations.Keys.Select(id => network is not null && network.TryGetStation(id, out var s) ? StationNetwork.AreaOfStation(s) : new Area(id, AreaLevel.Station));
        return new DailyGrid([.. areas], HourStamp.Date(first), dayCount, values, ozone1h);
    }

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

        public DayValue Value(Pollutant pollutant, Edition edition) =>
            pollutant != Pollutant.O3 ? DayRules.Mean(Sum, Hours, edition.Assessment)
            : Windows == 0 ? DayValue.Missing
            : DayRules.Mda8(DayValue.Mean(WindowSum, WindowHours), Windows, edition.Assessment, edition.DailyLimit(Pollutant.O3));
    }
}
