using System.IO.Compression;
using AirQuality.Tests;
using DuckDB.NET.Data;

namespace AirQuality.Sql.Tests;

/// <summary>Whole outputs of <c>airq</c> are the same to the byte, whether it sums itself, DuckDB does or PostgreSQL does.</summary>
[TestFixture]
[Category("Long")]
[Category("Engines")]
public sealed class SameOutputTests
{
    private const string Beijing = "uci-beijing";
    private string folder = string.Empty;
    private readonly Lazy<PgServer> server = new(PgServer.Start);

    /// <summary>Three months of the sample, and a year of Beijing in one file.</summary>
    [OneTimeSetUp]
    public void Make()
    {
        folder = Directory.CreateTempSubdirectory("airq-same-").FullName;
        Assert.That(AirqRun.Of("sample", PathOf("sample"), "--date", "2026-11-01").Code, Is.Zero);
        foreach (var file in Directory.GetFiles(PathOf("sample"), "hours-*").Where(f => string.CompareOrdinal(Path.GetFileName(f), "hours-2026-08") < 0))
            File.Delete(file);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        if (server.IsValueCreated)
            server.Value.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string[]> Commands(string period) =>
    [
        ["assess", "--period", period, "--level", "station", "--json"],
        ["assess", "--period", period, "--level", "county", "--csv"],
        ["rank", "--period", period, "--level", "station", "--csv"],
        ["rank", "--period", period, "--level", "county", "--by", "pm25", "--json"],
        ["daily", "--level", "station", "--csv"],
        ["daily", "--level", "county", "--json"],
    ];

    private static IEnumerable<string[]> OfSample => Commands("2026-09");

    private static IEnumerable<string[]> OfBeijing => Commands("2015");

    [TestCaseSource(nameof(OfSample))]
    public void Sample_ThroughDuckDb_PrintsTheSame(params string[] command) => ThroughDuckDb(PathOf("sample"), PathOf("sample/stations.csv"), command);

    [TestCaseSource(nameof(OfBeijing))]
    public void Beijing_ThroughDuckDb_PrintsTheSame(params string[] command) => ThroughDuckDb(OneYearOfBeijing(), Path.Combine(RealData.Folder(Beijing), "stations.csv"), command);

    [TestCaseSource(nameof(OfSample))]
    public void Sample_ThroughPostgres_PrintsTheSame(params string[] command) => ThroughPostgres("sample", PathOf("sample"), PathOf("sample/stations.csv"), command);

    [TestCaseSource(nameof(OfBeijing))]
    public void Beijing_ThroughPostgres_PrintsTheSame(params string[] command) => ThroughPostgres("beijing", OneYearOfBeijing(), Path.Combine(RealData.Folder(Beijing), "stations.csv"), command);

    /// <summary>Of each county one station is closed in the middle of the month, another opened: by its dates, or by its data alone.</summary>
    [Test]
    public void ReplacedStations_ThroughDuckDb_PrintTheSame([Values] bool dated, [Values("assess", "daily")] string command)
    {
        var hours = PathOf($"replaced-{dated}.csv");
        var stations = PathOf($"replaced-{dated}-stations.csv");
        using (var packed = new GZipStream(File.OpenRead(PathOf("sample/hours-2026-09.csv.gz")), CompressionMode.Decompress))
        using (var text = new StreamReader(packed))
            File.WriteAllLines(hours, text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => dated || !Closed(l)));
        var list = File.ReadAllLines(PathOf("sample/stations.csv"));
        File.WriteAllLines(stations, dated ? [.. list.Index().Select(l => l.Index == 0 ? l.Item + ",to" : l.Item + (IsClosed(l.Item) ? ",2026-09-14" : ","))] : list);
        string[] asked = [command, hours, "--stations", stations, "--csv", .. command == "assess" ? new[] { "--period", "2026-09" } : []];
        var (here, there) = (AirqRun.Of(asked), AirqRun.Of([.. asked, "--engine", "duckdb"]));
        Assert.That(there.Out, Is.EqualTo(here.Out));
        Assert.That(there.Err, Does.Contain("--stations: station").And.EqualTo(here.Err), "what was assumed is told alike");
    }

    private static bool IsClosed(string row) => row.Split(',')[0][^1] is '1' or '4';

    private static bool Closed(string row) => IsClosed(row) && string.CompareOrdinal(row.Split(',')[1], "2026-09-15") >= 0;

    /// <summary>Rows that stand in the reverse order of the ids.</summary>
    [TestCase("daily")]
    [TestCase("assess", "--period", "2026-09")]
    [TestCase("rank", "--period", "2026-09")]
    public void ReversedStations_ThroughDuckDb_PrintTheSame(params string[] command)
    {
        var file = PathOf("reversed.csv");
        using (var packed = new GZipStream(File.OpenRead(PathOf("sample/hours-2026-09.csv.gz")), CompressionMode.Decompress))
        using (var text = new StreamReader(packed))
            File.WriteAllLines(file, [text.ReadLine()!, .. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).OrderDescending(StringComparer.Ordinal)]);
        Same([.. command, file, "--csv"], [.. command, file, "--csv", "--engine", "duckdb"]);
    }

    private static void ThroughDuckDb(string files, string stations, string[] command) =>
        Same([.. command, files, "--stations", stations], [.. command, files, "--stations", stations, "--engine", "duckdb"]);

    private void ThroughPostgres(string table, string files, string stations, string[] command)
    {
        Load(table);
        File.WriteAllText(PathOf("db"), server.Value.ConnectionString);
        Same([.. command, files, "--stations", stations], [.. command, table, "--stations", stations, "--db", PathOf("db")]);
    }

    private static void Same(string[] here, string[] there)
    {
        var (code, expected, _) = AirqRun.Of(here);
        Assert.That(code, Is.Zero);
        Assert.That(AirqRun.Of(there), Is.EqualTo((0, expected, string.Empty)));
    }

    private string OneYearOfBeijing()
    {
        var file = PathOf("beijing.csv");
        if (!File.Exists(file))
            DuckDb($"COPY (SELECT * FROM read_csv('{RealData.Folder(Beijing)}/*.csv.gz', all_varchar = true) WHERE year = '2015') TO '{file}' (HEADER)");
        return file;
    }

    /// <summary>A table of the sample, and one of Beijing with year, month, day and hour.</summary>
    private void Load(string table)
    {
        using var connection = server.Value.Open();
        if (Pg.Text(connection, $"SELECT coalesce(CAST(to_regclass('{table}') AS text), '')").Length > 0)
            return;
        if (table == "sample")
        {
            Pg.Execute(connection, $"CREATE TABLE sample (station text, time timestamp, {string.Join(", ", Generated.Keys.Select(k => $"{k} numeric"))})");
            DuckDb($"COPY (SELECT * FROM read_csv('{PathOf("sample/hours-*.csv.gz")}', all_varchar = true)) TO '{PathOf("sample.table")}' (HEADER)");
        }
        else
        {
            Pg.Execute(connection, "CREATE TABLE beijing (year integer, month integer, day integer, hour integer, \"PM2.5\" numeric, \"PM10\" numeric, \"SO2\" numeric, \"NO2\" numeric, \"CO\" numeric, \"O3\" numeric, station text)");
            DuckDb($"COPY (SELECT year, month, day, hour, \"PM2.5\", PM10, SO2, NO2, CO, O3, station FROM read_csv('{OneYearOfBeijing()}', all_varchar = true, nullstr = 'NA')) TO '{PathOf("beijing.table")}' (HEADER)");
        }

        Pg.Copy(connection, table, PathOf($"{table}.table"));
        Pg.Execute(connection, $"ANALYZE {table}");
    }

    private static void DuckDb(string statement)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
