using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

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
    private readonly Dictionary<SheetKey, HourMemory> sheets = []; // what is not in the window
    private readonly HourWindow? window;
    private readonly NamedDays named = new();
    private HourPlace[] places = [];

    /// <summary>Makes a builder that expects any days.</summary>
    public HourlyGridBuilder()
    {
    }

    /// <summary>Makes a builder whose days are known, for all but strays.</summary>
    internal HourlyGridBuilder(HourWindow? window) => this.window = window;

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
        var station = AddStation(stationId);
        var hour = HourStamp.HourNumberOfEnd(hourEnd);
        NameHour(hour);
        return value.IsMissing ? AddOutcome.Stored : Add(station, hour, pollutant, value.Code);
    }

    /// <summary>Makes the day of an hour part of the grid, whether or not it has values.</summary>
    internal void NameHour(int hourNumber) => named.NameHour(hourNumber);

    /// <summary>Adds a value that is not missing to an hour that was named.</summary>
    internal unsafe AddOutcome Add(int station, int hourNumber, Pollutant pollutant, int code)
    {
        // A new cell is not read: in a window it holds whatever the memory held before, and fetching it would double the traffic.
        ref readonly var place = ref PlaceOf(station, hourNumber, out var hour);
        var isNew = place.Begin(hour, HourPlace.Bit(pollutant));
        ref var cell = ref place.At(hour)[(int)pollutant * place.Order.NextPollutant];
        var held = isNew ? Concentration.MissingCode : cell ^ place.Order.Turned;
        if (held < 0)
            cell = code ^ place.Order.Turned;
        GC.KeepAlive(this); // the sheets are part of the builder
        return held < 0 ? AddOutcome.Stored : held == code ? AddOutcome.SameAgain : AddOutcome.Conflict;
    }

    /// <summary>Adds the values of several pollutants, missing ones among them, to an hour that was named and has no value of any.</summary>
    /// <returns>How many are not missing; -1, with nothing added, when one of the pollutants has a value.</returns>
    internal unsafe int AddAll(int station, int hourNumber, ReadOnlySpan<Pollutant> pollutants, ReadOnlySpan<int> codes)
    {
        var bits = 0;
        foreach (var pollutant in pollutants)
            bits |= HourPlace.Bit(pollutant);
        ref readonly var place = ref PlaceOf(station, hourNumber, out var hour);
        var isNew = place.Begin(hour, bits);
        var cells = place.At(hour);
        var order = place.Order;
        var none = -1; // the sign bit stays as long as every cell is missing
        if (!isNew)
            foreach (var pollutant in pollutants)
                none &= cells[(int)pollutant * order.NextPollutant] ^ order.Turned;
        if (none >= 0)
            return -1;
        var stored = 0;
        for (var i = 0; i < pollutants.Length; i++)
        {
            cells[(int)pollutants[i] * order.NextPollutant] = codes[i] ^ order.Turned;
            stored += 1 + (codes[i] >> 31);
        }

        GC.KeepAlive(this); // the sheets are part of the builder
        return stored;
    }

    /// <summary>Names hours that follow one another and adds their values, where none of the hours has any yet and all pollutants come.</summary>
    /// <returns>How many are not missing; -1, with nothing added or named, where the hours are to be added one by one.</returns>
    internal unsafe int AddRun(int station, in HourRun run)
    {
        ref readonly var place = ref PlaceOf(station, run.First, out var hour);
        if (run.Pollutants.Length != Pollutants.Count || !place.TryBeginRun(hour, run.At.Length))
            return -1;
        named.NameHours(run.First, run.At.Length);
        var order = place.Order;
        var stored = 0;
        for (var i = 0; i < run.At.Length; i++)
        {
            var cells = place.At(hour + i);
            var codes = run.Codes.Slice(run.At[i], Pollutants.Count);
            for (var p = 0; p < codes.Length; p++)
            {
                cells[(int)run.Pollutants[p] * order.NextPollutant] = codes[p] ^ order.Turned;
                stored += 1 + (codes[p] >> 31);
            }
        }

        GC.KeepAlive(this); // the sheets are part of the builder
        return stored;
    }

    /// <summary>Adds the values of a pollutant at many stations, missing ones among them, to an hour that was named, up to the first cell that has a value.</summary>
    /// <returns>How many stations it came past, and how many of their values were not missing.</returns>
    internal unsafe Passed AddAcross(ReadOnlySpan<int> stations, int hourNumber, Pollutant pollutant, ReadOnlySpan<int> codes)
    {
        var passed = 0;
        var stored = 0;
        for (; passed < stations.Length; passed++)
        {
            var code = codes[passed];
            if (code < 0)
                continue; // and no page is taken for a station that has no values
            ref readonly var place = ref PlaceOf(stations[passed], hourNumber, out var hour);
            var isNew = place.Begin(hour, HourPlace.Bit(pollutant));
            ref var cell = ref place.At(hour)[(int)pollutant * place.Order.NextPollutant];
            if (!isNew && (cell ^ place.Order.Turned) >= 0)
                break;
            cell = code ^ place.Order.Turned;
            stored++;
        }

        GC.KeepAlive(this); // the sheets are part of the builder
        return new Passed(passed, stored);
    }

    /// <summary>The place an hour of a station has, and the number of the hour in it.</summary>
    private ref readonly HourPlace PlaceOf(int station, int hourNumber, out int hour)
    {
        // Rows of a station mostly follow one another, so its last place serves nearly all of them. As an unsigned number an hour before
        // the place is a very large one: one comparison sees both ends.
        ref var place = ref places[station];
        if ((uint)(hourNumber - place.From) >= place.Count)
            place = Find(station, HourStamp.DayOfHour(hourNumber));
        hour = hourNumber - place.FirstHour;
        return ref place;
    }

    /// <summary>Lays out what was added. The builder can go on being used.</summary>
    /// <param name="span">The days of the grid; by default from the first to the last day named.</param>
    /// <returns>The grid; with nothing added and no span given it has no days.</returns>
    /// <exception cref="InvalidOperationException">The grid would have more than 2 billion cells: a wrong date is likely.</exception>
    public HourlyGrid Build(DateInterval? span = null) => Build(span, release: false, degree: -1, CancellationToken.None);

    /// <summary>Lays out what was added and gives back its memory as it goes, so that nothing is held twice. The builder cannot be used any more.</summary>
    internal HourlyGrid BuildOnce(DateInterval? span, int degree, CancellationToken cancellationToken) => Build(span, release: true, degree, cancellationToken);

    /// <summary>What <see cref="Build(DateInterval?)"/> would lay out.</summary>
    internal GridExtent Extent(DateInterval? span) => named.Extent(span, ids.Count, HourPlace.SizeOfDay);

    /// <summary>Gives back the memory of what was added. The builder cannot be used any more.</summary>
    internal void Release()
    {
        foreach (var sheet in sheets.Values)
            sheet.Dispose();
        sheets.Clear();
        places = [];
    }

    private HourlyGrid Build(DateInterval? span, bool release, int degree, CancellationToken cancellationToken)
    {
        var extent = Extent(span);
        if (!extent.Fits)
            throw new InvalidOperationException($"No grid holds {extent}; look for a wrong date or read fewer days.");
        var first = extent.First;
        var dayCount = extent.DayCount;
        var blocks = release && sheets.Count == 0 && window?.FirstDay == first && window.DayCount == dayCount
            ? window.ToBlocks(ids.Count)
            : HourBlocks.OfPollutants(LaidOut(extent, release, degree, cancellationToken), ids.Count, dayCount * 24);
        if (release)
            Release();
        return new HourlyGrid([.. ids], HourStamp.Date(first), dayCount, blocks);
    }

    private int[] LaidOut(GridExtent extent, bool release, int degree, CancellationToken cancellationToken)
    {
        // A group of stations at a time, in each of its years, so that the memory of a group can go back before the next one is touched.
        // The array is not cleared beforehand: LayOut writes every cell, also those of days nobody named.
        var codes = Allocate(Pollutants.Count * ids.Count * extent.DayCount * 24);
        for (var group = 0; group * HourMemory.Stations < ids.Count; group++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = group * HourMemory.Stations;
            var to = Math.Min(ids.Count, (group + 1) * HourMemory.Stations);
            Parallel.For(from, to, new ParallelOptions { MaxDegreeOfParallelism = degree }, station => LayOut(station, codes, extent.First, extent.DayCount));
            if (!release)
                continue;
            foreach (var key in sheets.Keys.Where(k => k.Group == group).ToList())
            {
                sheets.Remove(key, out var sheet);
                sheet!.Dispose();
            }
        }

        return codes;
    }

    private static unsafe int[] Allocate(int cells)
    {
        var codes = GC.AllocateUninitializedArray<int>(cells);
        fixed (int* start = codes)
            LargePages.Hint(start, (nuint)cells * sizeof(int));
        return codes;
    }

    private void LayOut(int station, int[] codes, int first, int dayCount)
    {
        for (var day = 0; day < dayCount;)
        {
            var key = SheetOf(station, first + day);
            var year = DaysOf(key.Year);
            var end = Math.Min(dayCount, year.Last + 1 - first);
            if (sheets.TryGetValue(key, out var sheet))
                for (; day < end; day++)
                    foreach (var pollutant in Pollutants.All)
                        sheet.CopyDay(station % HourMemory.Stations, first + day - year.First, pollutant, Run(pollutant, day, days: 1));
            else
                foreach (var pollutant in Pollutants.All)
                    Run(pollutant, day, end - day).Fill(Concentration.MissingCode);
            day = end;
        }

        if (window?.Has(station) != true)
            return;
        var from = Math.Max(0, window.FirstDay - first);
        var to = Math.Min(dayCount, window.FirstDay + window.DayCount - first);
        foreach (var pollutant in from < to ? Pollutants.All : [])
            window.Codes(pollutant, station).Slice((first + from - window.FirstDay) * 24, (to - from) * 24).CopyTo(Run(pollutant, from, to - from));

        Span<int> Run(Pollutant pollutant, int day, int days) => codes.AsSpan((((((int)pollutant * ids.Count) + station) * dayCount) + day) * 24, days * 24);
    }

    private HourPlace Find(int station, int day)
    {
        if (window is not null && window.TryPlace(station, day, out var place))
            return place;
        var key = SheetOf(station, day);
        if (!sheets.TryGetValue(key, out var sheet))
            sheets.Add(key, sheet = new HourMemory());
        // The place must not reach into the window: an hour is to be kept in one of the two only, or a duplicate would not be seen.
        var year = DaysOf(key.Year);
        return sheet.Place(station % HourMemory.Stations, year.First, window?.Around(day, year) ?? year);
    }

    private static SheetKey SheetOf(int station, int day) => new(station / HourMemory.Stations, HourStamp.Date(day).Year);

    private static DayRange DaysOf(int year)
    {
        var first = HourStamp.DayNumber(new LocalDate(year, 1, 1));
        return new DayRange(first, first + CalendarSystem.Iso.GetDaysInYear(year) - 1);
    }

    /// <summary>What a sheet of memory holds: a group of stations in a calendar year.</summary>
    private readonly record struct SheetKey(int Group, int Year);
}
