using System.Runtime.CompilerServices;
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
    private readonly short[][] byStep;
    private readonly int indexedOzone; // up to this MDA8 there surely is an IAQI: nearly every day is told so without a look

    private DailyIaqiTable(Edition edition)
    {
        this.edition = edition;
        byStep = [.. Pollutants.All.ToArray().Select(Column)];
        indexedOzone = Array.IndexOf(byStep[(int)Pollutant.O3], (short)AqiSummary.None) is var none and >= 0
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

    /// <summary>AQI and primary pollutants of neighbouring days, as <see cref="AqiSummary.Packed"/> has them, where no day takes the maximum hour; for editions that index what is published.</summary>
    public void Pack(DailyGrid days, int area, int first, Span<int> packed, PollutantMask notMonitored)
    {
        packed.Clear();
        foreach (var pollutant in Pollutants.All)
            Take(days.Published(pollutant, area).Slice(first, packed.Length), pollutant, packed);
        var (good, named) = (edition.Thresholds.GoodUpTo, edition.Thresholds.PrimaryAbove);
        var required = edition.IncompleteNeedsExceedance ? ~notMonitored.Bits & 0xff : 0;
        foreach (ref var day in packed)
        {
            var aqi = (day >> 16) - 1;
            var missing = (day >> 8) & 0xff;
            var primary = day & 0xff;
            day = aqi < 0 || (aqi <= good && (missing & required) != 0) ? AqiSummary.None : (aqi << AqiSummary.PrimaryBits) | (aqi > named ? primary : 0);
        }
    }

    /// <summary>One pollutant's IAQIs into days that hold, in 16, 8 and 8 bits, the largest IAQI so far plus one, the pollutants missing, and those with the largest.</summary>
    private void Take(ReadOnlySpan<Concentration> values, Pollutant pollutant, Span<int> packed)
    {
        var column = byStep[(int)pollutant];
        var bit = 1 << (int)pollutant;
        var reciprocal = ((1L << 38) / PublishedStep.Of(pollutant)) + 1; // exact for 100 and 1000 and any 31 bits
        for (var i = 0; i < packed.Length; i++)
        {
            var day = packed[i];
            var code = values[i].Code;
            if (code < 0) // rare, and so foretold
            {
                packed[i] = day | (bit << 8);
                continue;
            }

            // Without branches: whose IAQI is the largest changes from day to day, and no predictor follows it.
            var iaqi = column[(int)Math.Min((code * reciprocal) >> 38, column.Length - 1)] + 1;
            var largest = day >> 16;
            var larger = (largest - iaqi) >> 31; // all ones when it is
            var equal = ~((largest - iaqi) | (iaqi - largest)) >> 31;
            packed[i] = ((largest + ((iaqi - largest) & larger)) << 16) | (day & 0xff00) | (day & 0xff & ~larger) | (bit & (larger | equal));
        }
    }

    /// <summary>One entry a step of the published decimals, to one step above the last breakpoint, which stands for all above.</summary>
    private short[] Column(Pollutant pollutant)
    {
        var scale = edition.Scale(AqiItems.Daily(pollutant));
        var step = PublishedStep.Of(pollutant);
        return [.. Enumerable.Range(0, (int)(scale.Last / step) + 2).Select(i => (short)scale.Of(i * step))];
    }
}
