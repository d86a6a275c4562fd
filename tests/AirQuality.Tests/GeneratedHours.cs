using System.Collections.Concurrent;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests;

/// <summary>Seeded hours of a small network across the change of standards: gaps, extremes, ties at x.5, stations without data.</summary>
internal sealed class GeneratedHours
{
    private static readonly ConcurrentDictionary<int, GeneratedHours> Made = [];

    private GeneratedHours(int seed)
    {
        var random = new Random(seed);
        var province = new Area("省", AreaLevel.Province);
        var stations = new List<Station>();
        var builder = new HourlyGridBuilder();

        // Counties of 1 to 6 stations in three cities; the last station of a larger county is no urban point.
        for (var county = 1; county <= 6; county++)
        {
            var area = new Area($"county{county}", AreaLevel.County, new Area($"city{county % 3}", AreaLevel.City, province));
            for (var i = 1; i <= county; i++)
            {
                var id = $"{county}-{i}";
                var kind = county > 1 && i == county ? (StationKind)random.Next(1, 4) : StationKind.Urban;
                stations.Add(new Station(id, id, kind, area));
                if (county == 5 && i == 1)
                    continue; // in the network, not in the data
                builder.AddStation(id);
                foreach (var pollutant in OracleStandards.Pollutants)
                    Fill(random, builder, id, pollutant);
            }
        }

        builder.Add("nowhere", Stamp(First, 1), Pollutant.SO2, Concentration.FromDecimal(5)); // in the data, not in the network
        Network = new StationNetwork(stations);
        Stations = [.. stations.Select(s => new OracleStation(s.Id, s.Kind == StationKind.Urban, s.Area!.Name, s.Area.Parent!.Name))];
        Grid = builder.Build(new DateInterval(First.ToLibrary(), First.AddDays(Count - 1).ToLibrary()));
    }

    /// <summary>Those of a seed, made once: nobody changes them.</summary>
    public static GeneratedHours Of(int seed) => Made.GetOrAdd(seed, static s => new GeneratedHours(s));

    public static DateOnly First => new(2026, 1, 20);

    public static int Count => 80;

    public StationNetwork Network { get; }

    public IReadOnlyList<OracleStation> Stations { get; }

    public OracleNetwork Hours { get; } = new();

    public HourlyGrid Grid { get; }

    private void Fill(Random random, HourlyGridBuilder builder, string station, string pollutant)
    {
        for (var i = 0; i < Count; i++)
        {
            var day = First.AddDays(i);
            var gaps = random.Next(8) switch { 0 => 24, 1 => random.Next(24), 2 => 4 + random.Next(2), 3 => random.Next(4), _ => 0 };
            var missing = Enumerable.Range(1, 24).OrderBy(_ => random.Next()).Take(gaps).ToHashSet();
            if (random.Next(6) == 0)
                missing = [.. Enumerable.Range(1, random.Next(12))]; // a gap in one piece, such as hours 1 to 9
            var style = random.Next(6);
            var level = random.Next(style == 0 ? 1300 : 170);
            for (var hour = 1; hour <= 24; hour++)
            {
                if (missing.Contains(hour))
                    continue;
                var value = style switch
                {
                    0 => random.Next(level + 1),
                    1 => level, // a level day: means of two such stations tie at x.5
                    2 => level + (hour % 2 == 0 ? 1m : 0m), // a day mean of exactly x.5
                    3 => 160 + (random.Next(3) / 2m), // around the limit of MDA8
                    4 => random.Next(300_000) / 1000m,
                    _ => random.Next(level + 1),
                };
                if (pollutant == "CO")
                    value = decimal.Round(value / 20, 3); // thousandths, as a sensor value is kept
                Hours[station, pollutant].Add((day, hour), value);
                builder.Add(station, Stamp(day, hour), Enum.Parse<Pollutant>(pollutant), Concentration.FromDecimal(value));
            }
        }
    }

    private static LocalDateTime Stamp(DateOnly day, int endHour) => day.ToLibrary().AtMidnight().PlusHours(endHour);
}
