using System.IO.Compression;
using AirQuality.Aggregation;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using AirQuality.Tests;
using DuckDB.NET.Data;
using NodaTime;

namespace AirQuality.Sql.Tests;

/// <summary>DuckDB sums what the library sums, to the last digit, from tables and files of any layout.</summary>
[TestFixture]
public sealed class DuckDbTests : DuckDbFixture
{
    private static readonly AssessmentPeriod Period = AssessmentPeriod.Range(new LocalDate(2026, 2, 25), new LocalDate(2026, 3, 4));

    private static IEnumerable<Variant> Variants => Variant.All(duckDb: true);

    [TestCaseSource(nameof(Variants))]
    [Category("Long")]
    [Category("Engines")]
    public async Task CollectAsync_GeneratedHoursInATable_GivesTheFiguresOfTheLibrary(object described)
    {
        var variant = (Variant)described;
        for (var seed = 1; seed <= 2; seed++)
        {
            var rows = Stage(seed, variant.Unique);
            Execute($"CREATE OR REPLACE TABLE {SqlDialect.Quote(variant.Name)} AS {variant.Select}");
            var partials = await StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, variant.Table);
            Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
        }
    }

    [Test]
    [Category("Long")]
    [Category("Engines")]
    public async Task CollectAsync_FoldersOfPackedCsvAndParquet_GiveTheFiguresOfTheLibrary()
    {
        var rows = Stage(3, unique: false);
        Execute($"COPY staging TO '{PathOf("hours.parquet")}' (FORMAT PARQUET)");
        foreach (var (half, i) in new[] { rows.Take(rows.Count / 2), rows.Skip(rows.Count / 2) }.Select((h, i) => (h, i)))
        {
            Generated.Write(PathOf("plain.csv"), half);
            await using var packed = new GZipStream(File.Create(PathOf($"part{i}.csv.gz")), CompressionLevel.Fastest);
            await packed.WriteAsync(await File.ReadAllBytesAsync(PathOf("plain.csv")));
        }

        foreach (var pattern in new[] { "part*.csv.gz", "*.parquet" })
        {
            var partials = await StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, new SqlSource { Files = [PathOf(pattern)] });
            Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
        }
    }

    [Test]
    public async Task CollectAsync_IntoDaysOfAreas_GivesTheFiguresOfTheLibrary([Values] AreaLevel level)
    {
        var rows = Stage(5, unique: false);
        Execute("CREATE TABLE hours AS SELECT * FROM staging");
        var days = new AreaDayCollector(Generated.Network, level);
        await StationDayQuery.CollectAsync(days, [Connection], SqlDialect.DuckDb, new SqlSource { Table = "hours" });
        Assert.That(days.StationIds, Is.EqualTo(Generated.Network.Stations.Select(s => s.Id)));
        var hours = Generated.InProcess(rows);
        Same.Days(level == AreaLevel.Station ? DayAggregator.StationDays(hours, Generated.Network) : DayAggregator.AreaDays(hours, Generated.Network, level), days.ToGrid(), $"{level}");
    }

    [Test]
    [Category("Long")]
    [Category("Engines")]
    public async Task CollectAsync_AnswerThatIsStreamed_GivesTheFiguresOfTheLibrary()
    {
        var rows = Stage(7, unique: false);
        Generated.Write(PathOf("hours.csv"), rows);
        var commands = 0;
        var options = new SqlQueryOptions
        {
            Prepare = command =>
            {
                ((DuckDBCommand)command).UseStreamingMode = true;
                commands++;
            },
        };
        var partials = await StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, new SqlSource { Files = [PathOf("hours.csv")] }, options);
        Same.Figures(Generated.InProcess(rows), partials, Generated.Network, Period);
        Assert.That(commands, Is.GreaterThanOrEqualTo(2), "the days in which a time stands twice are read again");
    }

    [Test]
    [Category("Long")]
    [Category("Engines")]
    public void CollectAsync_IntoDaysOfAreas_OfShardsThatHoldTheSame_IsAnError()
    {
        Generated.Write(PathOf("hours.csv"), Generated.Of(6).Unique);
        using var other = new DuckDBConnection("Data Source=:memory:");
        other.Open();
        var days = new AreaDayCollector(Generated.Network, AreaLevel.County);
        Assert.That(
            async () => await StationDayQuery.CollectAsync(days, [Connection, other], SqlDialect.DuckDb, new SqlSource { Files = [PathOf("hours.csv")] }),
            Throws.TypeOf<SqlSourceException>().With.Property("Problem").EqualTo(SqlProblem.WrongPartials).And.Message.Contains("each station day once"));
    }

    [Test]
    [Category("Long")]
    [Category("Engines")]
    public async Task CollectAsync_SomeDaysOnly_GivesThoseDaysOfTheLibrary([Values] bool text)
    {
        var rows = Stage(4, unique: false);
        Execute("CREATE TABLE hours AS SELECT * FROM staging");
        Generated.Write(PathOf("hours.csv"), rows);
        var span = new DateInterval(new LocalDate(2026, 2, 27), new LocalDate(2026, 3, 1));
        var source = text ? new SqlSource { Files = [PathOf("hours.csv")] } : new SqlSource { Table = "hours" };
        var partials = await StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, source, new SqlQueryOptions { Span = span });
        Same.Figures(Generated.InProcess(rows.Where(r => span.Contains(r.End.PlusHours(-1).Date))), partials, Generated.Network, Period);
    }

    [Test]
    [Category("Long")]
    [Category("Engines")]
    public async Task CollectAsync_Minutes_GivesTheFiguresOfHoursMadeInMemory([Values] bool unique, [Values] HourLabel label)
    {
        var hours = Minutes.Stage(Execute, PathOf("minutes.csv"), label, unique);
        var source = new SqlSource { Table = "minutes", Resolution = SqlResolution.Minute, Label = label, UniqueKey = unique };
        var partials = await StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, source);
        Same.Figures(hours, partials, Generated.Network, Period);
    }

    [Test]
    [Category("Long")]
    [Category("Engines")]
    public async Task CollectAsync_TwoYearsOfBeijing_GiveTheFiguresOfTheLibrary()
    {
        var data = RealData.Folder("uci-beijing");
        var files = Directory.GetFiles(data, "*.csv.gz").Order(StringComparer.Ordinal).ToList();
        var network = StationFile.Read(Path.Combine(data, "stations.csv"));
        var source = new SqlSource
        {
            Files = files,
            Time = SqlTime.Parts,
            TimeColumns = ["year", "month", "day", "hour"],
            Label = HourLabel.Start,
            Columns = new Dictionary<Pollutant, string> { [Pollutant.SO2] = "SO2", [Pollutant.NO2] = "NO2", [Pollutant.PM10] = "PM10", [Pollutant.PM25] = "PM2.5", [Pollutant.CO] = "CO", [Pollutant.O3] = "O3" },
            Units = new Dictionary<Pollutant, SqlUnit> { [Pollutant.CO] = SqlUnit.Micrograms },
        };
        var partials = await StationDayQuery.CollectAsync([Connection], SqlDialect.DuckDb, source);
        Same.Figures(ObservationReader.Read(files).Hours!, partials, network, AssessmentPeriod.Parse("2015"));
    }

    private IReadOnlyList<Row> Stage(int seed, bool unique)
    {
        var generated = Generated.Of(seed);
        var rows = unique ? generated.Unique : generated.Rows;
        Generated.Write(PathOf("staging.csv"), rows);
        var typed = Generated.Keys.Select(k => $"CAST({k} AS decimal(12, 5)) AS {k}").Concat(Generated.Keys.Select(k => $"CAST({k}_k AS integer) AS {k}_k"));
        Execute($"CREATE OR REPLACE TABLE staging AS SELECT station, CAST(time AS timestamp) AS time, {string.Join(", ", typed)} FROM read_csv('{PathOf("staging.csv")}', header = true, all_varchar = true)");
        return rows;
    }
}
