using AirQuality.Reading;
using DuckDB.NET.Data;
using Npgsql;

namespace AirQuality.Sql.Tests;

/// <summary><c>airq</c> with an engine prints what it prints without one, and never a connection string.</summary>
[TestFixture]
[Category("Long")]
[Category("Engines")]
public sealed class CommandLineTests
{
    private string folder = string.Empty;

    [OneTimeSetUp]
    public void MakeFiles()
    {
        folder = Directory.CreateTempSubdirectory("airq-engine-").FullName;
        var header = "station,time,so2,no2,pm10,pm25,co,o3";
        Directory.CreateDirectory(PathOf("hours"));
        File.WriteAllLines(PathOf("hours/a.csv"), Generated.Of(21).Unique.Where(r => r.Values.All(v => v is null or >= 0))
            .Select(r => FormattableString.Invariant($"{r.Station},{r.End:uuuu-MM-dd'T'HH:mm},{string.Join(',', r.Values.Select(v => v?.ToString(System.Globalization.CultureInfo.InvariantCulture)))}")).Prepend(header));
        File.WriteAllLines(PathOf("hours/stations.csv"), Generated.Network.Stations.Select(s => $"{s.Id},{s.Name},urban,{s.Area!.Name},{s.Area.Parent!.Name},P").Prepend("station,name,kind,county,city,province"));
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        Directory.CreateDirectory(PathOf("parquet"));
        command.CommandText = $"COPY (SELECT * FROM read_csv('{PathOf("hours/a.csv")}', header = true, all_varchar = true)) TO '{PathOf("parquet/a.parquet")}' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }

    [OneTimeTearDown]
    public void RemoveFiles() => Directory.Delete(folder, recursive: true);

    [TestCase("daily", "--level", "county")]
    [TestCase("daily", "--level", "province")]
    [TestCase("daily", "--level", "station")]
    [TestCase("assess", "--period", "2026-02-25..2026-03-04")]
    [TestCase("rank", "--period", "2026-02-25..2026-03-04", "--by", "pm25")]
    [TestCase("assess", "--period", "2026-02-25..2026-03-04", "--span", "2026-02-20..2026-03-10", "--level", "city")]
    public void Run_WithDuckDb_PrintsTheSame(string command, params string[] options)
    {
        string[] rest = ["--stations", PathOf("hours/stations.csv"), "--csv", .. options];
        var (code, plain, error) = AirqRun.Of([command, PathOf("hours"), .. rest]);
        Assert.That(code, Is.Zero, error);
        // What is assumed of stations without dates of service is said either way, in the same words.
        foreach (var source in new[] { "hours", "parquet", "hours/*.csv" })
        {
            var names = source.EndsWith("*.csv", StringComparison.Ordinal) ? PathOf("hours/a.csv") : PathOf(source);
            Assert.That(AirqRun.Of([command, names, "--engine", "duckdb", "--memory", "200MB", .. rest]), Is.EqualTo((0, plain, error)), source);
        }
    }

    /// <summary>What engines do not read is not passed over in silence: whether values are valid, or reviewed.</summary>
    [TestCase("审核状态", "未审核")]
    [TestCase("是否有效", "否")]
    public void Run_WithAColumnOfFlags_SaysThatEnginesDoNotReadIt(string column, string cell)
    {
        File.WriteAllLines(PathOf("flags.csv"), Enumerable.Range(1, 23).Select(h => $"S1,2026-03-01T{h:00}:00,1,2,3,4,0.5,6,{cell}").Prepend($"station,time,so2,no2,pm10,pm25,co,o3,{column}"));
        var (code, printed, error) = AirqRun.Of("daily", PathOf("flags.csv"), "--engine", "duckdb", "--lang", "en");
        Assert.That((code, printed), Is.EqualTo((1, string.Empty)));
        Assert.That(error, Does.Contain($"found {column}; read without an engine"));
        Assert.That(AirqRun.Of("daily", PathOf("flags.csv"), "--engine", "duckdb", "--map", $"{column}=ignore", "--csv").Code, Is.Zero);
        Assert.That(AirqRun.Of("daily", PathOf("flags.csv"), "--engine", "duckdb", "--map", "so2=no2").Code, Is.EqualTo(2));
    }

    [Test]
    public void Run_OneDayOfAnotherMillennium_IsAnErrorUnlessDaysAreNamed()
    {
        File.WriteAllLines(PathOf("far.csv"), Enumerable.Range(0, 50).Select(i => $"S{i},2026-03-01T05:00,1,2,3,4,0.5,6").Append("S0,1026-03-01T05:00,1,2,3,4,0.5,6").Prepend("station,time,so2,no2,pm10,pm25,co,o3"));
        var (code, printed, error) = AirqRun.Of("daily", PathOf("far.csv"), "--engine", "duckdb");
        Assert.That((code, printed), Is.EqualTo((1, string.Empty)));
        Assert.That(error, Does.Contain("far.csv: Expected days near each other").And.Contain("from 1026-03-01"));
        Assert.That(AirqRun.Of("daily", PathOf("far.csv"), "--engine", "duckdb", "--span", "2026-03", "--csv").Code, Is.Zero);
    }

    [Test]
    public void Run_WithAPostgresTable_PrintsTheSameAndHidesTheConnection()
    {
        using var server = PgServer.Start();
        using (var connection = server.Open())
        {
            Pg.Execute(connection, $"CREATE TABLE hours (station text, time timestamptz, {string.Join(", ", Generated.Keys.Select(k => $"{k} numeric(12, 5)"))})", "SET TIME ZONE 'Asia/Shanghai'");
            Pg.Copy(connection, "hours", PathOf("hours/a.csv"));
        }

        File.WriteAllText(PathOf("db.txt"), server.ConnectionString + "\n");
        string[] rest = ["--stations", PathOf("hours/stations.csv"), "--csv", "--period", "2026-02-25..2026-03-04"];
        var (_, plain, _) = AirqRun.Of(["assess", PathOf("hours"), .. rest]);
        Assert.That(AirqRun.Of(["assess", "public.hours", "--db", PathOf("db.txt"), .. rest]), Is.EqualTo((0, plain, string.Empty)));

        var (code, _, error) = AirqRun.Of(["assess", "nowhere", "--db", PathOf("db.txt"), .. rest]);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("nowhere").And.Not.Contain(server.Folder));
    }

    [Test]
    public void Run_WithTwoDatabasesOfThousandths_PrintsTheSame()
    {
        using var server = PgServer.Start();
        var hours = ObservationReader.Read([PathOf("hours/a.csv")]).Hours!;
        string[] names = ["first", "second"];
        using (var connection = server.Open())
            Pg.Execute(connection, [.. names.Select(n => $"CREATE DATABASE {n}")]);
        foreach (var (part, name) in names.Index())
        {
            var text = server.ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal);
            File.WriteAllText(PathOf(name), text);
            using var connection = new NpgsqlConnection(text);
            connection.Open();
            Pg.Load(connection, "hours", hours, holds: s => s % 2 == part);
        }

        string[] rest = ["--stations", PathOf("hours/stations.csv"), "--csv", "--period", "2026-02-25..2026-03-04"];
        var (_, plain, _) = AirqRun.Of(["assess", PathOf("hours"), .. rest]);
        Assert.That(AirqRun.Of(["assess", "hours", "--db", PathOf("first"), "--db", PathOf("second"), "--thousandths", .. rest]), Is.EqualTo((0, plain, string.Empty)));
        Assert.That(AirqRun.Of(["assess", "hours", "--db", PathOf("first"), "--db", PathOf("first"), .. rest]).Code, Is.EqualTo(2), "one server twice");
    }

    [Test]
    public void Run_DatabaseThatDoesNotAnswer_SaysSoWithoutTheConnectionString()
    {
        File.WriteAllText(PathOf("dead.txt"), $"Host={PathOf("secret-host")};Username=secretuser;Password=secretword;Database=secretbase;Timeout=2");
        var (code, _, error) = AirqRun.Of(["assess", "hours", "--db", PathOf("dead.txt"), "--period", "2026-02"]);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.StartWith("airq: --db: the connection to the database could not be made"));
        Assert.That(error, Does.Not.Contain("secret"));
    }

    [Test]
    public void Run_ConnectionStringInPlaceOfItsName_IsNotRepeated()
    {
        var (code, _, error) = AirqRun.Of(["assess", "hours", "--db", "Host=h;Password=secretword", "--period", "2026-02"]);
        Assert.That((code, error), Is.EqualTo((1, "airq: --db: expected the name of an environment variable or file that holds a connection string, found neither\n")));
    }

    [TestCase("hourly")]
    [TestCase("today")]
    public void Run_CommandOfHoursWithAnEngine_SaysThatEnginesSumDays(string command)
    {
        var (code, printed, error) = AirqRun.Of(command, PathOf("hours"), "--engine", "duckdb");
        Assert.That((code, printed), Is.EqualTo((2, string.Empty)));
        Assert.That(error, Does.StartWith("airq: --engine: expected a command that sums days"));
    }

    [TestCase("")]
    [TestCase("  \n")]
    public void Db_ThatHoldsNothing_SaysSo(string content)
    {
        File.WriteAllText(PathOf("empty.txt"), content);
        var (code, _, error) = AirqRun.Of(["assess", "hours", "--db", PathOf("empty.txt"), "--period", "2026-02"]);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.StartWith("airq: --db: expected a connection string such as").And.Contains("found nothing"));
    }

    [TestCase("--engine", "postgres")]
    [TestCase("--engine", "duckdb", "--db", "X")]
    [TestCase("--thousandths")]
    [TestCase("--memory", "1GiB")]
    [TestCase("--unique-key")]
    [TestCase("--engine", "duckdb", "--memory", "much")]
    [TestCase("--engine", "duckdb", "--lenient")]
    [TestCase("--engine", "duckdb", "--format", "sites")]
    public void Run_OptionsThatDoNotGoTogether_IsWrongUsage(params string[] options)
    {
        var (code, printed, error) = AirqRun.Of(["assess", PathOf("hours"), "--period", "2026-02", .. options]);
        Assert.That((code, printed), Is.EqualTo((2, string.Empty)));
        Assert.That(error, Does.Contain("expected").Or.Contain("without --engine"));
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
