using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Planning;

/// <summary>Seeded days of a few areas with seasons, regional episodes, a change from year to year and some gaps.</summary>
internal static class OutlookDays
{
    public static Area Area(int number) => new($"area{number}", AreaLevel.County, new Area($"city{number % 2}", AreaLevel.City));

    public static DailyGrid Create(int seed, LocalDate first, LocalDate last, int areas = 4, int gapEvery = 40, Func<LocalDate, bool>? without = null)
    {
        var random = new Random(seed);
        var builder = new DailyGridBuilder();
        var weather = 1.0;
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            weather = (0.7 * weather) + (0.3 * (0.3 + (1.4 * random.NextDouble())));
            var winter = 1 + (0.5 * Math.Cos(2 * Math.PI * date.DayOfYear / 365));
            for (var number = 0; number < areas; number++)
            {
                var row = builder.AddArea(Area(number));
                var year = 1 + (0.05 * ((date.Year + number) % 3));
                foreach (var pollutant in Pollutants.All)
                {
                    var level = pollutant switch { Pollutant.SO2 => 12, Pollutant.NO2 => 35, Pollutant.PM10 => 80, Pollutant.PM25 => 45, Pollutant.CO => 1, _ => 90 };
                    var season = pollutant == Pollutant.O3 ? 2 - winter : winter;
                    var value = (1 + (0.1 * number)) * year * level * season * weather * (0.8 + (0.4 * random.NextDouble()));
                    if (random.Next(gapEvery) > 0 && without?.Invoke(date) != true)
                        builder.Add(row, date, pollutant, Concentration.FromDecimal(decimal.Round((decimal)value, pollutant == Pollutant.CO ? 1 : 0)));
                }
            }
        }

        return builder.Build(new DateInterval(first, last));
    }

    /// <summary>The same days with other values, and without some.</summary>
    public static DailyGrid Changed(DailyGrid days, Func<Pollutant, LocalDate, decimal, decimal> change, Func<Area, LocalDate, bool>? without = null) =>
        Rebuilt(days, [.. Enumerable.Range(0, days.Areas.Count)], i => days.Areas[i], change, without);

    /// <summary>The same days of areas in another order, some of them twice under other names.</summary>
    public static DailyGrid Reordered(DailyGrid days, int[] order, bool twins = false) =>
        Rebuilt(days, order, i => twins ? days.Areas[order[i]] with { Name = $"copy{i}" } : days.Areas[order[i]], (_, _, value) => value);

    private static DailyGrid Rebuilt(DailyGrid days, int[] order, Func<int, Area> name, Func<Pollutant, LocalDate, decimal, decimal> change, Func<Area, LocalDate, bool>? without = null)
    {
        var builder = new DailyGridBuilder();
        for (var i = 0; i < order.Length; i++)
        {
            var row = builder.AddArea(name(i));
            foreach (var pollutant in Pollutants.All)
            {
                var values = days.Published(pollutant, order[i]);
                for (var day = 0; day < values.Length; day++)
                    if (values[day].Value is { } value && without?.Invoke(name(i), days.FirstDay.PlusDays(day)) != true)
                        builder.Add(row, days.FirstDay.PlusDays(day), pollutant, Concentration.FromDecimal(change(pollutant, days.FirstDay.PlusDays(day), value)));
            }
        }

        return builder.Build(new DateInterval(days.FirstDay, days.LastDay));
    }
}
