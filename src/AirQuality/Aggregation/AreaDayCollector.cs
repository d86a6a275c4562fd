using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>
/// Days of areas, added up from partials of station days as they come and in any order. The partials are not kept: a day of an area
/// takes less than two hundred bytes, however many stations it has. The figures are those of <see cref="StationDayPartials.ToGrid"/>
/// and <see cref="DayAggregator.AreaDays(DailyGrid, StationNetwork, AreaLevel, AggregationOptions?, CancellationToken)"/>.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
public sealed class AreaDayCollector
{
    private StationNetwork? network;
    private readonly AreaLevel level;
    private readonly AggregationOptions options;
    private readonly Dictionary<string, Member> members = new(StringComparer.Ordinal);
    private readonly List<Area> areas = [];
    private readonly Dictionary<string, Place> areaOfStation = new(StringComparer.Ordinal);
    private readonly List<Dictionary<int, DayValue[]>> sums = [];
    private NamedDays named = new();
    private DatedEdition? lastEdition; // partials mostly come day by day

    /// <summary>An empty collector.</summary>
    /// <param name="network">The stations and areas; needed for areas, may be <c>null</c> for stations.</param>
    /// <param name="level">The level of the days wanted.</param>
    /// <param name="options">The standards.</param>
    /// <exception cref="ArgumentException">Areas are wanted without a network, or the edition asks for other 8-hour windows than partials hold.</exception>
    public AreaDayCollector(StationNetwork? network, AreaLevel level, AggregationOptions? options = null)
    {
        if (network is null && level != AreaLevel.Station)
            throw new ArgumentException("Expected the stations and areas, as days of areas are wanted, found none.", nameof(network));
        this.network = network;
        this.level = level;
        this.options = options ?? AggregationOptions.Default;
        foreach (var edition in this.options.Standards.Editions)
            StationDayPartial.Require(edition, nameof(options));
        if (level != AreaLevel.Station)
            NameAreas(network!);
    }

    /// <summary>The stations that came, in ordinal order, also those that lie in no area or are not in the network.</summary>
    public IReadOnlyList<string> StationIds => [.. members.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Adds one partial to the day of its area.</summary>
    /// <param name="partial">The partial.</param>
    /// <returns><see cref="AddOutcome.Stored"/>; or <see cref="AddOutcome.Conflict"/> and nothing added, when a partial of the same station, day and pollutant came before, with whatever figures, as they are not kept.</returns>
    /// <exception cref="ArgumentException">Its numbers contradict each other.</exception>
    public AddOutcome Add(StationDayPartial partial)
    {
        partial.Require(nameof(partial));
        if (!members.TryGetValue(partial.StationId, out var member))
            members.Add(partial.StationId, member = new Member(AreaOf(partial.StationId)));
        var day = HourStamp.DayNumber(partial.Date);
        if (!member.IsNew(day, partial.Pollutant))
            return AddOutcome.Conflict;
        named.NameDay(day);
        if (partial.Hours > 0)
            member.NoteValue(day);
        if (member.Place.Area < 0 || !member.Place.Service.Contains(day))
            return AddOutcome.Stored;
        var edition = EditionAt(day);
        ref var sum = ref Sum(member.Place.Area, day, (int)partial.Pollutant);
        sum = sum.Plus(partial.Value(edition));
        if (partial.Pollutant == Pollutant.O3 && partial.MaximumHour(edition) is >= 0 and var code)
        {
            ref var maxima = ref Sum(member.Place.Area, day, Pollutants.Count);
            maxima = maxima.Plus(new DayValue(code, 1));
        }

        return AddOutcome.Stored;
    }

    /// <summary>
    /// Takes stations without dates of service to serve from their first to their last day with a value that came, those without any on no
    /// day, as <see cref="StationService"/> does with hours in memory. To be called when everything has come.
    /// </summary>
    /// <returns>The network with dates, and the days with data; <c>null</c> where there is no network.</returns>
    public ObservedService? ObserveService()
    {
        if (network is null)
            return null;
        var days = members.Where(m => m.Value.WithValue is not null)
            .ToDictionary(m => m.Key, m => new DateInterval(HourStamp.Date(m.Value.WithValue!.Value.First), HourStamp.Date(m.Value.WithValue!.Value.Last)), StringComparer.Ordinal);
        var observed = StationService.Observe(network, days);
        network = observed.Network;
        return observed;
    }

    /// <summary>The days of the areas, under the rules of validity. The collector is empty afterwards, also when cancelled.</summary>
    /// <param name="span">The days of the grid; by default from the first to the last day that came.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A grid of the level, rows in the order of the network: every area of it, or the stations that came, those it does not know last in ordinal order.</returns>
    /// <exception cref="InvalidOperationException">The days lie so far apart that one of them must be wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public DailyGrid ToGrid(DateInterval? span = null, CancellationToken cancellationToken = default)
    {
        var extent = named.Extent(span, areas.Count, Pollutants.Count);
        if (!extent.CanBeLaidOut(span))
            throw new InvalidOperationException($"Expected days near each other, found {extent}.");
        var first = extent.First;
        var dayCount = extent.DayCount;
        var order = level == AreaLevel.Station ? StationsInOrder() : [.. Enumerable.Range(0, areas.Count)];
        var maxima = level == AreaLevel.Station ? HourMaxima.AsMeasured : HourMaxima.Rounded;
        var writer = new AreaDayWriter([.. MembersOf(order)], HourStamp.Date(first), dayCount, options, maxima);
        var days = new DayValue[dayCount];
        try
        {
            foreach (var (row, area) in order.Index())
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var pollutant in Pollutants.All)
                    writer.Write(row, pollutant, Plane(area, (int)pollutant));
                writer.WriteMaximumHours(row, Plane(area, Pollutants.Count));
                sums[area] = []; // a large grid and all that it is made of need not be held at once
            }
        }
        finally
        {
            Clear(); // what is half given back is not to be asked for again
        }

        var grid = writer.ToGrid();
        return level == AreaLevel.Province ? DayAggregator.ProvinceDays(grid, options, cancellationToken) : grid;

        Span<DayValue> Plane(int area, int plane)
        {
            Array.Clear(days);
            foreach (var (block, values) in sums[area])
                for (var i = 0; i < DayBlock.Days; i++)
                    if ((block * DayBlock.Days) + i - first is >= 0 and var day && day < dayCount)
                        days[day] = values[(plane * DayBlock.Days) + i];
            return days;
        }
    }

    private void NameAreas(StationNetwork network)
    {
        var stations = network.Stations.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        foreach (var (area, members) in DayAggregator.Members(network, level, s => stations[s.Id]))
        {
            foreach (var (row, service, _) in members)
                areaOfStation.Add(network.Stations[row].Id, new Place(areas.Count, service));
            areas.Add(area);
            sums.Add([]);
        }
    }

    /// <summary>The row of the area a station counts in; a new one where stations are wanted; -1 for none.</summary>
    private Place AreaOf(string stationId)
    {
        if (level != AreaLevel.Station)
            return areaOfStation.GetValueOrDefault(stationId, new Place(-1, ServiceDays.Always));
        areas.Add(StationNetwork.AreaOfStation(stationId, network));
        sums.Add([]);
        return new Place(areas.Count - 1, ServiceDays.Always);
    }

    /// <summary>The areas with those that make them up, by the days of service known when the days are laid out.</summary>
    private IEnumerable<AreaMembers> MembersOf(int[] order) =>
        level == AreaLevel.Station ? order.Select(row => AreaMembers.Always(areas[row], [row])) : DayAggregator.Members(network!, level, _ => 0);

    private int[] StationsInOrder()
    {
        var places = network?.Stations.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal) ?? [];
        return [.. members.OrderBy(m => places.GetValueOrDefault(m.Key, int.MaxValue)).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Value.Place.Area)];
    }

    private Edition EditionAt(int day)
    {
        if (options.Standards.Single is { } one)
            return one;
        if (lastEdition is { } last && last.Day == day)
            return last.Edition;
        var edition = options.Standards.At(HourStamp.Date(day));
        lastEdition = new DatedEdition(day, edition);
        return edition;
    }

    private ref DayValue Sum(int area, int day, int plane)
    {
        var (block, within) = DayBlock.Of(day);
        if (!sums[area].TryGetValue(block, out var values))
            sums[area].Add(block, values = new DayValue[(Pollutants.Count + 1) * DayBlock.Days]);
        return ref values[(plane * DayBlock.Days) + within];
    }

    private void Clear()
    {
        members.Clear();
        named = new NamedDays();
        if (level == AreaLevel.Station)
        {
            areas.Clear();
            sums.Clear();
        }

        for (var area = 0; area < sums.Count; area++)
            sums[area] = [];
    }

    /// <summary>Days are kept some at a time: few enough for stations with a single day, enough to find them fast.</summary>
    /// <param name="Number">The number of the block, also of days before 1970.</param>
    /// <param name="Within">The place of the day in it.</param>
    private readonly record struct DayBlock(int Number, int Within)
    {
        public const int Days = 8;

        public static DayBlock Of(int day) => new(day >> 3, day & (Days - 1));
    }

    private readonly record struct DatedEdition(int Day, Edition Edition);

    /// <summary>The row of the area a station counts in, -1 for none, and the days of service that its list gives.</summary>
    private readonly record struct Place(int Area, ServiceDays Service);

    /// <summary>A station: where it counts, and of which days and pollutants a partial came.</summary>
    private sealed class Member(Place place)
    {
        private ulong[] seen = []; // for each block from the first, a bit for each pollutant of its days: 8 × 6 of 64
        private int first;

        public Place Place => place;

        /// <summary>The first and the last day with a value, as day numbers; <c>null</c> before there is one.</summary>
        public ServiceDays? WithValue { get; private set; }

        public void NoteValue(int day) => WithValue = WithValue is var (from, to) ? new ServiceDays(Math.Min(from, day), Math.Max(to, day)) : new ServiceDays(day, day);

        public bool IsNew(int day, Pollutant pollutant)
        {
            var (block, within) = DayBlock.Of(day);
            MakeRoom(block);
            ref var bits = ref seen[block - first];
            var bit = 1UL << ((within * Pollutants.Count) + (int)pollutant);
            var isNew = (bits & bit) == 0;
            bits |= bit;
            return isNew;
        }

        private void MakeRoom(int block)
        {
            // It grows to the side on which the day lies, by half at least: days mostly come in order, from whichever end.
            if (seen.Length == 0)
            {
                first = block;
                seen = new ulong[1];
            }

            var from = Math.Min(block, first);
            var to = Math.Max(block + 1, first + seen.Length);
            if (to - from == seen.Length)
                return;
            var more = new ulong[Math.Max(to - from, seen.Length * 3 / 2)];
            from = block < first ? to - more.Length : from;
            seen.CopyTo(more, first - from);
            first = from;
            seen = more;
        }
    }
}
