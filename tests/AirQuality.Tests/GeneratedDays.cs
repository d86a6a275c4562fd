using System.Collections.Concurrent;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests;

/// <summary>Seeded published days of areas over three years around the change of standards, from nearly complete to sparse.</summary>
internal sealed class GeneratedDays
{
    private static readonly ConcurrentDictionary<int, GeneratedDays> Made = [];

    private GeneratedDays(int seed)
    {
        var random = new Random(seed);
        var builder = new DailyGridBuilder();
        for (var number = 0; number < 8; number++)
        {
            var area = new Area($"area{number}", AreaLevel.County);
            var row = builder.AddArea(area);
            var days = new OracleArea();
            Areas.Add(area.Name, days);
            var gapEvery = number switch { < 4 => 60, < 6 => 12, < 7 => 9, _ => 3 };
            var level = random.Next(20, 120);
            for (var day = First; day <= Last; day = day.AddDays(1))
            {
                var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
                foreach (var pollutant in OracleStandards.Pollutants)
                {
                    if (random.Next(gapEvery) == 0)
                        continue;
                    decimal value = random.Next(40) == 0 ? random.Next(1000) : random.Next(level, level * 2) + (random.Next(20) == 0 ? 120 : 0);
                    if (pollutant == "CO")
                        value = decimal.Round(value / 50, 1);
                    values.Add(pollutant, value);
                    builder.Add(row, day.ToLibrary(), Enum.Parse<Pollutant>(pollutant), Concentration.FromDecimal(value));
                }

                days.Add(day, values);
            }
        }

        Grid = builder.Build();
    }

    /// <summary>Those of a seed, made once: nobody changes them.</summary>
    public static GeneratedDays Of(int seed) => Made.GetOrAdd(seed, static s => new GeneratedDays(s));

    public static DateOnly First => new(2024, 12, 20);

    public static DateOnly Last => new(2027, 4, 10);

    public Dictionary<string, OracleArea> Areas { get; } = new(StringComparer.Ordinal);

    public DailyGrid Grid { get; }
}
