using System.Diagnostics;
using AirQuality.Aggregation;
using AirQuality.Standards;
using AirQuality.Terms;
using DuckDB.NET.Data;
using NodaTime;

namespace AirQuality.Sql.Benchmarks;

/// <summary>A billion minute values: 400 sensors, 290 days, six pollutants a minute (or fewer days); one sensor is summed again in memory and compared.</summary>
internal static class Billion
{
    private const int Sensors = 400;
    private const int AllDays = 290;
    private const int DaysOfFile = 10;
    private static readonly LocalDate First = new(2026, 1, 1);

    // The same whole numbers in SQL and in C#: thousandths, some of them missing.
    private static readonly int[] Ranges = [60_000, 90_000, 300_000, 200_000, 3_000, 240_000];

    public static int Generate(string folder, int days = AllDays)
    {
        Directory.CreateDirectory(folder);
        using var connection = Open(folder, "1GiB");
        var clock = Stopwatch.StartNew();
        var values = Pollutants.All.ToArray().Select(p => $"CASE WHEN (s * 31 + m * 7 + {(int)p}) % 97 = 0 THEN NULL ELSE CAST((s * 7919 + m * 104729 + {(int)p} * 15485863) % {Ranges[(int)p]} AS integer) END AS {p.Key()}");
        for (var day = 0; day < days; day += DaysOfFile)
        {
            Execute(connection, FormattableString.Invariant(
                $"COPY (SELECT 'S' || s AS station, timestamp '{First:uuuu-MM-dd}' + INTERVAL (m) MINUTE AS time, {string.Join(", ", values)} FROM range({day * 1440}, {(day + DaysOfFile) * 1440}) t(m), range({Sensors}) u(s)) TO '{folder}/minutes-{day:000}.parquet' (FORMAT parquet, COMPRESSION snappy)"));
        }

        var bytes = new DirectoryInfo(folder).EnumerateFiles("*.parquet").Sum(f => f.Length);
        Console.WriteLine(FormattableString.Invariant($"generated {(long)Sensors * days * 1440 * 6:N0} values in {clock.Elapsed.TotalSeconds:0} s, {bytes / 1e9:0.00} GB of Parquet"));
        return 0;
    }

    public static async Task<int> SumAsync(string folder, string memory)
    {
        var days = Directory.GetFiles(folder, "*.parquet").Length * DaysOfFile;
        using var connection = Open(folder, memory);
        var clock = Stopwatch.StartNew();
        var source = new SqlSource
        {
            Files = [Path.Combine(folder, "*.parquet")],
            Resolution = SqlResolution.Minute,
            Label = Terms.HourLabel.Start,
            UniqueKey = true,
            Units = Pollutants.All.ToArray().ToDictionary(p => p, _ => SqlUnit.Thousandths),
        };
        var partials = await StationDayQuery.CollectAsync([connection], SqlDialect.DuckDb, source).ConfigureAwait(false);
        var seconds = clock.Elapsed.TotalSeconds;
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Trim();
        Console.WriteLine(FormattableString.Invariant($"summed {(long)Sensors * days * 1440 * 6:N0} values to {partials.Count:N0} partials in {seconds:0.0} s, limit {memory}, peak of the whole process {peak}, {Environment.ProcessorCount} processors"));
        Compare(partials, days);
        return 0;
    }

    private static void Compare(StationDayPartials partials, int days)
    {
        const int Sensor = 123;
        var rules = StandardsCatalogue.National.At(First).Assessment;
        var builder = new Observations.HourlyGridBuilder();
        foreach (var pollutant in Pollutants.All)
        {
            for (var hour = 0; hour < days * 24; hour++)
            {
                var minutes = Enumerable.Range(hour * 60, 60).Select(m => Value(Sensor, m, (int)pollutant)).ToArray();
                builder.Add($"S{Sensor}", First.AtMidnight().PlusHours(hour + 1), pollutant, MinuteAggregator.Hour(minutes, rules));
            }
        }

        foreach (var expected in StationDayPartials.Of(builder.Build()).All)
            if (partials.Find(expected.StationId, expected.Date, expected.Pollutant) != expected)
                throw new InvalidOperationException($"Expected {expected}, found {partials.Find(expected.StationId, expected.Date, expected.Pollutant)}.");
        Console.WriteLine($"all {days * Pollutants.Count} partials of sensor S{Sensor} equal those summed in memory");
    }

    private static Concentration Value(long s, long m, int p) =>
        ((s * 31) + (m * 7) + p) % 97 == 0 ? Concentration.Missing : Concentration.FromThousandths((int)(((s * 7919) + (m * 104729) + (p * 15485863L)) % Ranges[p]));

    private static DuckDBConnection Open(string folder, string memory)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, $"SET memory_limit = '{memory}'");
        Execute(connection, $"SET temp_directory = '{folder}/spill'");
        Execute(connection, "SET threads = 2");
        Execute(connection, "SET preserve_insertion_order = false");
        return connection;
    }

    private static void Execute(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
