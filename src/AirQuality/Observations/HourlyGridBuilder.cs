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

    /// <summary>The day was closed before, because a later one of the station had begun; the value is left out. Only where days are kept instead of hours.</summary>
    TooLate,
}

/// <summary>Collects hourly values in any order and lays them out as a dense <see cref="HourlyGrid"/>. Not thread-safe.</summary>
/// <example><code>
/// var builder = new HourlyGridBuilder();
/// builder.Add("S001", new LocalDateTime(2026, 10, 31, 1, 0), Pollutant.PM25, Concentration.FromNullable(34m));
/// var hours = builder.Build();
/// </code></example>
public sealed class HourlyGridBuilder
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly Dictionary<(int Group, int Year), HourSheet> sheets = [];
    private Place[] places = [];
    private readonly NamedDays named = new();

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
        if (places.Length < ids.Count)
            Array.Resize(ref places, Math.Max(64, 2 * ids.Count));
        return ids.Count - 1;
    }

    /// <summary>Adds one value.</summary>
    /// <param name="stationId">The station; named for the first time it becomes part of the grid.</param>
    /// <param name="hourEnd">The end of the hour, the official stamp; minutes are ignored.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="value">The value; a missing one names the station and the day but changes no cell.</param>
    /// <returns>What became of it. The first value of a cell stays.</returns>
    public AddOutcome Add(string stationId, LocalDateTime hourEnd, Pollutant pollutant, Concentration value)
    {
        var (station, hour) = (AddStation(stationId), HourStamp.HourNumberOfEnd(hourEnd));
        NameHour(hour);
        return value.IsMissing ? AddOutcome.Stored : Add(station, hour, pollutant, value.Code);
    }

    /// <summary>Makes the day of an hour part of the grid, whether or not it has values.</summary>
    internal void NameHour(int hourNumber) => named.NameHour(hourNumber);

    /// <summary>Adds a value that is not missing to an hour that was named.</summary>
    internal unsafe AddOutcome Add(int station, int hourNumber, Pollutant pollutant, int code)
    {
        var cells = Cells(station, hourNumber, Bit(pollutant), out var isNew);
        ref var cell = ref cells[(int)pollutant];
        var held = isNew ? Concentration.MissingCode : HourSheet.Read(cell);
        if (held < 0)
            cell = HourSheet.Write(code);
        GC.KeepAlive(this); // the sheets are part of the builder
        return held < 0 ? AddOutcome.Stored : held == code ? AddOutcome.SameAgain : AddOutcome.Conflict;
    }

    /// <summary>Adds the values of several pollutants, missing ones among them, to an hour that was named and has no value of any.</summary>
    /// <returns>How many are not missing; -1, with nothing added, when one of the pollutants has a value.</returns>
    internal unsafe int AddAll(int station, int hourNumber, ReadOnlySpan<(Pollutant Pollutant, int Column)> columns, ReadOnlySpan<int> codes)
    {
        var bits = 0;
        foreach (var (pollutant, _) in columns)
            bits |= Bit(pollutant);
        var cells = Cells(station, hourNumber, bits, out var isNew);
        var none = -1;
        if (!isNew)
            foreach (var (pollutant, _) in columns)
                none &= HourSheet.Read(cells[(int)pollutant]);
        if (none >= 0)
            return -1;
        var stored = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            cells[(int)columns[i].Pollutant] = HourSheet.Write(codes[i]);
            stored += 1 + (codes[i] >> 31);
        }

        GC.KeepAlive(this); // the sheets are part of the builder
        return stored;
    }

    /// <summary>Adds the values of a pollutant at many stations, missing ones among them, to an hour that was named, up to the first cell that has a value.</summary>
    /// <returns>How many stations it came past, and how many of their values were not missing.</returns>
    internal unsafe (int Passed, int Stored) AddAcross(ReadOnlySpan<int> stations, int hourNumber, Pollutant pollutant, ReadOnlySpan<int> codes)
    {
        var (passed, stored) = (0, 0);
        for (; passed < stations.Length; passed++)
        {
            var code = codes[passed];
            if (code < 0)
                continue; // and no page is taken for a station that has no values
            ref var cell = ref Cells(stations[passed], hourNumber, Bit(pollutant), out var isNew)[(int)pollutant];
            if (!isNew && HourSheet.Read(cell) >= 0)
                break;
            cell = HourSheet.Write(code);
            stored++;
        }

        GC.KeepAlive(this); // the sheets are part of the builder
        return (passed, stored);
    }

    private static int Bit(Pollutant pollutant) => 1 << (int)pollutant;

    /// <summary>
    /// The cells of an hour of a station, one a pollutant, and whether those of some pollutants were certainly never written. Hours
    /// mostly come in order, and then a cell need not be fetched to be filled.
    /// </summary>
    private unsafe int* Cells(int station, int hourNumber, int pollutants, out bool isNew)
    {
        ref var place = ref places[station];
        var hour = hourNumber - place.FirstHour;
        if ((uint)hour >= place.Hours)
        {
            Find(station, ref place, hourNumber);
            hour = hourNumber - place.FirstHour;
        }

        var newest = *place.Newest;
        isNew = hour > newest >> 8 || (hour == newest >> 8 && (newest & pollutants) == 0);
        if (isNew)
            *place.Newest = hour > newest >> 8 ? ((long)hour << 8) | (uint)pollutants : newest | (uint)pollutants;
        return place.Cells + (hour * Pollutants.Count) + ((int)((uint)hour / 24) * (HourSheet.NextDay - HourSheet.DaySize));
    }

    /// <summary>Lays out what was added. The builder can go on being used.</summary>
    /// <param name="span">The days of the grid; by default from the first to the last day named.</param>
    /// <returns>The grid; with nothing added and no span given it has no days.</returns>
    /// <exception cref="InvalidOperationException">The grid would have more than 2 billion cells: a wrong date is likely.</exception>
    public HourlyGrid Build(DateInterval? span = null) => Build(span, release: false, CancellationToken.None);

    /// <summary>Lays out what was added and gives back its memory as it goes, so that nothing is held twice. The builder cannot be used any more.</summary>
    internal HourlyGrid BuildOnce(DateInterval? span, CancellationToken cancellationToken) => Build(span, release: true, cancellationToken);

    /// <summary>What <see cref="Build(DateInterval?)"/> would lay out.</summary>
    internal GridExtent Extent(DateInterval? span) => named.Extent(span, ids.Count, HourSheet.DaySize);

    /// <summary>Gives back the memory of what was added. The builder cannot be used any more.</summary>
    internal void Release()
    {
        foreach (var sheet in sheets.Values)
            sheet.Dispose();
        sheets.Clear();
        places = [];
    }

    private HourlyGrid Build(DateInterval? span, bool release, CancellationToken cancellationToken)
    {
        var extent = Extent(span);
        if (!extent.Fits)
            throw new InvalidOperationException($"No grid holds {extent}; look for a wrong date or read fewer days.");
        var (first, dayCount) = (extent.First, extent.DayCount);
        var codes = Allocate((int)extent.Cells);
        for (var group = 0; group * HourSheet.Stations < ids.Count; group++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (from, to) = (group * HourSheet.Stations, Math.Min(ids.Count, (group + 1) * HourSheet.Stations));
            Parallel.For(from, to, station => LayOut(station, codes, first, dayCount));
            if (!release)
                continue;
            foreach (var key in sheets.Keys.Where(k => k.Group == group).ToList())
            {
                sheets.Remove(key, out var sheet);
                sheet!.Dispose();
            }
        }

        if (release)
            Release();
        return new HourlyGrid([.. ids], HourStamp.Date(first), dayCount, codes);
    }

    private static unsafe int[] Allocate(int cells)
    {
        var codes = GC.AllocateUninitializedArray<int>(cells);
        fixed (int* start = codes)
            LargePages.Hint(start, (nuint)cells * sizeof(int));
        return codes;
    }

    private unsafe void LayOut(int station, int[] codes, int first, int dayCount)
    {
        for (var day = 0; day < dayCount;)
        {
            var (year, firstOfYear, days) = YearOf(first + day);
            var end = Math.Min(dayCount, firstOfYear + days - first);
            if (sheets.TryGetValue((station / HourSheet.Stations, year), out var sheet))
            {
                var cells = sheet.Station(station % HourSheet.Stations) + ((first + day - firstOfYear) * HourSheet.NextDay);
                for (; day < end; day++, cells += HourSheet.NextDay)
                    for (var p = 0; p < Pollutants.Count; p++)
                        Copy(cells + p, Run(p, day, days: 1));
            }
            else
            {
                for (var p = 0; p < Pollutants.Count; p++)
                    Run(p, day, end - day).Fill(Concentration.MissingCode);
                day = end;
            }
        }

        Span<int> Run(int pollutant, int day, int days) => codes.AsSpan(((((pollutant * ids.Count) + station) * dayCount) + day) * 24, days * 24);
    }

    private static unsafe void Copy(int* cells, Span<int> hours)
    {
        for (var hour = 0; hour < hours.Length; hour++)
            hours[hour] = HourSheet.Read(cells[hour * Pollutants.Count]);
    }

    private unsafe void Find(int station, ref Place place, int hourNumber)
    {
        var (year, first, days) = YearOf(HourStamp.DayOfHour(hourNumber));
        var key = (station / HourSheet.Stations, year);
        if (!sheets.TryGetValue(key, out var sheet))
            sheets.Add(key, sheet = new HourSheet());
        place = new Place { FirstHour = first * 24, Hours = (uint)days * 24, Cells = sheet.Station(station % HourSheet.Stations), Newest = sheet.Newest(station % HourSheet.Stations) };
    }

    private static (int Year, int FirstDay, int Days) YearOf(int day)
    {
        var year = HourStamp.Date(day).Year;
        return (year, HourStamp.DayNumber(new LocalDate(year, 1, 1)), CalendarSystem.Iso.GetDaysInYear(year));
    }

    /// <summary>Where a station's year lies that was written to last.</summary>
    private unsafe struct Place
    {
        public int FirstHour;
        public uint Hours;
        public int* Cells;
        public long* Newest;
    }
}
