using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Benchmarks;

/// <summary>A station hour as a script holds it.</summary>
internal readonly record struct HourRow(int Station, int Day, int Hour, double? SO2, double? NO2, double? PM10, double? PM25, double? CO, double? O3)
{
    public static HourRow[] Of(HourlyGrid hours)
    {
        double? Value(Pollutant pollutant, int station, int hour) => hours.Codes(pollutant, station)[hour] is >= 0 and var code ? code / 1000.0 : null;
        return [.. from station in Enumerable.Range(0, hours.StationIds.Count)
                   from hour in Enumerable.Range(0, hours.DayCount * 24)
                   select new HourRow(
                       station, hour / 24, hour % 24,
                       Value(Pollutant.SO2, station, hour), Value(Pollutant.NO2, station, hour), Value(Pollutant.PM10, station, hour),
                       Value(Pollutant.PM25, station, hour), Value(Pollutant.CO, station, hour), Value(Pollutant.O3, station, hour))];
    }
}

/// <summary>A station day by LINQ; O3 is MDA8.</summary>
public sealed record LinqDay(int Station, int Day, double? SO2, double? NO2, double? PM10, double? PM25, double? CO, double? O3)
{
    internal double? this[Pollutant pollutant] => pollutant switch
    {
        Pollutant.SO2 => SO2,
        Pollutant.NO2 => NO2,
        Pollutant.PM10 => PM10,
        Pollutant.PM25 => PM25,
        Pollutant.CO => CO,
        _ => O3,
    };
}

/// <summary>Station days as a script makes them of rows.</summary>
internal static class LinqDays
{
    public static List<LinqDay> Compute(HourRow[] rows) =>
        [.. rows.GroupBy(r => (r.Station, r.Day)).Select(g => new LinqDay(
            g.Key.Station, g.Key.Day,
            Mean(g.Select(r => r.SO2), 20), Mean(g.Select(r => r.NO2), 20), Mean(g.Select(r => r.PM10), 20),
            Mean(g.Select(r => r.PM25), 20), Mean(g.Select(r => r.CO), 20), Mda8([.. g.OrderBy(r => r.Hour).Select(r => r.O3)])))];

    /// <summary>Doubles: equal to a billionth, not to the last digit.</summary>
    public static void RequireEqual(List<LinqDay> linq, DailyGrid days)
    {
        var equal = linq.TrueForAll(d => Pollutants.All.ToArray().All(p =>
        {
            var exact = days.Exact(p, d.Station)[d.Day];
            return exact.IsMissing ? d[p] is null : d[p] is { } value && Math.Abs(value - (exact.Numerator / (DayValue.Unit * 1000.0))) < 1e-9;
        }));
        if (!equal || linq.Count != days.Areas.Count * days.DayCount)
            throw new InvalidOperationException("LINQ and the library disagree on a station day.");
    }

    private static double? Mean(IEnumerable<double?> values, int needed)
    {
        var present = values.Where(v => v is not null).ToList();
        return present.Count >= needed ? present.Average() : null;
    }

    private static double? Mda8(List<double?> day)
    {
        var windows = Enumerable.Range(0, 17).Select(first => Mean(day.Skip(first).Take(8), 6)).Where(mean => mean is not null).ToList();
        return windows.Count >= StandardsCatalogue.Y2012.Assessment.WindowsForMda8 || windows.Max() > 160.5 ? windows.Max() : null;
    }
}
