using System.Runtime.InteropServices;
using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>Collects daily values of areas in any order and lays them out as a dense <see cref="DailyGrid"/>. Not thread-safe.</summary>
public sealed class DailyGridBuilder
{
    private readonly Dictionary<Area, int> index = [];
    private readonly List<Area> areas = [];
    // Sparse until it is built: a single wrong date a century away must cost a few bytes, not a grid of a century.
    private readonly List<Dictionary<int, int[]>> days = [];
    private int lastArea = -1;
    private int lastDay;
    private int[] last = [];

    /// <summary>The row of an area, added at the end if it is new.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The row.</returns>
    public int AddArea(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (index.TryGetValue(area, out var i))
            return i;
        index.Add(area, areas.Count);
        areas.Add(area);
        days.Add([]);
        return areas.Count - 1;
    }

    /// <summary>Adds one value.</summary>
    /// <param name="area">The row of the area.</param>
    /// <param name="date">The day.</param>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="value">The value; a missing one names the day but changes no cell.</param>
    /// <returns>What became of it. The first value of a cell stays.</returns>
    public AddOutcome Add(int area, LocalDate date, Pollutant pollutant, Concentration value) =>
        Add(area, HourStamp.DayNumber(date), pollutant, value);

    internal AddOutcome Add(int area, int day, Pollutant pollutant, Concentration value)
    {
        ref var cell = ref BlockOf(area, day)[(int)pollutant];
        if (value.IsMissing)
            return AddOutcome.Stored;
        if (cell >= 0)
            return cell == value.Code ? AddOutcome.SameAgain : AddOutcome.Conflict;
        cell = value.Code;
        return AddOutcome.Stored;
    }

    private int[] BlockOf(int area, int day)
    {
        // The pollutants of a day come one after the other.
        if (area == lastArea && day == lastDay)
            return last;
        ref var block = ref CollectionsMarshal.GetValueRefOrAddDefault(days[area], day, out _);
        if (block is null)
        {
            block = new int[Pollutants.Count];
            Array.Fill(block, Concentration.MissingCode);
        }

        lastArea = area;
        lastDay = day;
        return last = block;
    }

    /// <summary>Lays out what was added.</summary>
    /// <param name="span">The days of the grid; by default from the first to the last day named.</param>
    /// <returns>The grid; with nothing added and no span given it has no days.</returns>
    /// <exception cref="InvalidOperationException">The grid would have more than 2 billion cells: a wrong date is likely.</exception>
    public DailyGrid Build(DateInterval? span = null)
    {
        var extent = Extent(span);
        if (!extent.Fits)
            throw new InvalidOperationException($"No grid holds {extent}; look for a wrong date or read fewer days.");
        var first = extent.First;
        var dayCount = extent.DayCount;
        var values = new DailyValues(areas.Count, dayCount);
        for (var a = 0; a < areas.Count; a++)
        {
            foreach (var (day, block) in days[a])
            {
                if (day < first || day >= first + dayCount)
                    continue;
                foreach (var pollutant in Pollutants.All)
                    if (block[(int)pollutant] is >= 0 and var code)
                        values.Write(pollutant, new GridDay(a, day - first), DayValue.Of(Concentration.FromThousandths(code)));
            }
        }

        return new DailyGrid([.. areas], HourStamp.Date(first), dayCount, values);
    }

    /// <summary>What <see cref="Build"/> would lay out.</summary>
    internal GridExtent Extent(DateInterval? span) => GridExtent.Of(days.SelectMany(d => d.Keys), span, areas.Count, Pollutants.Count);
}
