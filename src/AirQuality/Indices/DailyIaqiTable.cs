using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The IAQI of every published daily value of an edition, looked up: what <see cref="IndividualAqi"/> gives for it, once for all days.</summary>
internal sealed class DailyIaqiTable
{
    private static readonly DailyIaqiTable[] Known = [.. StandardsCatalogue.National.Editions.Select(e => new DailyIaqiTable(e))];

    // Editions of one's own: made once each, and gone with the edition.
    private static readonly ConditionalWeakTable<Edition, DailyIaqiTable> Own = [];

    private readonly Edition edition;
    private readonly int[][] byStep;
    private readonly int indexedOzone; // up to this MDA8 there surely is an IAQI: nearly every day is told so without a look

    private DailyIaqiTable(Edition edition)
    {
        this.edition = edition;
        byStep = [.. Pollutants.All.ToArray().Select(Column)];
        indexedOzone = Array.IndexOf(byStep[(int)Pollutant.O3], AqiSummary.None) is var none and >= 0
            ? Math.Max(0, none - 1) * PublishedStep.Of(Pollutant.O3) - 1
            : (byStep[(int)Pollutant.O3].Length - 1) * PublishedStep.Of(Pollutant.O3) - 1;
    }

    public static DailyIaqiTable Of(Edition edition)
    {
        foreach (var table in Known)
            if (ReferenceEquals(table.edition, edition))
                return table;
        return Own.GetValue(edition, e => new DailyIaqiTable(e));
    }

    /// <summary>The IAQI of a day; <see cref="AqiSummary.None"/> when it has none, <see cref="IndexScale.NotAsked"/> where the edition does not ask for one.</summary>
    public int this[Pollutant pollutant, Concentration value]
    {
        get
        {
            if (value.IsMissing)
                return AqiSummary.None;
            var column = byStep[(int)pollutant];
            var (step, rest) = Math.DivRem(value.Code, PublishedStep.Of(pollutant));
            return rest == 0 && (edition.IndexesPublished || step < column.Length)
                ? column[Math.Min(step, column.Length - 1)]
                : edition.Scale(AqiItems.Daily(pollutant)).Of(value.Code);
        }
    }

    /// <summary>Whether MDA8 lies above its column, so that the AQI of the day takes the daily maximum hour.</summary>
    public bool NeedsOzone1h(Concentration mda8) => mda8.Code > indexedOzone && this[Pollutant.O3, mda8] == AqiSummary.None;

    /// <summary>Whether days are looked up: the table holds six items, and where all seven of HJ 633-2012 are asked for no day can be.</summary>
    public static bool IsEnough(Edition edition, AqiOptions options) =>
        edition.IndexesPublished && (options.DailyOzone1h == DailyOzone1h.WhereMda8IsNotIndexed || edition.IncompleteNeedsExceedance);

    /// <summary>AQI and primary pollutants of neighbouring days, as <see cref="AqiSummary.Packed"/> has them, where no day takes the maximum hour; for editions that index what is published.</summary>
    public void Pack(DailyGrid days, int area, int first, Span<int> packed, PollutantMask notMonitored)
    {
        packed.Clear();
        foreach (var pollutant in Pollutants.All)
            Take(MemoryMarshal.Cast<Concentration, int>(days.Published(pollutant, area).Slice(first, packed.Length)), pollutant, packed);
        Summarise(packed, notMonitored);
    }

    /// <summary>The same of days that no grid holds.</summary>
    /// <param name="codes">The published values of each pollutant in table order, in thousandths, negative where missing.</param>
    /// <param name="packed">Takes the days.</param>
    /// <param name="notMonitored">The pollutants whose absence withholds no AQI.</param>
    public void Pack(int[][] codes, Span<int> packed, PollutantMask notMonitored)
    {
        packed.Clear();
        foreach (var pollutant in Pollutants.All)
            Take(codes[(int)pollutant].AsSpan(0, packed.Length), pollutant, packed);
        Summarise(packed, notMonitored);
    }

    // Days on their way to an AQI hold, in 16, 8 and 8 bits, the largest IAQI so far plus one, the pollutants missing, and those with the
    // largest. Twins again: one written to be read, one for eight days at a time, without branches, since whose IAQI is the largest changes
    // from day to day and no predictor follows it.

    private void Summarise(Span<int> packed, PollutantMask notMonitored)
    {
        var required = edition.IncompleteNeedsExceedance ? ~notMonitored.Bits & 0xff : 0;
        var day = 0;
        for (; Vector256.IsHardwareAccelerated && day + Vector256<int>.Count <= packed.Length; day += Vector256<int>.Count)
            SummariseEight(packed.Slice(day, Vector256<int>.Count), required);
        for (; day < packed.Length; day++)
            packed[day] = Summary(packed[day], required);
    }

    private int Summary(int day, int required)
    {
        var aqi = (day >> 16) - 1;
        var missing = (day >> 8) & 0xff;
        var primary = day & 0xff;
        if (aqi < 0 || (aqi <= edition.Thresholds.GoodUpTo && (missing & required) != 0))
            return AqiSummary.None;
        return (aqi << AqiSummary.PrimaryBits) | (aqi > edition.Thresholds.PrimaryAbove ? primary : 0);
    }

    private void SummariseEight(Span<int> eight, int required)
    {
        ref var first = ref MemoryMarshal.GetReference(eight);
        var days = Vector256.LoadUnsafe(ref first);
        var aqi = (days >> 16) - Vector256<int>.One;
        var isComplete = Vector256.Equals((days >>> 8) & Vector256.Create(required), default);
        var counts = Vector256.GreaterThan(aqi, Vector256.Create(edition.Thresholds.GoodUpTo)) | (isComplete & Vector256.GreaterThan(aqi, Vector256.Create(AqiSummary.None)));
        var primaries = days & Vector256.Create(0xff) & Vector256.GreaterThan(aqi, Vector256.Create(edition.Thresholds.PrimaryAbove));
        Vector256.ConditionalSelect(counts, (aqi << AqiSummary.PrimaryBits) | primaries, Vector256.Create(AqiSummary.None)).StoreUnsafe(ref first);
    }

    private void Take(ReadOnlySpan<int> codes, Pollutant pollutant, Span<int> packed)
    {
        var day = 0;
        for (; Avx2.IsSupported && day + Vector256<int>.Count <= packed.Length; day += Vector256<int>.Count)
            TakeEight(codes.Slice(day, Vector256<int>.Count), pollutant, packed.Slice(day, Vector256<int>.Count));
        for (; day < packed.Length; day++)
            packed[day] = With(packed[day], pollutant, codes[day]);
    }

    /// <summary>A day with the IAQI of one pollutant more.</summary>
    private int With(int day, Pollutant pollutant, int code)
    {
        var bit = 1 << (int)pollutant;
        if (code < 0)
            return day | (bit << 8);
        var column = byStep[(int)pollutant];
        var iaqi = column[Math.Min(code / PublishedStep.Of(pollutant), column.Length - 1)] + 1;
        var largest = day >> 16;
        return iaqi > largest ? (iaqi << 16) | (day & 0xff00) | bit
            : iaqi == largest ? day | bit
            : day;
    }

    private unsafe void TakeEight(ReadOnlySpan<int> codes, Pollutant pollutant, Span<int> packed)
    {
        ref var first = ref MemoryMarshal.GetReference(packed);
        var days = Vector256.LoadUnsafe(ref first);
        var values = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(codes));

        // Divided by the step with its reciprocal, exact for 100 and 1000 and any 31 bits: even lanes and odd ones, as products take twice the room.
        var reciprocal = Vector256.Create((uint)((1L << 38) / PublishedStep.Of(pollutant)) + 1);
        var present = Vector256.Max(values, default).AsUInt32();
        var even = Avx2.Multiply(present, reciprocal) >>> 38;
        var odd = Avx2.Multiply((present.AsUInt64() >>> 32).AsUInt32(), reciprocal) >>> 38;
        var column = byStep[(int)pollutant];
        var steps = Vector256.Min((even | (odd << 32)).AsInt32(), Vector256.Create(column.Length - 1));
        Vector256<int> iaqis;
        fixed (int* start = column)
            iaqis = Avx2.GatherVector256(start, steps, sizeof(int)) + Vector256<int>.One;

        var bit = Vector256.Create(1 << (int)pollutant);
        var largest = days >> 16;
        var larger = Vector256.GreaterThan(iaqis, largest);
        var named = Vector256.AndNot(days & Vector256.Create(0xff), larger) | (bit & (larger | Vector256.Equals(iaqis, largest)));
        var taken = (Vector256.Max(largest, iaqis) << 16) | (days & Vector256.Create(0xff00)) | named;
        Vector256.ConditionalSelect(values >> 31, days | (bit << 8), taken).StoreUnsafe(ref first);
    }

    /// <summary>One entry a step of the published decimals, to one step above the last breakpoint, which stands for all above.</summary>
    private int[] Column(Pollutant pollutant)
    {
        var scale = edition.Scale(AqiItems.Daily(pollutant));
        var step = PublishedStep.Of(pollutant);
        return [.. Enumerable.Range(0, (int)(scale.Last / step) + 2).Select(i => scale.Of(i * step))];
    }
}
