using AirQuality.Observations;
using AirQuality.Ranking.Live;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>Brings the hours of the store into the live standings, which keep every figure up as they come, and are the one place in memory where hours stand.</summary>
internal static class LiveHours
{
    /// <summary>How many days are put together at a time: enough that few figures are made twice, few enough that memory is not asked for the hours a second time.</summary>
    private const int DaysAtOnce = 31;

    /// <summary>The standings of a project without an hour.</summary>
    /// <param name="project">Stations, goals and whatever else there is beside hours.</param>
    /// <param name="first">The first day of which hours may come.</param>
    public static LiveStandings Empty(AirData project, LocalDate first)
    {
        var live = new LiveStandings(project.Network, OptionsOf(project, first));
        live.Change(project.Events);
        live.Carry(project);
        return live;
    }

    /// <summary>The standings of a project with the hours of the store; <c>null</c> where there are none.</summary>
    /// <param name="project">Stations, goals and whatever else there is beside hours.</param>
    /// <param name="store">The store.</param>
    /// <param name="first">The first day of which hours may come, where the store has none before.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StoreException">An hour is damaged.</exception>
    public static LiveStandings? Of(AirData project, IHourStore store, LocalDate first, CancellationToken cancellationToken)
    {
        var names = store.Stations();
        LiveStandings? live = null;
        foreach (var span in Spans(store.Hours(), cancellationToken))
        {
            var from = HourTime.Date(HourTime.DayOfHour(span[0].Hour));
            live ??= Empty(project, LocalDate.Min(first, from));
            live.Apply(ToGrid(span, names), cancellationToken);
        }

        if (live is not null)
            Close(live, names, store.Reviewed());
        return live;
    }

    /// <summary>The same hours in standings that begin earlier.</summary>
    /// <param name="live">The standings.</param>
    /// <param name="project">What they are of.</param>
    /// <param name="first">The day they are to begin with.</param>
    /// <param name="book">The stations of the store, and which of their days are reviewed.</param>
    public static LiveStandings Earlier(LiveStandings live, AirData project, LocalDate first, StationBook book)
    {
        if (live.Snapshot().Hours is not { } hours)
            return Empty(project, first);
        var earlier = LiveStandings.Of(project.With(hours), OptionsOf(project, first));
        Close(earlier, book.Stations, book.Reviewed);
        return earlier;
    }

    /// <summary>Takes a change over.</summary>
    /// <param name="live">The standings.</param>
    /// <param name="stations">The stations of the store with those the change adds.</param>
    /// <param name="change">The change.</param>
    public static void Apply(LiveStandings live, IReadOnlyList<string> stations, StoreChange change) =>
        live.Follow([.. Readings(live, stations, change)], change.Reviewed.Select(d => DateOf(d, stations)));

    /// <summary>Tells the standings which of the days they hold are reviewed.</summary>
    private static void Close(LiveStandings live, IReadOnlyList<string> stations, IEnumerable<StationDay> reviewed)
    {
        foreach (var day in reviewed)
            live.MarkReviewed(DateOf(day, stations));
    }

    private static StationDate DateOf(StationDay day, IReadOnlyList<string> stations) => new(stations[day.Station], HourTime.Date(day.Day));

    /// <summary>Hours as a grid.</summary>
    /// <param name="hours">The hours, in order of time, at least one.</param>
    /// <param name="stations">The stations of the store.</param>
    public static HourlyGrid ToGrid(IReadOnlyList<StoredHour> hours, IReadOnlyList<string> stations)
    {
        var first = HourTime.DayOfHour(hours[0].Hour);
        var length = (HourTime.DayOfHour(hours[^1].Hour) - first + 1) * 24;
        var codes = GC.AllocateUninitializedArray<int>(Pollutants.Count * stations.Count * length);
        Array.Fill(codes, Concentration.MissingCode);
        foreach (var hour in hours)
            for (var station = 0; station < hour.Codes.Length / StoredHour.Six; station++)
                for (var pollutant = 0; pollutant < Pollutants.Count; pollutant++)
                    if (hour.At(station, pollutant) is >= 0 and var code)
                        codes[(((pollutant * stations.Count) + station) * length) + hour.Hour - (first * 24)] = code;
        return new HourlyGrid(stations, HourTime.Date(first), length / 24, codes);
    }

    private static LiveOptions OptionsOf(AirData project, LocalDate first) => new() { FirstDay = first, HoursAhead = 24, Data = project.Options };

    private static IEnumerable<List<StoredHour>> Spans(IEnumerable<StoredHour> hours, CancellationToken cancellationToken)
    {
        var span = new List<StoredHour>(DaysAtOnce * 24);
        foreach (var hour in hours)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (span.Count > 0 && HourTime.DayOfHour(hour.Hour) >= HourTime.DayOfHour(span[0].Hour) + DaysAtOnce)
            {
                yield return span;
                span = new List<StoredHour>(DaysAtOnce * 24);
            }

            span.Add(hour);
        }

        if (span.Count > 0)
            yield return span;
    }

    /// <summary>The values of the days touched. Stations that are no longer on the list enter nothing.</summary>
    private static IEnumerable<HourReading> Readings(LiveStandings live, IReadOnlyList<string> stations, StoreChange change)
    {
        var listed = live.Network;
        var touched = change.Touched.Where(d => listed is null || listed.TryGetStation(stations[d.Station], out _)).ToLookup(d => d.Day, d => d.Station);
        foreach (var hour in change.Hours)
        {
            var end = HourTime.End(hour.Hour);
            foreach (var station in touched[HourTime.DayOfHour(hour.Hour)])
                for (var pollutant = 0; pollutant < Pollutants.Count; pollutant++)
                    yield return new HourReading(stations[station], end, (Pollutant)pollutant, hour.At(station, pollutant) is >= 0 and var code ? Concentration.FromThousandths(code) : Concentration.Missing);
        }
    }
}
