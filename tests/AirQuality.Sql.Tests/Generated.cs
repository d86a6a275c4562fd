using System.Globalization;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Sql.Tests;

/// <summary>One row of a table of hours.</summary>
internal sealed record Row(string Station, LocalDateTime End, decimal?[] Values);

/// <summary>Hours with gaps, negatives, many decimals, ties of rounding and repeats, over the change of standards on 1 March 2026; the same for a seed.</summary>
internal sealed class Generated
{
    private static readonly LocalDate FirstDay = new(2026, 2, 24);
    private const int Days = 10;

    private Generated(IReadOnlyList<Row> rows, IReadOnlyList<Row> unique) => (Rows, Unique) = (rows, unique);

    /// <summary>The rows, some of them twice.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Each row once.</summary>
    public IReadOnlyList<Row> Unique { get; }

    public static StationNetwork Network { get; } = new(Enumerable.Range(0, 9).Select(i => new Station(
        $"S{i}", $"S{i}", StationKind.Urban, new Area($"County {i / 3}", AreaLevel.County, new Area($"City {i / 6}", AreaLevel.City, new Area("P", AreaLevel.Province))))));

    public static Generated Of(int seed)
    {
        var random = new Random(seed);
        var unique = new List<Row>();
        for (var station = 0; station < 9; station++)
        {
            for (var day = 0; day < Days; day++)
            {
                // From whole days to days around the limits of validity to days with next to nothing.
                var gaps = random.Next(5) switch { 0 => 0, 1 => 0.05, 2 => 0.15, 3 => 0.35, _ => 0.8 };
                var high = random.Next(3) == 0 ? 4 : 1;
                for (var hour = 1; hour <= 24; hour++)
                {
                    if (random.NextDouble() < gaps / 2)
                        continue;
                    var values = Pollutants.All.ToArray().Select(p => random.NextDouble() < gaps / 2 ? null : Value(random, p, high)).ToArray();
                    unique.Add(new Row($"S{station}", FirstDay.PlusDays(day).AtMidnight().PlusHours(hour), values));
                }
            }
        }

        var rows = unique.Concat(unique.Where(_ => random.Next(20) == 0)).OrderBy(_ => random.Next()).ToList();
        return new Generated(rows, unique);
    }

    /// <summary>The rows in memory, as the library reads them.</summary>
    public static HourlyGrid InProcess(IEnumerable<Row> rows)
    {
        var builder = new HourlyGridBuilder();
        foreach (var row in rows.OrderBy(r => r.Station, StringComparer.Ordinal))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row.Station, row.End, pollutant, Measured(row.Values[(int)pollutant]));
        return builder.Build();
    }

    public static Concentration Measured(decimal? value) => value is null or < 0 ? Concentration.Missing : Concentration.FromDecimal(value.Value);

    /// <summary>A file of CSV: station, end of the hour, the six values, and them in thousandths.</summary>
    public static void Write(string path, IEnumerable<Row> rows)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine($"station,time,{string.Join(',', Keys)},{string.Join(',', Keys.Select(k => k + "_k"))}");
        foreach (var row in rows)
        {
            var values = row.Values.Select(v => v?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
            var thousandths = row.Values.Select(v => v is < 0 ? "-1" : Measured(v) is { IsMissing: false } c ? c.Thousandths.ToString(CultureInfo.InvariantCulture) : string.Empty);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Station},{row.End:uuuu-MM-dd'T'HH:mm},{string.Join(',', values)},{string.Join(',', thousandths)}"));
        }
    }

    public static IEnumerable<string> Keys => Pollutants.All.ToArray().Select(p => p.Key());

    private static decimal? Value(Random random, Pollutant pollutant, int high)
    {
        var whole = pollutant == Pollutant.CO ? random.Next(4) : random.Next(90) * high;
        return random.Next(8) switch
        {
            0 => whole,
            1 => whole + (random.Next(10) / 10m),
            2 => whole + (random.Next(1000) / 1000m),
            3 => whole + ((random.Next(1000) + 0.5m) / 1000m), // a tie between two thousandths
            4 => whole + (random.Next(100_000) / 100_000m),
            5 => whole + ((random.Next(1000) + 0.51m) / 1000m),
            6 when random.Next(3) == 0 => new[] { -99m, -0.5m, -1m, -999m }[random.Next(4)],
            _ => whole,
        };
    }
}
