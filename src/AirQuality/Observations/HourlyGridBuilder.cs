using NodaTime;

namespace AirQuality.Observations;

/// <summary>What became of a value given to a builder.</summary>
public enum AddOutcome
{
    /// <summary>The cell was empty and now holds the value.</summary>
    Stored,

    /// <summary>The cell already held the same value.</summary>
    SameAgain,

    /// <summary>The cell already held another value, which stays.</summary>
    Conflict,
}

/// <summary>Collects hourly values in any order and lays them out as a dense <see cref="HourlyGrid"/>. Not thread-safe.</summary>
public sealed class HourlyGridBuilder
{
    private const int BlockSize = Pollutants.Count * 24;
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly List<StationBlocks> stations = [];

    /// <summary>How many stations have been named so far.</summary>
    public int StationCount => ids.Count;

    /// <summary>The row of a station, added at the end if it is new.</summary>
    /// <param name="stationId">The station id.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public int AddStation(string stationId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(stationId);
        if (index.TryGetValue(stationId, out var i))
            return i;
        index.Add(stationId, ids.Count);
        ids.Add(stationId);
        stations.Add(new StationBlocks());
        return ids.Count - 1;
    }

    /// <summary>Adds one value.</summary>
    /// <param name="stationId">The station; named for the first time it becomes part of the grid.</param>
    /// <param name="hourEnd">The end of the hour, the official stamp; minutes are ignored.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="value">The value; a missing one names the station and the day but changes no cell.</param>
    /// <returns>What became of it. The first value of a cell stays.</returns>
    public AddOutcome Add(string stationId, LocalDateTime hourEnd, Pollutant pollutant, Concentration value) =>
        Add(AddStation(stationId), HourStamp.HourNumberOfEnd(hourEnd), pollutant, value);

    internal AddOutcome Add(int station, int hourNumber, Pollutant pollutant, Concentration value)
    {
        var day = Math.DivRem(hourNumber, 24, out var hour);
        if (hour < 0)
        {
            hour += 24;
            day--;
        }

        var block = stations[station].Block(day);
        ref var cell = ref block[((int)pollutant * 24) + hour];
        if (value.IsMissing)
            return AddOutcome.Stored;
        if (cell >= 0)
            return cell == value.Code ? AddOutcome.SameAgain : AddOutcome.Conflict;
        cell = value.Code;
        return AddOutcome.Stored;
    }

    /// <summary>Lays out what was added. The builder can go on being used.</summary>
    /// <param name="span">The days of the grid; by default from the first to the last day named.</param>
    /// <returns>The grid; with nothing added and no span given it has no days.</returns>
    /// <exception cref="InvalidOperationException">The grid would have more than 2 billion cells: a wrong date is likely.</exception>
    public HourlyGrid Build(DateInterval? span = null)
    {
        var extent = Extent(span);
        if (!extent.Fits)
            throw new InvalidOperationException($"No grid holds {extent}; look for a wrong date or read fewer days.");
        var (first, dayCount) = (extent.First, extent.DayCount);
        var codes = GC.AllocateUninitializedArray<int>((int)extent.Cells);
        Array.Fill(codes, Concentration.MissingCode);
        for (var s = 0; s < ids.Count; s++)
        {
            foreach (var (day, block) in stations[s].Blocks)
            {
                if (day < first || day >= first + dayCount)
                    continue;
                for (var p = 0; p < Pollutants.Count; p++)
                    block.AsSpan(p * 24, 24).CopyTo(codes.AsSpan(((((p * ids.Count) + s) * dayCount) + (day - first)) * 24));
            }
        }

        return new HourlyGrid([.. ids], HourStamp.Date(first), dayCount, codes);
    }

    /// <summary>What <see cref="Build"/> would lay out.</summary>
    internal GridExtent Extent(DateInterval? span) => GridExtent.Of(stations.SelectMany(s => s.Days), span, ids.Count, BlockSize);

    private sealed class StationBlocks
    {
        private readonly Dictionary<int, int[]> blocks = [];
        private int lastDay = int.MinValue;
        private int[] last = [];

        public IEnumerable<int> Days => blocks.Keys;

        public IEnumerable<KeyValuePair<int, int[]>> Blocks => blocks;

        public int[] Block(int day)
        {
            if (day == lastDay)
                return last;
            if (!blocks.TryGetValue(day, out var block))
            {
                block = GC.AllocateUninitializedArray<int>(BlockSize);
                Array.Fill(block, Concentration.MissingCode);
                blocks.Add(day, block);
            }

            (lastDay, last) = (day, block);
            return block;
        }
    }
}
