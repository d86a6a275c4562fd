using AirQuality.Observations;
using AirQuality.Server.Current;
using AirQuality.Server.Intake;
using AirQuality.Server.Settings;
using AirQuality.Server.Tests.Hosting;
using AirQuality.Sql.Tests;
using AirQuality.Terms;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;

namespace AirQuality.Server.Tests.Intake;

/// <summary>Hours from the watched folder and from a table.</summary>
internal sealed class SourcesTests
{
    private static readonly LocalDateTime Next = new(2026, 11, 22, 1, 0);

    [Test]
    public async Task FilesOfTheInboxAreTakenInAndMovedOrRefusedWithAReason()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var inbox = Directory.CreateDirectory(Path.Combine(server.Folder.Path, "inbox")).FullName;
        await File.WriteAllTextAsync(Path.Combine(inbox, "a.csv"), TestFolder.Hour(Next));
        await File.WriteAllTextAsync(Path.Combine(inbox, "b.csv"), "station,time,pm25\nS001,2026-11-22 01:00,-3\n");
        await File.WriteAllTextAsync(Path.Combine(inbox, "审核-11月.csv"), "station,time,pm25\nS001,2026-11-10 05:00,12\n");
        var watcher = server.Service<InboxWatcher>();
        while (Directory.GetFiles(inbox).Length > 0)
            await watcher.LookAsync(CancellationToken.None);
        var hours = server.Service<ICurrentData>().Now.Data.Hours!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hours.At(Pollutant.PM25, "S001", Next).IsMissing, Is.False);
            Assert.That(hours.At(Pollutant.O3, "S001", new LocalDateTime(2026, 11, 10, 6, 0)).IsMissing, Is.True, "reviewed days replace raw ones");
            Assert.That(Directory.GetFiles(Path.Combine(inbox, "done")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "a.csv", "审核-11月.csv" }));
            Assert.That(await File.ReadAllTextAsync(Path.Combine(inbox, "refused", "b.csv.why.txt")), Does.Contain("-3").And.Contain("expected"));
        }
    }

    [Test]
    public async Task ATableIsAskedForWhatIsNewLateAndCorrected()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "vendor.sqlite");
        using var vendor = new SqliteConnection($"Data Source={file};Pooling=False");
        vendor.Open();
        Execute(vendor, "CREATE TABLE air(site TEXT, at TEXT, pm25 REAL); INSERT INTO air VALUES('S001', '2026-11-22 01:00', 41), ('S002', '2026-11-21 20:00', 777), ('S001', '2026-11-01 01:00', 5)");
        var polling = new SqlPolling("SELECT site AS station, at AS time, pm25 FROM air WHERE at >= @since") { File = file };
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var poller = server.Service<TablePoller>();
        var first = await poller.AskAsync(polling, CancellationToken.None);
        var again = await poller.AskAsync(polling, CancellationToken.None);
        Execute(vendor, "UPDATE air SET pm25 = 42 WHERE at = '2026-11-22 01:00'");
        var corrected = await poller.AskAsync(polling, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first!.Record.Added, first.Record.Corrected), Is.EqualTo((1, 1)), "one new, one late correction; the third is older than two days");
            Assert.That(again!.IsNothing, Is.True, "nothing new leaves no change");
            Assert.That(corrected!.Record.Corrected, Is.EqualTo(1));
            Assert.That(server.Service<ICurrentData>().Now.Data.Hours!.At(Pollutant.PM25, "S001", Next).Value, Is.EqualTo(42));
        }
    }

    [Category("Long")]
    [Category("Engines")]
    [TestCase("timestamp")]
    [TestCase("timestamptz")]
    public async Task ATableOfPostgreSqlIsAskedForWhatIsNewLateAndCorrected(string type)
    {
        using var vendor = PgServer.Start();
        await using var connection = vendor.Open();
        Pg(connection, $"SET TIME ZONE 'Asia/Shanghai'; CREATE TABLE air(site TEXT, at {type}, pm25 NUMERIC, o3 REAL)");
        Pg(connection, "INSERT INTO air VALUES('S001', '2026-11-22 01:00', 41.0, 71), ('S002', '2026-11-21 20:00', 777, NULL), ('S001', '2026-11-19 23:00', 5, 5)");
        var polling = new SqlPolling("SELECT site AS station, at AS time, pm25, o3 FROM air WHERE at >= @since") { Postgres = vendor.ConnectionString };
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var poller = server.Service<TablePoller>();
        var first = await poller.AskAsync(polling, CancellationToken.None);
        var again = await poller.AskAsync(polling, CancellationToken.None);
        Pg(connection, "UPDATE air SET pm25 = 42 WHERE at = '2026-11-22 01:00'");
        var corrected = await poller.AskAsync(polling, CancellationToken.None);
        var hours = server.Service<ICurrentData>().Now.Data.Hours!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first!.Record.Added, first.Record.Corrected), Is.EqualTo((2, 1)), "two new values of an hour, one late correction; the third row is older than two days");
            Assert.That(again!.IsNothing, Is.True, "nothing new leaves no change");
            Assert.That(corrected!.Record.Corrected, Is.EqualTo(1));
            Assert.That((hours.At(Pollutant.PM25, "S001", Next).Value, hours.At(Pollutant.O3, "S001", Next).Value), Is.EqualTo((42m, 71m)), "at its hour of China, whatever the zone of the column");
            Assert.That(hours.At(Pollutant.PM25, "S002", new LocalDateTime(2026, 11, 21, 20, 0)).Value, Is.EqualTo(777));
        }
    }

    [Category("Long")]
    [Category("Engines")]
    [TestCase("real")]
    [TestCase("double precision")]
    public async Task NaNInATableOfPostgreSqlIsMissingAndInfinityIsRefused(string type)
    {
        using var vendor = PgServer.Start();
        await using var connection = vendor.Open();
        Pg(connection, $"CREATE TABLE air(site TEXT, at timestamp, pm25 {type}); INSERT INTO air VALUES('S001', '2026-11-22 01:00', 41.5), ('S002', '2026-11-22 01:00', 'NaN'), ('S003', '2026-11-22 01:00', NULL)");
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var polling = new SqlPolling("SELECT site AS station, at AS time, pm25 FROM air WHERE at >= @since") { Postgres = vendor.ConnectionString };
        var taken = await server.Service<TablePoller>().AskAsync(polling, CancellationToken.None);
        Assert.That(taken!.Record.Added, Is.EqualTo(1), "as in a file, NaN is missing");
        Pg(connection, "UPDATE air SET pm25 = 'Infinity' WHERE site = 'S002'");
        Assert.That(() => server.Service<TablePoller>().AskAsync(polling, CancellationToken.None), Throws.InstanceOf<ObservationFormatException>().Or.InstanceOf<IntakeException>(), "refused as a whole, and asked again later");
    }

    [Test]
    [Category("Long")]
    [Category("Engines")]
    public async Task NaNOfNumericIsRefusedWithWhatToWrite()
    {
        using var vendor = PgServer.Start();
        await using var connection = vendor.Open();
        Pg(connection, "CREATE TABLE air(site TEXT, at timestamp, pm25 numeric); INSERT INTO air VALUES('S001', '2026-11-22 01:00', 41.5), ('S002', '2026-11-22 01:00', 'NaN')");
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var poller = server.Service<TablePoller>();
        var polling = new SqlPolling("SELECT site AS station, at AS time, pm25 FROM air WHERE at >= @since") { Postgres = vendor.ConnectionString };
        Assert.That(() => poller.AskAsync(polling, CancellationToken.None), Throws.InstanceOf<IntakeException>().With.Property(nameof(IntakeException.Text)).Property("En").Contains("NULLIF"));
        var taken = await poller.AskAsync(polling with { Query = polling.Query.Replace("at AS time, pm25", "at AS time, NULLIF(pm25, 'NaN') AS pm25", StringComparison.Ordinal) }, CancellationToken.None);
        Assert.That(taken!.Record.Added, Is.EqualTo(1), "what the message says to write works");
    }

    private static void Pg(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
