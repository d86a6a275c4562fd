using System.Data.Common;
using System.Diagnostics;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace AirQuality.Sql.Benchmarks;

/// <summary>The same hours to the same station days: in memory, through DuckDB on Parquet, through PostgreSQL on one and three servers. Where PostgreSQL is not installed its rows have no figures.</summary>
public class EngineBenchmarks
{
    private const int Days = 60;

    /// <summary>How many stations: 300, or what AIRQUALITY_ENGINE_STATIONS says, a multiple of three below a thousand.</summary>
    private static readonly int Stations = int.Parse(Environment.GetEnvironmentVariable("AIRQUALITY_ENGINE_STATIONS") ?? "300", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly SqlSource Hours = new()
    {
        Table = "hours",
        UniqueKey = true,
        Units = Pollutants.All.ToArray().ToDictionary(p => p, _ => SqlUnit.Thousandths),
    };

    private readonly List<DbConnection> open = [];
    private HourlyGrid hours = null!;
    private string folder = string.Empty;
    private string servers = string.Empty;

    [GlobalSetup]
    public void MakeHours()
    {
        var builder = new HourlyGridBuilder();
        var state = 20260101u;
        for (var station = 0; station < Stations; station++)
        {
            for (var hour = 0; hour < Days * 24; hour++)
            {
                foreach (var pollutant in Pollutants.All)
                {
                    state = (state * 1664525) + 1013904223;
                    var value = (state >> 24) < 4 ? Concentration.Missing : Concentration.FromThousandths((int)((state >> 8) % (pollutant == Pollutant.CO ? 3u : 150u)) * 1000);
                    builder.Add($"S{station:000}", new LocalDate(2026, 1, 1).AtMidnight().PlusHours(hour + 1), pollutant, value);
                }
            }
        }

        hours = builder.Build();
    }

    [GlobalSetup(Target = nameof(DuckDbOnParquet))]
    public void WriteParquet()
    {
        MakeHours();
        folder = Directory.CreateTempSubdirectory("airq-bench-").FullName;
        using (var file = new StreamWriter(Path.Combine(folder, "hours.csv")))
        {
            file.WriteLine("station,time,so2,no2,pm10,pm25,co,o3");
            for (var station = 0; station < Stations; station++)
                for (var hour = 0; hour < Days * 24; hour++)
                    file.WriteLine(FormattableString.Invariant($"S{station:000},{Time(hour):yyyy-MM-dd HH:mm:ss},{string.Join(',', Pollutants.All.ToArray().Select(p => hours.Hours(p, station)[hour] is { IsMissing: false } v ? v.Thousandths : (int?)null))}"));
        }

        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT * FROM read_csv('{folder}/hours.csv', header = true, types = {{'so2': 'INTEGER', 'no2': 'INTEGER', 'pm10': 'INTEGER', 'pm25': 'INTEGER', 'co': 'INTEGER', 'o3': 'INTEGER'}})) TO '{folder}/hours.parquet' (FORMAT parquet)";
        command.ExecuteNonQuery();
        open.Add(connection);
    }

    [GlobalSetup(Target = nameof(PostgreSqlOneServer))]
    public void LoadOneServer()
    {
        StartServers();
        using (var postgres = Open(1, "postgres"))
            Execute(postgres, "CREATE DATABASE whole");
        var whole = Open(1, "whole");
        Execute(whole, "CREATE TABLE hours (station text NOT NULL, time timestamp NOT NULL, so2 integer, no2 integer, pm10 integer, pm25 integer, co integer, o3 integer, PRIMARY KEY (station, time))");
        Load(whole, static _ => true);
        open.Add(whole);
    }

    [GlobalSetup(Targets = [nameof(PostgreSqlThreeServers), nameof(PostgreSqlThreeServersAtTheCentre)])]
    public void LoadThreeServers()
    {
        StartServers();
        for (var n = 1; n <= 3; n++)
        {
            var shard = Open(n, "shard");
            Load(shard, station => station / (Stations / 3) == n - 1);
            open.Add(shard);
        }

        var centre = Open(1, "centre");
        Execute(centre, "ANALYZE");
        open.Add(centre);
    }

    [GlobalCleanup]
    public void Stop()
    {
        foreach (var connection in open)
            connection.Dispose();
        if (servers.Length > 0)
            Script("stop");
        if (folder.Length > 0)
            Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "in memory, hours already read")]
    public DailyGrid InMemory() => DayAggregator.StationDays(hours);

    [Benchmark(Description = "DuckDB, Parquet")]
    public Task<DailyGrid> DuckDbOnParquet() => DaysAsync(open, SqlDialect.DuckDb, Hours with { Table = null, Files = [$"{folder}/hours.parquet"] });

    [Benchmark(Description = "PostgreSQL, 1 server")]
    public Task<DailyGrid> PostgreSqlOneServer() => DaysAsync(open, SqlDialect.PostgreSql, Hours);

    [Benchmark(Description = "PostgreSQL, 3 servers, merged here")]
    public Task<DailyGrid> PostgreSqlThreeServers() => DaysAsync([.. open.Take(3)], SqlDialect.PostgreSql, Hours);

    [Benchmark(Description = "PostgreSQL, 3 servers, merged at the centre")]
    public Task<DailyGrid> PostgreSqlThreeServersAtTheCentre() => DaysAsync([.. open.Skip(3)], SqlDialect.PostgreSql, Hours);

    private static async Task<DailyGrid> DaysAsync(IReadOnlyList<DbConnection> connections, SqlDialect dialect, SqlSource source) =>
        (await StationDayQuery.CollectAsync(connections, dialect, source).ConfigureAwait(false)).ToGrid();

    private static DateTime Time(int hour) => new LocalDate(2026, 1, 1).AtMidnight().PlusHours(hour + 1).ToDateTimeUnspecified();

    private void StartServers()
    {
        MakeHours();
        if (!Directory.Exists("/usr/lib/postgresql"))
            throw new NotSupportedException("PostgreSQL is not installed: expected /usr/lib/postgresql, found none.");
        servers = Path.Combine(Path.GetTempPath(), $"airq-bench-{Guid.NewGuid():N}");
        Script("start");
    }

    private void Load(NpgsqlConnection connection, Func<int, bool> holds)
    {
        using (var writer = connection.BeginBinaryImport("COPY hours FROM STDIN (FORMAT binary)"))
        {
            foreach (var station in Enumerable.Range(0, Stations).Where(holds))
            {
                for (var hour = 0; hour < Days * 24; hour++)
                {
                    writer.StartRow();
                    writer.Write(hours.StationIds[station], NpgsqlDbType.Text);
                    writer.Write(Time(hour), NpgsqlDbType.Timestamp);
                    foreach (var pollutant in Pollutants.All)
                    {
                        if (hours.Hours(pollutant, station)[hour] is { IsMissing: false } value)
                            writer.Write(value.Thousandths, NpgsqlDbType.Integer);
                        else
                            writer.WriteNull();
                    }
                }
            }

            writer.Complete();
        }

        Execute(connection, "VACUUM ANALYZE hours");
    }

    private NpgsqlConnection Open(int n, string database)
    {
        var connection = new NpgsqlConnection($"Host={servers}/{n};Username=postgres;Database={database};Pooling=false");
        connection.Open();
        return connection;
    }

    private static void Execute(NpgsqlConnection connection, string statement)
    {
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    private void Script(string command)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "scale-out", "scale-out.sh"), command, servers]) { UseShellExecute = false };
        start.Environment["AIRQ_BOUND_1"] = $"S{Stations / 3:000}";
        start.Environment["AIRQ_BOUND_2"] = $"S{Stations / 3 * 2:000}";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"scale-out.sh {command} ended with {process.ExitCode}.");
    }
}
