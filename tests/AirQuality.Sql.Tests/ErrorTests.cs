using AirQuality.Terms;
using DuckDB.NET.Data;

namespace AirQuality.Sql.Tests;

/// <summary>What is wrong with a source is said, with where it is, what was expected and what was found.</summary>
[TestFixture]
public sealed class ErrorTests : DuckDbFixture
{
    private const string Columns = "station varchar, time timestamp, so2 decimal(9, 3), no2 decimal(9, 3), pm10 decimal(9, 3), pm25 decimal(9, 3), co decimal(9, 3), o3 decimal(9, 3)";

    [SetUp]
    public void MakeTable() => Execute($"CREATE TABLE hours ({Columns})");

    private static SqlSource Hours => new() { Table = "hours" };

    [Test]
    public Task CollectAsync_NoSuchTable_IsWrongTable() => Expect(Hours with { Table = "nowhere" }, SqlProblem.WrongTable, "nowhere");

    [Test]
    public Task CollectAsync_NoSuchFile_IsWrongTable() => Expect(new SqlSource { Files = [PathOf("none/*.csv")] }, SqlProblem.WrongTable, "No files found");

    [Test]
    public Task CollectAsync_NoSuchColumn_NamesThoseThereAre() =>
        Expect(Hours with { StationColumn = "site" }, SqlProblem.WrongColumn, "hours: expected a column 'site' of the station, found the columns station, time, so2");

    [Test]
    public async Task CollectAsync_MomentsDescribedAsLocal_IsWrongType()
    {
        Execute("ALTER TABLE hours ALTER time TYPE timestamptz USING CAST(CAST(time AS varchar) || '+08' AS timestamptz)");
        await Expect(Hours, SqlProblem.WrongType, "time: expected timestamp without time zone, in China Standard Time (a column of moments is described as SqlTime.Instant), found TIMESTAMP WITH TIME ZONE");
    }

    [Test]
    public Task CollectAsync_LocalTimeDescribedAsMoments_IsWrongType() =>
        Expect(Hours with { Time = SqlTime.Instant }, SqlProblem.WrongType, "time: expected timestamp with time zone (a column of China Standard Time is described as SqlTime.Local), found TIMESTAMP");

    [Test]
    public async Task CollectAsync_TextForAPollutant_IsWrongType()
    {
        Execute("ALTER TABLE hours ALTER so2 TYPE varchar");
        await Expect(Hours, SqlProblem.WrongType, "so2: expected a type of numbers, found VARCHAR");
    }

    [Test]
    public Task CollectAsync_DecimalsDescribedAsThousandths_IsWrongType() =>
        Expect(Hours with { Units = new Dictionary<Pollutant, SqlUnit> { [Pollutant.SO2] = SqlUnit.Thousandths } }, SqlProblem.WrongType, "so2: expected an integer type, for thousandths, found DECIMAL(9,3)");

    [Test]
    public async Task CollectAsync_TwoValuesForOneHour_NamesStationAndHour()
    {
        Insert("('A', '2026-03-01 09:00:00', 1, 2, 3, 4, 0.5, 6)", "('A', '2026-03-01 09:00:00', 1, 2, 3, 5, 0.5, 6)");
        await Expect(Hours, SqlProblem.DuplicateKey, "hours: station 'A', 2026-03-01: in the hour from 08:00: expected one value for each time, found 1 time with two that differ");
    }

    [Test]
    public async Task CollectAsync_KeySaidToBeUniqueThatIsNot_IsDuplicateKey()
    {
        Insert("('A', '2026-03-01 09:00:00', 1, 2, 3, 4, 0.5, 6)", "('A', '2026-03-01 09:00:00', 1, 2, 3, 4, 0.5, 6)");
        await Expect(Hours with { UniqueKey = true }, SqlProblem.DuplicateKey, "station 'A', 2026-03-01: expected each time once");
    }

    [Test]
    public async Task CollectAsync_MinutesTakenForHours_IsWrongTime()
    {
        Insert("('A', '2026-03-01 09:01:00', 1, 2, 3, 4, 0.5, 6)");
        await Expect(Hours, SqlProblem.WrongTime, "station 'A', 2026-03-01: expected whole hours, found 1 time between them (are these minutes?)");
    }

    [Test]
    public async Task CollectAsync_TimeThatIsNull_IsWrongTime()
    {
        Insert("('A', NULL, 1, 2, 3, 4, 0.5, 6)");
        await Expect(Hours, SqlProblem.WrongTime, "expected a station and a time in every row");
    }

    [Test]
    public async Task CollectAsync_CarbonMonoxideInMicrograms_AsksForTheUnit()
    {
        Insert("('A', '2026-03-01 09:00:00', 1, 2, 3, 4, 500, 6)");
        await Expect(Hours, SqlProblem.OutOfRange, "station 'A', 2026-03-01: CO: expected at most 100 mg/m³ (is the table in µg/m³?), found 500");
    }

    [Test]
    public async Task CollectAsync_TextThatIsNoNumberInAFile_IsWrongType()
    {
        var path = PathOf("hours.csv");
        File.WriteAllText(path, "station,time,so2,no2,pm10,pm25,co,o3\nA,2026-03-01T09:00,1,2,3,broken,0.5,6\n");
        await Expect(new SqlSource { Files = [path] }, SqlProblem.WrongType, "broken");
        File.WriteAllText(path, "station,time,so2,no2,pm10,pm25,co,o3\nA,2026-03-01T09:00+08:00,1,2,3,4,0.5,6\n");
        await Expect(new SqlSource { Files = [path] }, SqlProblem.WrongType, "2026-03-01T09:00+08:00");
    }

    [Test]
    public async Task CollectAsync_Cancelled_StopsAndTheConnectionGoesOn([Values] bool streamed)
    {
        Execute("CREATE VIEW endless AS SELECT 'A' AS station, timestamp '2026-01-01' + INTERVAL (a.range * b.range % 20) HOUR AS time, CAST(1 AS integer) AS so2 FROM range(1000000) a, range(1000000) b");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var source = new SqlSource { Table = "endless", Columns = new Dictionary<Pollutant, string> { [Pollutant.SO2] = "so2" } };
        var options = new SqlQueryOptions { Prepare = command => ((DuckDBCommand)command).UseStreamingMode = streamed };
        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, source, options, stop.Token));
        Execute("SELECT 1");
    }

    [Test]
    public async Task CollectAsync_SourceThatSaysTooLittle_IsAnArgumentError()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, new SqlSource()));
        await Assert.ThrowsAsync<ArgumentException>(() => StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, Hours with { TimeColumns = ["y", "m"] }));
    }

    private async Task Expect(SqlSource source, SqlProblem problem, string message)
    {
        var error = (await Assert.ThrowsAsync<SqlSourceException>(() => StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, source)))!;
        Assert.That(error.Message, Does.Contain(message));
        Assert.That(error.Problem, Is.EqualTo(problem));
    }

    private void Insert(params string[] rows) => Execute($"INSERT INTO hours VALUES {string.Join(", ", rows)}");
}
