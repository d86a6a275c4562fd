using System.Runtime.InteropServices;
using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>
/// Hourly concentrations of stations: whole days, one contiguous run of hours per station and
/// pollutant. Hour 0 of a day is the one whose official stamp is 01:00, hour 23 the one stamped 24:00.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Gases at the reference state of the data; CO in mg/m³, the rest in µg/m³.</remarks>
public sealed class HourlyGrid
{
    private const int Unknown = int.MinValue;

    private readonly IHourRuns runs;
    private int lastHour = Unknown; // looked for when first asked; any thread finds the same
    private readonly Dictionary<string, int> index;

    internal HourlyGrid(IReadOnlyList<string> stationIds, LocalDate firstDay, int dayCount, ReadOnlyMemory<int> codes)
        : this(stationIds, firstDay, dayCount, HourBlocks.OfPollutants(codes, stationIds.Count, dayCount * 24))
    {
    }

    internal HourlyGrid(IReadOnlyList<string> stationIds, LocalDate firstDay, int dayCount, IHourRuns runs)
    {
        StationIds = stationIds;
        FirstDay = firstDay;
        DayCount = dayCount;
        this.runs = runs;
        index = new Dictionary<string, int>(stationIds.Count, StringComparer.Ordinal);
        for (var i = 0; i < stationIds.Count; i++)
            index.Add(stationIds[i], i);
    }

    /// <summary>The stations, in the order of the rows of the grid.</summary>
    public IReadOnlyList<string> StationIds { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>How many days; 0 when nothing was read.</summary>
    public int DayCount { get; }

    /// <summary>The last day; the day before <see cref="FirstDay"/> when the grid is empty.</summary>
    public LocalDate LastDay => FirstDay.PlusDays(DayCount - 1);

    /// <summary>The row of a station.</summary>
    /// <param name="stationId">The station id.</param>
    /// <returns>The row, or -1 when the grid has no such station.</returns>
    public int IndexOf(string stationId) => index.TryGetValue(stationId, out var i) ? i : -1;

    /// <summary>All hours of a station and pollutant, 24 a day from <see cref="FirstDay"/>.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="station">The row of the station.</param>
    /// <returns>The hours; missing hours are <see cref="Concentration.Missing"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public ReadOnlySpan<Concentration> Hours(Pollutant pollutant, int station) =>
        MemoryMarshal.Cast<int, Concentration>(Codes(pollutant, station));

    /// <summary>The value of one station hour.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="stationId">The station id.</param>
    /// <param name="hourEnd">The end of the hour, the official stamp.</param>
    /// <returns>The value; missing when the station or the hour lies outside the grid.</returns>
    public Concentration At(Pollutant pollutant, string stationId, LocalDateTime hourEnd)
    {
        var station = IndexOf(stationId);
        var hour = HourStamp.HourNumberOfEnd(hourEnd) - (HourStamp.DayNumber(FirstDay) * 24);
        return station < 0 || hour < 0 || hour >= DayCount * 24 ? Concentration.Missing : Hours(pollutant, station)[hour];
    }

    /// <summary>The end of the last hour that any station has a value of; <c>null</c> where there is none.</summary>
    internal LocalDateTime? LastHour
    {
        get
        {
            if (lastHour == Unknown)
                lastHour = runs.LastHour ?? FindLastHour();
            return lastHour < 0 ? null : FirstDay.AtMidnight().PlusHours(lastHour + 1);
        }
    }

    private int FindLastHour()
    {
        for (var hour = (DayCount * 24) - 1; hour >= 0; hour--)
            for (var station = 0; station < StationIds.Count; station++)
                foreach (var pollutant in Pollutants.All)
                    if (!Hours(pollutant, station)[hour].IsMissing)
                        return hour;
        return -1;
    }

    /// <summary>The days of it that lie in a span; nothing is copied.</summary>
    internal HourlyGrid Over(DateInterval span)
    {
        var from = Math.Max(0, HourStamp.DayNumber(span.Start) - HourStamp.DayNumber(FirstDay));
        var count = Math.Min(DayCount, HourStamp.DayNumber(span.End) - HourStamp.DayNumber(FirstDay) + 1) - from;
        return count > 0 ? new HourlyGrid(StationIds, FirstDay.PlusDays(from), count, runs.Over(from, count)) : WithoutHours();
    }

    /// <summary>The same stations without an hour.</summary>
    internal HourlyGrid WithoutHours() => new(StationIds, FirstDay, 0, ReadOnlyMemory<int>.Empty);

    /// <summary>The hours of some stations.</summary>
    internal HourlyGrid Of(Func<string, bool> isKept)
    {
        var kept = StationIds.Index().Where(s => isKept(s.Item)).ToList();
        var hours = DayCount * 24;
        var codes = new int[Pollutants.Count * kept.Count * hours];
        foreach (var pollutant in Pollutants.All)
            for (var row = 0; row < kept.Count; row++)
                Codes(pollutant, kept[row].Index).CopyTo(codes.AsSpan((((int)pollutant * kept.Count) + row) * hours));
        return new HourlyGrid([.. kept.Select(s => s.Item)], FirstDay, DayCount, codes);
    }

    internal ReadOnlySpan<int> Codes(Pollutant pollutant, int station)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(station);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(station, StationIds.Count);
        return runs.Run(pollutant, station);
    }
}
