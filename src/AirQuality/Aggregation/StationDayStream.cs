using AirQuality.Kernels;
using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>
/// Station days from hours that come one after the other: the hours of one day are kept for each station, and made into the
/// day's values when a later day of the station begins. The same figures as <see cref="DayAggregator.StationDays(HourlyGrid, StationNetwork?, AggregationOptions?, CancellationToken)"/> gives.
/// </summary>
internal sealed class StationDayStream(AggregationOptions options)
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<StationState> stations = [];
    private readonly int[] none = CreateEmptyDay();
    private readonly NamedDays named = new();

    public int AddStation(string id)
    {
        if (index.TryGetValue(id, out var row))
            return row;
        index.Add(id, stations.Count);
        stations.Add(new StationState(id));
        return stations.Count - 1;
    }

    /// <summary>Makes the day of an hour part of the result, whether or not it has values.</summary>
    public void NameHour(int hourNumber) => named.NameHour(hourNumber);

    /// <summary>How large the result would be.</summary>
    public GridExtent Extent(DateInterval? span) => named.Extent(span, stations.Count, Pollutants.Count);

    public AddOutcome Add(int row, int hourNumber, Pollutant pollutant, int code)
    {
        // One day of hours a station is kept, so an hour of a day that was closed has nowhere to go: it is told as too late, not lost.
        var station = stations[row];
        var day = HourStamp.DayOfHour(hourNumber);
        if (day < station.Day)
            return AddOutcome.TooLate;
        if (day > station.Day)
        {
            Close(station);
            station.Day = day;
        }

        ref var cell = ref station.Hours[((int)pollutant * 24) + hourNumber - (day * 24)];
        if (cell >= 0)
            return cell == code ? AddOutcome.SameAgain : AddOutcome.Conflict;
        cell = code;
        return AddOutcome.Stored;
    }

    /// <summary>The days of all stations; nothing can be added any more.</summary>
    public DailyGrid Finish(DateInterval? span, StationNetwork? network)
    {
        foreach (var station in stations)
            Close(station);
        var extent = Extent(span);
        var first = extent.First;
        var dayCount = extent.DayCount;
        var values = new DailyValues(stations.Count, dayCount);
        for (var s = 0; s < stations.Count; s++)
        {
            foreach (var (day, means, maximumOzone1h) in stations[s].Closed.Where(c => c.Day >= first && c.Day < first + dayCount))
            {
                var of = new GridDay(s, day - first);
                foreach (var pollutant in Pollutants.All)
                    values.Write(pollutant, of, means[(int)pollutant]);
                values.MaximumOzone1h(of, 1)[0] = maximumOzone1h;
            }
        }

        var areas = stations.Select(s => StationNetwork.AreaOfStation(s.Id, network));
        return new DailyGrid([.. areas], HourStamp.Date(first), dayCount, values);
    }

    private void Close(StationState station)
    {
        if (station.Day == StationState.NoDay)
            return;
        var edition = options.Standards.At(HourStamp.Date(station.Day));
        var means = new DayValue[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
        {
            var hours = station.Hours.AsSpan((int)pollutant * 24, 24);
            means[(int)pollutant] = pollutant == Pollutant.O3
                ? DayKernel.Mda8(hours, OzoneRules.Of(edition))
                : DayKernel.Mean(hours, edition.Assessment);
        }

        station.Closed.Add(new ClosedDay(station.Day, means, DayKernel.MaximumHour(station.Hours.AsSpan((int)Pollutant.O3 * 24, 24), edition.Assessment)));
        none.CopyTo(station.Hours, 0);
    }

    private static int[] CreateEmptyDay()
    {
        var day = new int[Pollutants.Count * 24];
        Array.Fill(day, Concentration.MissingCode);
        return day;
    }

    private sealed class StationState(string id)
    {
        public const int NoDay = int.MinValue;

        public string Id => id;

        public int Day { get; set; } = NoDay;

        public int[] Hours { get; } = CreateEmptyDay();

        public List<ClosedDay> Closed { get; } = [];
    }

    /// <summary>A day of a station of which no more hours are taken.</summary>
    private readonly record struct ClosedDay(int Day, DayValue[] Means, int MaximumOzone1h);
}
