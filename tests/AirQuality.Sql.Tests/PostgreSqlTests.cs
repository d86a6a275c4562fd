using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using AirQuality.Tests;
using NodaTime;
using Npgsql;

namespace AirQuality.Sql.Tests;

/// <summary>One PostgreSQL server sums what the library sums, to the last digit.</summary>
[TestFixture]
[Category("Long")]
[Category("Engines")]
public sealed class PostgreSqlTests
{
    private static readonly AssessmentPeriod Period = AssessmentPeriod.Range(new LocalDate(2026, 2, 25), new LocalDate(2026, 3, 4));
    private PgServer? server;
    private NpgsqlConnection connection = null!;

    [OneTimeSetUp]
    public void Start()
    {
        server = PgServer.Start();
        connection = server.Open();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        connection?.Dispose();
        server?.Dispose();
    }

    private static IEnumerable<Variant> Variants => Variant.All(duckDb: false);

    [TestCaseSource(nameof(Variants))]
    public async Task CollectAsync_GeneratedHours_GivesTheFiguresOfTheLibrary(object described)
    {
        var variant = (Variant)described;
        var rows = variant.Unique ? Generated.Of(1).Unique : Generated.Of(1).Rows;
        Pg.Stage(connection, rows);
        Pg.Execute(connection, $"DROP TABLE IF EXISTS {SqlDialect.Quote(variant.Name)}", $"CREATE TABLE {SqlDialect.Quote(variant.Name)} AS {variant.Select}");
        var partials = await StationDayQuery.CollectAsync([connection], SqlDialect.PostgreSql, variant.Table);
        Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
    }

    /// <summary>NaN, which floating and numeric columns may hold, is missing, as it is in a file.</summary>
    [TestCase("double precision")]
    [TestCase("numeric")]
    public async Task CollectAsync_NaN_IsMissing(string type)
    {
        var rows = Generated.Of(1).Unique;
        Pg.Stage(connection, rows);
        var values = string.Join(", ", Generated.Keys.Select(k => $"CAST(coalesce(CAST({k} AS text), 'NaN') AS {type}) AS {k}"));
        Pg.Execute(connection, "DROP TABLE IF EXISTS nans", $"CREATE TABLE nans AS SELECT station, time, {values} FROM staging");
        var partials = await StationDayQuery.CollectAsync([connection], SqlDialect.PostgreSql, new SqlSource { Table = "nans" });
        Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
    }

    [Test]
    public async Task CollectAsync_SomeDaysOnly_GivesThoseDaysWhateverTheSessionZone([Values] bool instants)
    {
        var rows = Generated.Of(4).Rows;
        Pg.Stage(connection, rows);
        var time = instants ? "time AT TIME ZONE INTERVAL '8 hours'" : "time";
        Pg.Execute(connection, "DROP TABLE IF EXISTS spanned", $"CREATE TABLE spanned AS SELECT station, {time} AS time, so2, no2, pm10, pm25, co, o3 FROM staging", "SET TIME ZONE 'America/New_York'");
        var span = new DateInterval(new LocalDate(2026, 2, 27), new LocalDate(2026, 3, 1));
        var source = new SqlSource { Table = "public.spanned", Time = instants ? SqlTime.Instant : SqlTime.Local };
        var partials = await StationDayQuery.CollectAsync([connection], SqlDialect.PostgreSql, source, new SqlQueryOptions { Span = span });
        Same.Figures(Generated.InProcess(rows.Where(r => span.Contains(r.End.PlusHours(-1).Date))), partials, Generated.Network, Period);
    }

    [Test]
    public async Task CollectAsync_Minutes_GivesTheFiguresOfHoursMadeInMemory([Values] bool unique)
    {
        var path = Path.GetTempFileName();
        var hours = Minutes.Stage(sql => Pg.Execute(connection, sql), path, HourLabel.End, unique, load: file =>
        {
            Pg.Execute(connection, "DROP TABLE IF EXISTS minutes", $"CREATE TABLE minutes (station text, time timestamp, {string.Join(", ", Generated.Keys.Select(k => $"{k} numeric(9, 3)"))})");
            Pg.Copy(connection, "minutes", file);
        });
        File.Delete(path);
        var source = new SqlSource { Table = "minutes", Resolution = SqlResolution.Minute, UniqueKey = unique };
        var partials = await StationDayQuery.CollectAsync([connection], SqlDialect.PostgreSql, source);
        Same.Figures(hours, partials, Generated.Network, Period);
    }

    [Test]
    public async Task CollectAsync_TwoYearsOfBeijing_GiveTheFiguresOfTheLibrary()
    {
        var data = RealData.Folder("uci-beijing");
        var hours = ObservationReader.Read(Directory.GetFiles(data, "*.csv.gz").Order(StringComparer.Ordinal)).Hours!;
        var network = StationFile.Read(Path.Combine(data, "stations.csv"));
        Pg.Execute(connection, "DROP TABLE IF EXISTS beijing");
        Pg.Load(connection, "beijing", hours);
        var partials = await StationDayQuery.CollectAsync([connection], SqlDialect.PostgreSql, Pg.Thousandths("beijing"));
        Same.Figures(hours, partials, network, AssessmentPeriod.Parse("2015"));
    }
}
