using System.Diagnostics;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using AirQuality.Tests;
using Npgsql;

namespace AirQuality.Sql.Tests;

/// <summary>Three servers, started by the script of the sample: the centre and the client merge what the shards sum.</summary>
[TestFixture]
[Category("Long")]
[Category("Engines")]
[NonParallelizable]
public sealed class ThreeServersTests
{
    private static readonly AssessmentPeriod Period = AssessmentPeriod.Parse("2026-02-25..2026-03-04");
    private static readonly SqlSource Hours = Pg.Thousandths("hours");
    private readonly List<NpgsqlConnection> shards = [];
    private string folder = string.Empty;
    private HourlyGrid hours = null!;

    [OneTimeSetUp]
    public void Start()
    {
        if (PgServer.Programs is null)
            Assert.Ignore("PostgreSQL is not installed: expected /usr/lib/postgresql/*/bin, found none (apt-get install postgresql).");
        folder = Path.Combine(Path.GetTempPath(), $"airq-three-{Guid.NewGuid():N}");
        Script("start", folder);
        hours = Generated.InProcess(Generated.Of(11).Unique);
        Load(hours);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        CloseAll();
        if (folder.Length > 0)
            Script("stop", folder);
    }

    [Test]
    public async Task CollectAsync_AtTheCentre_GivesTheFiguresOfTheLibrary()
    {
        await using var centre = Open(1, "centre");
        Same.Figures(hours, await StationDayQuery.CollectAsync([centre], SqlDialect.PostgreSql, Hours), Generated.Network, Period);
    }

    [Test]
    public async Task CollectAsync_OfEveryShardAtOnce_GivesTheFiguresOfTheLibrary() =>
        Same.Figures(hours, await StationDayQuery.CollectAsync(OpenAll(), SqlDialect.PostgreSql, Hours), Generated.Network, Period);

    [Test]
    public async Task CollectAsync_OfEveryShardIntoDaysOfAreas_GivesTheFiguresOfTheLibrary([Values] AreaLevel level)
    {
        var days = new AreaDayCollector(Generated.Network, level);
        await StationDayQuery.CollectAsync(days, OpenAll(), SqlDialect.PostgreSql, Hours);
        Same.Days(level == AreaLevel.Station ? DayAggregator.StationDays(hours, Generated.Network) : DayAggregator.AreaDays(hours, Generated.Network, level), days.ToGrid(), $"{level}");
    }

    [Test]
    public async Task Plan_AtTheCentre_LetsEveryServerSumItsOwnPart()
    {
        await using var centre = Open(1, "centre");
        var plan = Pg.Text(centre, $"EXPLAIN (VERBOSE, COSTS OFF) {await StationDayQuery.TextAsync(centre, SqlDialect.PostgreSql, Hours)}");
        var lines = plan.Split('\n').Select(l => l.Trim()).ToList();
        Assert.That(lines.Count(l => l.Contains("Async Foreign Scan", StringComparison.Ordinal)), Is.EqualTo(3), plan);
        Assert.That(lines.Count(l => l.StartsWith("Relations: Aggregate on", StringComparison.Ordinal)), Is.EqualTo(3), plan);
        Assert.That(lines.Count(l => l.StartsWith("Remote SQL:", StringComparison.Ordinal) && l.Contains("sum((CASE WHEN (so2", StringComparison.Ordinal) && l.Contains("GROUP BY", StringComparison.Ordinal)), Is.EqualTo(3), plan);
    }

    [Test]
    public async Task Views_OfTheShards_GiveTheWindowsToo()
    {
        await using var centre = Open(1, "centre");
        var expected = await StationDayQuery.CollectAsync([centre], SqlDialect.PostgreSql, Hours);
        var sums = expected.All.Where(p => p.Pollutant == Pollutant.O3).ToList();
        Assert.That(
            Pg.Text(centre, "SELECT concat_ws(' ', count(*), sum(o3_sum), sum(windows), sum(window_hours), sum(window_sum)) FROM station_days"),
            Is.EqualTo($"{sums.Count} {sums.Sum(p => p.Sum)} {sums.Sum(p => p.Windows)} {sums.Sum(p => p.WindowHours)} {sums.Sum(p => p.WindowSum)}"));
    }

    [Test]
    public async Task SampleText_OfTheScript_IsWhatTheLibraryWrites()
    {
        await using var shard = Open(2, "shard");
        var text = await StationDayQuery.TextAsync(shard, SqlDialect.PostgreSql, Hours);
        TestContext.Out.WriteLine(text);
        Assert.That((await File.ReadAllTextAsync(Path.Combine(Sample, "station-days.sql"))).TrimEnd(), Is.EqualTo(text));
    }

    /// <summary>A lock holds the query up on the third server, which then dies.</summary>
    [Test]
    public async Task CollectAsync_ServerThatDiesMidQuery_GivesAnErrorAndTheSameFiguresLater([Values] bool atTheCentre)
    {
        await using var holder = Open(3, "shard");
        Pg.Execute(holder, "BEGIN", "LOCK TABLE hours IN ACCESS EXCLUSIVE MODE");
        var connections = atTheCentre ? [Open(1, "centre")] : OpenAll();
        var query = Task.Run(() => StationDayQuery.CollectAsync(connections, SqlDialect.PostgreSql, Hours));
        await Task.Delay(500);
        Assert.That(query.IsCompleted, Is.False, query.Exception?.ToString());
        Script("kill", folder, "3");
        var error = (await Assert.ThrowsAsync<SqlSourceException>(() => query))!;
        Assert.That(error.Problem, Is.EqualTo(SqlProblem.ConnectionLost), error.Message);
        Assert.That(error.Message, Does.StartWith("hours: the connection to the database was lost or could not be made"));

        Script("restart", folder, "3");
        CloseAll();
        await using var centre = Open(1, "centre");
        Same.Figures(hours, await StationDayQuery.CollectAsync(atTheCentre ? [centre] : OpenAll(), SqlDialect.PostgreSql, Hours), Generated.Network, Period);
        if (atTheCentre)
            await connections[0].DisposeAsync();
    }

    [Test]
    public async Task CollectAsync_Cancelled_StopsOnEveryServer()
    {
        await using var holder = Open(3, "shard");
        Pg.Execute(holder, "BEGIN", "LOCK TABLE hours IN ACCESS EXCLUSIVE MODE");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => StationDayQuery.CollectAsync(OpenAll(), SqlDialect.PostgreSql, Hours, cancellationToken: stop.Token));
        Pg.Execute(holder, "ROLLBACK");
        Assert.That(Pg.Text(holder, "SELECT count(*)::text FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'WITH raw%'"), Is.EqualTo("0"));
    }

    [Test]
    public async Task CollectAsync_TwoYearsOfBeijingOnThreeServers_GiveTheFiguresOfTheLibrary()
    {
        var data = RealData.Folder("uci-beijing");
        var beijing = ObservationReader.Read(Directory.GetFiles(data, "*.csv.gz").Order(StringComparer.Ordinal)).Hours!;
        for (var n = 1; n <= 3; n++)
        {
            await using var shard = Open(n, "shard");
            Pg.Load(shard, "beijing", beijing, holds: s => s % 3 == n - 1);
        }

        var partials = await StationDayQuery.CollectAsync(OpenAll(), SqlDialect.PostgreSql, Pg.Thousandths("beijing"));
        Same.Figures(beijing, partials, StationFile.Read(Path.Combine(data, "stations.csv")), AssessmentPeriod.Parse("2015"));
    }

    private static string Sample => Path.Combine(AppContext.BaseDirectory, "scale-out");

    private void Load(HourlyGrid grid)
    {
        for (var n = 1; n <= 3; n++)
        {
            using var shard = Open(n, "shard");
            Pg.Load(shard, "loaded", grid, holds: s => (s < 3 ? 1 : s < 6 ? 2 : 3) == n);
            Pg.Execute(shard, "INSERT INTO hours SELECT * FROM loaded", "ANALYZE hours");
        }
    }

    private NpgsqlConnection Open(int n, string database)
    {
        var connection = new NpgsqlConnection($"Host={folder}/{n};Username=postgres;Database={database};Pooling=false;Timeout=10");
        connection.Open();
        return connection;
    }

    private IReadOnlyList<NpgsqlConnection> OpenAll()
    {
        CloseAll();
        shards.AddRange(Enumerable.Range(1, 3).Select(n => Open(n, "shard")));
        return shards;
    }

    private void CloseAll()
    {
        foreach (var shard in shards)
            shard.Dispose();
        shards.Clear();
    }

    private static void Script(params string[] arguments)
    {
        // Its output is not caught: a server it starts would keep the pipes open.
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Sample, "scale-out.sh"), .. arguments]) { UseShellExecute = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"scale-out.sh {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
