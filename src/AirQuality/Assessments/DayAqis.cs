using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>The AQI of an area's days, each by the edition and without the event pollutants that the options say.</summary>
internal sealed class DayAqis(DailyGrid days, int area, AssessmentOptions options)
{
    private readonly PollutantMask notMonitored = PollutantMask.Where(options.Aqi.NotMonitored.Contains);
    private readonly AreaEvents? events = options.EventsOf(days.Areas[area], EventScope.Days);

    private static readonly IReadOnlyList<Pollutant>[] Primaries = [.. Enumerable.Range(0, 1 << Pollutants.Count).Select(bits => new PollutantMask((byte)bits).ToList())];

    /// <summary>The days of a period of packed ones, which it begins with at an offset; days outside them are NA.</summary>
    public static IReadOnlyList<DayAqi> ListOf(LocalDate start, int count, int[] packed, int offset) => new LazyList<DayAqi>(count, index =>
    {
        var day = offset + index;
        var aqi = day < 0 || day >= packed.Length ? AqiSummary.None : packed[day];
        return aqi == AqiSummary.None
            ? new DayAqi(start.PlusDays(index), Aqi: null, [])
            : new DayAqi(start.PlusDays(index), aqi >> AqiSummary.PrimaryBits, Primaries[aqi & ((1 << AqiSummary.PrimaryBits) - 1)]);
    });

    /// <summary>The AQI of a day of the grid.</summary>
    public AqiSummary Of(int day, LocalDate date)
    {
        var leftOut = events is null ? default : PollutantMask.Where(p => events.Excludes(date, p));
        Span<Concentration> values = stackalloc Concentration[Pollutants.Count];
        days.CopyDay(area, day, values, out var ozone1h);
        foreach (var pollutant in Pollutants.All)
            if (leftOut.Contains(pollutant))
                values[(int)pollutant] = Concentration.Missing;
        ozone1h = leftOut.Contains(Pollutant.O3) ? Concentration.Missing : ozone1h;
        return AqiSummary.Daily(values, ozone1h, options.Standards.At(date), options.Aqi, notMonitored.And(leftOut));
    }

    /// <summary>The AQI of every day of the grid, -1 for NA.</summary>
    public int[] All()
    {
        var all = Packed(0, days.DayCount);
        for (var day = 0; day < all.Length; day++)
            all[day] >>= AqiSummary.PrimaryBits; // NA stays -1
        return all;
    }

    /// <summary>AQI and primary pollutants of so many days from a first one, as <see cref="AqiSummary.Packed"/> has them.</summary>
    public int[] Packed(int first, int count)
    {
        var packed = new int[count];
        foreach (var (edition, from, length) in EditionSpan.Of(days.FirstDay.PlusDays(first), count, options.Standards))
        {
            var lookedUp = events is null && (options.Aqi.DailyOzone1h == DailyOzone1h.WhereMda8IsNotIndexed || edition.IncompleteNeedsExceedance);
            var table = DailyIaqiTable.Of(edition);
            if (lookedUp)
                table.Pack(days, area, first + from, packed.AsSpan(from, length), notMonitored);
            for (var day = first + from; day < first + from + length; day++)
                if (!lookedUp || table.NeedsOzone1h(days.Published(Pollutant.O3, area)[day]))
                    packed[day - first] = Of(day, days.FirstDay.PlusDays(day)).Packed;
        }

        return packed;
    }
}
