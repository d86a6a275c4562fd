using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Sql.Tests;

/// <summary>ClickHouse's engine sums what the library sums, to the last digit, from the Parquet that DuckDB wrote.</summary>
[TestFixture]
[Category("Long")]
public sealed class ClickHouseTests : DuckDbFixture
{
    private static readonly AssessmentPeriod Period = AssessmentPeriod.Range(new LocalDate(2026, 2, 25), new LocalDate(2026, 3, 4));

    private ClickHouseConnection engine = null!;

    private static IEnumerable<Variant> Variants => Variant.All(duckDb: true);

    [OneTimeSetUp]
    public void Start() => engine = ClickHouseConnection.Start();

    [OneTimeTearDown]
    public void Stop() => engine?.Dispose();

    [TestCaseSource(nameof(Variants))]
    public async Task CollectAsync_GeneratedHours_GivesTheFiguresOfTheLibrary(object described)
    {
        var variant = (Variant)described;
        for (var seed = 1; seed <= 2; seed++)
        {
            var rows = Load(variant, seed);
            var partials = await StationDayQuery.CollectAsync([engine], SqlDialect.ClickHouse, variant.Table);
            Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
        }
    }

    [Test]
    public async Task CollectAsync_OfASpan_GivesThatOfDuckDb([Values("decimals", "instants", "parts", "three_decimals_start")] string name)
    {
        var variant = Variants.Single(v => v.Name == name);
        Load(variant, 3);
        Execute($"CREATE OR REPLACE TABLE {SqlDialect.Quote(variant.Name)} AS {variant.Select}");
        var options = SqlQueryOptions.Default with { Span = new DateInterval(new LocalDate(2026, 2, 27), new LocalDate(2026, 3, 1)) };
        var expected = await StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, variant.Table, options);
        var partials = await StationDayQuery.CollectAsync([engine], SqlDialect.ClickHouse, variant.Table, options);
        Assert.That(partials.All, Is.EqualTo(expected.All));
    }

    [Test]
    public async Task CollectAsync_TwoServersWithHalfTheStationsEach_GiveTheFiguresOfTheLibrary()
    {
        using var second = ClickHouseConnection.Start();
        var variant = Variants.First();
        var rows = Load(variant, 6);
        Execute($"COPY (SELECT * FROM '{PathOf("variant.parquet")}' WHERE station < 'S4') TO '{PathOf("first.parquet")}' (FORMAT PARQUET)");
        Execute($"COPY (SELECT * FROM '{PathOf("variant.parquet")}' WHERE station >= 'S4') TO '{PathOf("second.parquet")}' (FORMAT PARQUET)");
        Run(engine, $"CREATE OR REPLACE TABLE shard ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('{PathOf("first.parquet")}', Parquet)");
        Run(second, $"CREATE OR REPLACE TABLE shard ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('{PathOf("second.parquet")}', Parquet)");
        var partials = await StationDayQuery.CollectAsync([engine, second], SqlDialect.ClickHouse, new SqlSource { Table = "shard" });
        Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
    }

    [Test]
    public async Task CollectAsync_ColumnOfTheServersZone_TakesTheTimeAsItIsSaid([Values("DateTime", "DateTime64(3)", "DateTime('Asia/Shanghai')", "DateTime('America/New_York')")] string type)
    {
        var rows = Load(Variants.First(), 4);
        Run($"CREATE OR REPLACE TABLE zoned ENGINE = MergeTree ORDER BY tuple() AS SELECT station, CAST(toString(assumeNotNull(time)) AS {type}) AS time, so2, no2, pm10, pm25, co, o3 FROM decimals");
        var partials = await StationDayQuery.CollectAsync([engine], SqlDialect.ClickHouse, new SqlSource { Table = "zoned" });
        Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
    }

    [Test]
    public async Task CollectAsync_Minutes_GivesTheFiguresOfTheLibrary([Values] HourLabel label, [Values] bool unique)
    {
        var hours = Minutes.Stage(Execute, PathOf("minutes.csv"), label, unique);
        Execute($"COPY minutes TO '{PathOf("minutes.parquet")}' (FORMAT PARQUET)");
        Run($"CREATE OR REPLACE TABLE minutes ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('{PathOf("minutes.parquet")}', Parquet)");
        var source = new SqlSource { Table = "minutes", Resolution = SqlResolution.Minute, Label = label, UniqueKey = unique };
        var partials = await StationDayQuery.CollectAsync([engine], SqlDialect.ClickHouse, source);
        Same.Figures(hours, partials, Generated.Network, Period);
    }

    [Test]
    public async Task CollectAsync_TwoValuesForAnHour_NamesThem()
    {
        Run("CREATE OR REPLACE TABLE twice (station String, time DateTime, so2 Nullable(Float64)) ENGINE = MergeTree ORDER BY station");
        Run("INSERT INTO twice VALUES ('S1', '2026-02-25 03:00:00', 5), ('S1', '2026-02-25 03:00:00', 6)");
        var source = new SqlSource { Table = "twice", Columns = new Dictionary<Pollutant, string> { [Pollutant.SO2] = "so2" } };
        var error = await Assert.ThrowsAsync<SqlSourceException>(() => StationDayQuery.CollectAsync([engine], SqlDialect.ClickHouse, source));
        Assert.That(error!.Problem, Is.EqualTo(SqlProblem.DuplicateKey), error.Message);
    }

    [Test]
    public async Task CollectAsync_DayThatDoesNotExist_IsAnError()
    {
        Run("CREATE OR REPLACE TABLE february (station String, y Int32, m Int32, d Int32, h Int32, so2 Float64) ENGINE = MergeTree ORDER BY station");
        Run("INSERT INTO february VALUES ('S1', 2026, 2, 30, 3, 5)");
        var source = new SqlSource { Table = "february", Time = SqlTime.Parts, TimeColumns = ["y", "m", "d", "h"], Columns = new Dictionary<Pollutant, string> { [Pollutant.SO2] = "so2" } };
        var error = await Assert.ThrowsAsync<SqlSourceException>(() => StationDayQuery.CollectAsync([engine], SqlDialect.ClickHouse, source));
        Assert.That(error!.Problem, Is.EqualTo(SqlProblem.WrongType), error.Message);
    }

    [Test]
    public async Task CollectAsync_UnknownTable_SaysSo()
    {
        var error = await Assert.ThrowsAsync<SqlSourceException>(() => StationDayQuery.CollectAsync([engine], SqlDialect.ClickHouse, new SqlSource { Table = "nowhere" }));
        Assert.That(error!.Problem, Is.EqualTo(SqlProblem.WrongTable), error.Message);
    }

    /// <summary>Generated hours in a table of ClickHouse, over the Parquet of DuckDB.</summary>
    private IReadOnlyList<Row> Load(Variant variant, int seed)
    {
        var generated = Generated.Of(seed);
        var rows = variant.Unique ? generated.Unique : generated.Rows;
        Generated.Write(PathOf("staging.csv"), rows);
        var typed = Generated.Keys.Select(k => $"CAST({k} AS decimal(12, 5)) AS {k}").Concat(Generated.Keys.Select(k => $"CAST({k}_k AS integer) AS {k}_k"));
        Execute($"CREATE OR REPLACE TABLE staging AS SELECT station, CAST(time AS timestamp) AS time, {string.Join(", ", typed)} FROM read_csv('{PathOf("staging.csv")}', header = true, all_varchar = true)");
        Execute($"COPY ({variant.Select}) TO '{PathOf("variant.parquet")}' (FORMAT PARQUET)");
        Run($"CREATE OR REPLACE TABLE {SqlDialect.ClickHouse.Name(variant.Name)} ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('{PathOf("variant.parquet")}', Parquet)");
        return rows;
    }

    private void Run(string sql) => Run(engine, sql);

    private static void Run(ClickHouseConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
