using System.Globalization;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Storage;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using DuckDB.NET.Data;

namespace AirQuality.Benchmarks;

/// <summary>Files of hours to a filled grid, beside DuckDB's reader on two threads and records read by CsvHelper from the same file; and a grid saved and opened.</summary>
[MemoryDiagnoser]
public class IngestionBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("ingestion").FullName;
    private HourlyGrid hours = null!;
    private DuckDBConnection duckDb = null!;

    /// <summary>The network of the variable AIRQUALITY_STATIONS, else a small one.</summary>
    public static IEnumerable<int> StationCounts => NationalYear.SizesOr(100);

    /// <summary>The days of the variable AIRQUALITY_DAYS, else a month.</summary>
    public static IEnumerable<int> DayCounts => [Environment.GetEnvironmentVariable("AIRQUALITY_DAYS") is { Length: > 0 } days ? int.Parse(days, CultureInfo.InvariantCulture) : 30];

    [ParamsSource(nameof(StationCounts))]
    public int Stations { get; set; }

    [ParamsSource(nameof(DayCounts))]
    public int Days { get; set; }

    private string Long => Path.Combine(folder, "long.csv");

    private string Packed => Path.Combine(folder, "long.csv.gz");

    private string Uci => Path.Combine(folder, "uci.csv");

    private string Sites => Path.Combine(folder, "sites");

    private string Grid => Path.Combine(folder, "hours.aqgrid");

    [GlobalSetup]
    public void SetUp()
    {
        hours = GeneratedFiles.Hours(Stations, Days);
        GeneratedFiles.WriteLong(hours, Long);
        GeneratedFiles.WriteLong(hours, Packed);
        GeneratedFiles.WriteUci(hours, Uci);
        GeneratedFiles.WriteSites(hours, Sites);
        HourlyGridFile.Save(hours, Grid);
        duckDb = new DuckDBConnection("DataSource=:memory:");
        duckDb.Open();
        Execute("SET threads = 2");
        foreach (var grid in (HourlyGrid[])[ReadLong(), ReadLongOneThread(), ReadPacked(), ReadUci(), ReadSites(), CsvHelperRecords(), DuckDbGrid()])
            if (!Same(grid, hours))
                throw new InvalidOperationException("A reader gives other hours than were written.");
        using (var opened = HourlyGridFile.Open(Grid))
            if (!Same(opened.Grid, hours))
                throw new InvalidOperationException("The opened grid holds other hours than were saved.");
        DuckDbTable();
        using var command = duckDb.CreateCommand();
        command.CommandText = "SELECT CAST(sum(pm25) AS BIGINT) FROM hours";
        if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) != Sum(hours, Pollutant.PM25))
            throw new InvalidOperationException("DuckDB and the library disagree on the sum of PM2.5.");
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        duckDb.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "long to a grid")]
    public HourlyGrid ReadLong() => Read(Long);

    [Benchmark(Description = "long to a grid, one thread")]
    public HourlyGrid ReadLongOneThread() => ObservationReader.Read([Long], new ReadOptions { DegreeOfParallelism = 1 }).Hours!;

    [Benchmark(Description = "long to station days, hours not kept")]
    public DailyGrid ReadLongToDays() => ObservationReader.ReadStationDays([Long]).Days!;

    [Benchmark(Description = "DuckDB read_csv of long to a table, 2 threads")]
    public void DuckDbTable() => Execute($"CREATE OR REPLACE TABLE hours AS SELECT * FROM read_csv('{Long}')");

    [Benchmark(Description = "DuckDB read_csv of long to a grid, 2 threads")]
    public HourlyGrid DuckDbGrid()
    {
        var builder = new HourlyGridBuilder();
        using var command = duckDb.CreateCommand();
        command.UseStreamingMode = true;
        command.CommandText = $"SELECT station, time, {string.Join(", ", Pollutants.All.ToArray().Select(p => $"CAST({p.Key()} * 1000 AS INTEGER)"))} FROM read_csv('{Long}')";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (station, end) = (reader.GetString(0), NodaTime.LocalDateTime.FromDateTime(reader.GetDateTime(1)));
            foreach (var pollutant in Pollutants.All)
            {
                var column = 2 + (int)pollutant;
                builder.Add(station, end, pollutant, reader.IsDBNull(column) ? Concentration.Missing : Concentration.FromThousandths(reader.GetInt32(column)));
            }
        }

        return builder.Build();
    }

    [Benchmark(Description = "CsvHelper records of long to a grid")]
    public HourlyGrid CsvHelperRecords()
    {
        var builder = new HourlyGridBuilder();
        using var csv = CsvReader.FromFile(Long, new CsvReaderOptions { HasHeader = true, Separator = ',' }, FileOptions.SequentialScan);
        foreach (var row in csv.GetRecords<LongRow>())
        {
            var end = NodaTime.LocalDateTime.FromDateTime(row.time);
            Add(Pollutant.SO2, row.so2);
            Add(Pollutant.NO2, row.no2);
            Add(Pollutant.PM10, row.pm10);
            Add(Pollutant.PM25, row.pm25);
            Add(Pollutant.CO, row.co);
            Add(Pollutant.O3, row.o3);

            void Add(Pollutant pollutant, decimal? value) => builder.Add(row.station!, end, pollutant, Concentration.FromNullable(value));
        }

        return builder.Build();
    }

    [Benchmark(Description = "long.gz to a grid")]
    public HourlyGrid ReadPacked() => Read(Packed);

    [Benchmark(Description = "uci to a grid")]
    public HourlyGrid ReadUci() => Read(Uci);

    [Benchmark(Description = "sites, a file a day, to a grid")]
    public HourlyGrid ReadSites() => Read(Sites);

    [Benchmark(Description = "grid to one file")]
    public void Save() => HourlyGridFile.Save(hours, Grid);

    [Benchmark(Description = "grid opened and every byte checked")]
    public int Open()
    {
        using var opened = HourlyGridFile.Open(Grid);
        return opened.Grid.DayCount;
    }

    private static HourlyGrid Read(string path) => ObservationReader.Read([path]).Hours!;

    private void Execute(string sql)
    {
        using var command = duckDb.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static bool Same(HourlyGrid a, HourlyGrid b) =>
        a.FirstDay == b.FirstDay && a.DayCount == b.DayCount && a.StationIds.SequenceEqual(b.StationIds)
        && Pollutants.All.ToArray().All(p => Enumerable.Range(0, a.StationIds.Count).All(s => a.Codes(p, s).SequenceEqual(b.Codes(p, s))));

    private static long Sum(HourlyGrid grid, Pollutant pollutant)
    {
        var sum = 0L;
        for (var station = 0; station < grid.StationIds.Count; station++)
            foreach (var hour in grid.Hours(pollutant, station))
                sum += hour.IsMissing ? 0 : hour.Thousandths;
        return sum / 1000;
    }
}

/// <summary>A row of the long format as a record reader has it.</summary>
[CsvRecord]
public sealed partial class LongRow
{
    public string? station { get; set; }

    public DateTime time { get; set; }

    public decimal? so2 { get; set; }

    public decimal? no2 { get; set; }

    public decimal? pm10 { get; set; }

    public decimal? pm25 { get; set; }

    public decimal? co { get; set; }

    public decimal? o3 { get; set; }
}
