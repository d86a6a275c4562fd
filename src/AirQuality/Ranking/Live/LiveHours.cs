using AirQuality.Aggregation;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>All hours of the window, day by day, and from when to when each station has values.</summary>
/// <param name="firstDay">The first day of the window.</param>
internal sealed class LiveHours(LocalDate firstDay)
{
    private readonly List<DayHours?> days = [];
    private Dictionary<string, int> index = new(StringComparer.Ordinal);
    private ServiceDays?[] withValue = []; // counted from the first day of the window
    private readonly List<bool[]> valued = []; // [day][station]; empty for a day without hours
    private long stamp = 1;
    private long shared;

    public LocalDate FirstDay => firstDay;

    /// <summary>The stations, by their numbers.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    /// <summary>How many days there is room for.</summary>
    public int DayCount => days.Count;

    /// <summary>Whether any day was reviewed.</summary>
    public bool HasReviewed { get; private set; }

    /// <summary>Grows whenever a station has a first value on a day or none any more, or a day is reviewed.</summary>
    public long StatusStamp { get; private set; }

    /// <summary>The first and the last day with a value of any station; <c>null</c> without one.</summary>
    public ServiceDays? Extent { get; private set; }

    public int IndexOf(string id) => index.GetValueOrDefault(id, -1);

    public int DayOf(LocalDate date) => NodaTime.Period.DaysBetween(firstDay, date);

    public DayHours? Day(int day) => day >= 0 && day < days.Count ? days[day] : null;

    /// <summary>The first and the last day on which a station has a value; <c>null</c> without one.</summary>
    public ServiceDays? WithValue(int station) => withValue[station];

    /// <summary>Whether a station has a value on a day.</summary>
    public bool HasValue(int day, int station) => valued[day].Length > 0 && valued[day][station];

    /// <summary>Days that are not written to any more, for snapshots.</summary>
    public DayHours?[] Share(int first, int count)
    {
        shared = stamp++;
        return [.. Enumerable.Range(first, count).Select(Day)];
    }

    /// <summary>Puts the stations into an order; hours of those that are left out are let go.</summary>
    public void Arrange(IReadOnlyList<string> ids)
    {
        int[] from = [.. ids.Select(IndexOf)];
        for (var day = 0; day < days.Count; day++)
        {
            days[day] = days[day]?.Copy(from, stamp);
            valued[day] = valued[day].Length == 0 ? [] : Array.ConvertAll(from, f => f >= 0 && valued[day][f]);
        }

        withValue = Array.ConvertAll(from, f => f < 0 ? null : withValue[f]);
        Ids = [.. ids];
        index = Ids.Index().ToDictionary(i => i.Item, i => i.Index, StringComparer.Ordinal);
        StatusStamp++;
        FindExtent();
    }

    /// <summary>Writes a value.</summary>
    /// <param name="day">The day, counted from the first of the window.</param>
    /// <param name="hour">The hour, 0 for the first of the day.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="station">The number of the station.</param>
    /// <param name="code">The code; negative for none.</param>
    public HourEffect Write(int day, int hour, Pollutant pollutant, int station, int code)
    {
        var held = Day(day) is { } known ? known.Of(pollutant, station)[hour] : Concentration.MissingCode;
        if (held == code || (held < 0 && code < 0))
            return HourEffect.None;
        Writable(day).Of(pollutant, station)[hour] = code;
        return held < 0 ? HourEffect.Stored : code < 0 ? HourEffect.Withdrawn : HourEffect.Corrected;
    }

    /// <summary>Writes those of a run of hours that are not missing, where the day is not reviewed.</summary>
    /// <param name="day">The day.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="station">The number of the station.</param>
    /// <param name="codes">The codes of its 24 hours.</param>
    /// <returns>How many were stored, corrected and known.</returns>
    public HourCounts WriteDay(int day, Pollutant pollutant, int station, ReadOnlySpan<int> codes)
    {
        var counts = default(HourCounts);
        if (!codes.ContainsAnyExcept(Concentration.MissingCode) || ReviewedOf(day, station).Contains(pollutant))
            return counts;
        var held = Writable(day).Of(pollutant, station);
        for (var hour = 0; hour < codes.Length; hour++)
        {
            if (codes[hour] < 0)
                continue;
            counts = held[hour] == codes[hour] ? counts with { Unchanged = counts.Unchanged + 1 } : held[hour] < 0 ? counts with { Stored = counts.Stored + 1 } : counts with { Corrected = counts.Corrected + 1 };
            held[hour] = codes[hour];
        }

        return counts;
    }

    /// <summary>The pollutants of a station whose hours of a day were reviewed.</summary>
    public PollutantMask ReviewedOf(int day, int station) => Day(day) is { } known ? new PollutantMask(known.Reviewed(station)) : default;

    /// <summary>Notes that the hours of a station, day and pollutant were reviewed.</summary>
    /// <returns>Whether they were not before.</returns>
    public bool Review(int day, Pollutant pollutant, int station)
    {
        if (ReviewedOf(day, station).Contains(pollutant))
            return false;
        Writable(day).Reviewed(station) = ReviewedOf(day, station).With(pollutant).Bits;
        HasReviewed = true;
        StatusStamp++;
        return true;
    }

    /// <summary>Takes in that the hours of a station on a day changed.</summary>
    public void Note(int day, int station)
    {
        var has = days[day]!.HasValue(station);
        if (valued[day][station] == has)
            return;
        valued[day][station] = has;
        StatusStamp++;
        var known = withValue[station];
        if (has)
            withValue[station] = known is null ? new ServiceDays(day, day) : new ServiceDays(Math.Min(known.Value.First, day), Math.Max(known.Value.Last, day));
        else if (day == known?.First || day == known?.Last)
            withValue[station] = FindValues(station);
    }

    /// <summary>Takes a day as it was saved, after those before it.</summary>
    /// <returns>Whether it is one of these stations.</returns>
    public bool Restore(int day, ReadOnlySpan<byte> bytes)
    {
        if (day < days.Count || day > HourStamp.DayNumber(LocalDate.MaxIsoValue) - HourStamp.DayNumber(firstDay) || !Writable(day).Take(bytes))
            return false;
        for (var station = 0; station < Ids.Count; station++)
            Note(day, station);
        HasReviewed |= days[day]!.HasReviewed;
        FindExtent();
        return true;
    }

    /// <summary>Takes the stations and hours of others, those before the window left out.</summary>
    public void Take(LiveHours others)
    {
        Ids = others.Ids;
        index = others.index;
        withValue = new ServiceDays?[Ids.Count];
        for (var day = Math.Max(0, others.DayOf(firstDay)); day < others.DayCount; day++)
        {
            if (others.Day(day) is not { } held)
                continue;
            var here = DayOf(others.FirstDay.PlusDays(day));
            Writable(here);
            days[here] = held.Copy(stamp);
            for (var station = 0; station < Ids.Count; station++)
                Note(here, station);
            HasReviewed |= held.HasReviewed;
        }

        FindExtent();
    }

    /// <summary>Finds the first and the last day with a value anew.</summary>
    public void FindExtent()
    {
        Extent = null;
        foreach (var known in withValue)
            if (known is { } its)
                Extent = Extent is { } all ? new ServiceDays(Math.Min(all.First, its.First), Math.Max(all.Last, its.Last)) : its;
    }

    private ServiceDays? FindValues(int station)
    {
        var first = 0;
        while (first < days.Count && !HasValue(first, station))
            first++;
        if (first == days.Count)
            return null;
        var last = days.Count - 1;
        while (!HasValue(last, station))
            last--;
        return new ServiceDays(first, last);
    }

    private DayHours Writable(int day)
    {
        while (days.Count <= day)
        {
            days.Add(null);
            valued.Add([]);
        }

        if (days[day] is not { } held)
        {
            valued[day] = new bool[Ids.Count];
            days[day] = held = new DayHours(Ids.Count, stamp);
        }
        else if (held.Stamp <= shared)
        {
            days[day] = held = held.Copy(stamp);
        }

        return held;
    }
}
