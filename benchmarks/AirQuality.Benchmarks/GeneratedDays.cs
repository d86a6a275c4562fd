using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>Generated days of many areas, with seasons and a few gaps. The same for every run.</summary>
internal static class GeneratedDays
{
    public static DailyGrid Create(int areas, LocalDate first, LocalDate last)
    {
        var builder = new DailyGridBuilder();
        var state = 20260101u;
        for (var area = 0; area < areas; area++)
        {
            var row = builder.AddArea(new Area($"County {area}", AreaLevel.County, new Area($"City {area / 12}", AreaLevel.City)));
            for (var date = first; date <= last; date = date.PlusDays(1))
            {
                var winter = 1 + Math.Abs(date.DayOfYear - 190) / 200.0;
                foreach (var pollutant in Pollutants.All)
                {
                    state = (state * 1664525) + 1013904223;
                    if (state >> 24 < 3)
                        continue;
                    var level = (int)(((state >> 8) % 40) + (25 * winter));
                    builder.Add(row, date, pollutant, Concentration.FromThousandths(pollutant == Pollutant.CO ? level / 5 * 100 : level * 1000));
                }
            }
        }

        return builder.Build();
    }
}
