using System.Globalization;
using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Sample;

/// <summary>
/// Writes the sample as a county's bureau has it, all workbooks: the hours of its own stations, the province's monthly tables of all counties, a list of
/// stations and one of goals. Tables have a line of title, a line of units and days that are dates.
/// </summary>
internal static class SampleWorkbooks
{
    /// <summary>Whose desk it is.</summary>
    private const string Own = "铁冶县";

    private static readonly string[] Items = ["SO2", "NO2", "PM10", "PM2.5", "CO", "O3"];

    private static readonly string[] Units = ["μg/m3", "μg/m3", "μg/m3", "μg/m3", "mg/m3", "μg/m3"];

    /// <summary>Writes the folder.</summary>
    /// <param name="directory">Empty, or made.</param>
    /// <param name="end">The day after the last one.</param>
    /// <param name="cancellationToken">Stops between two files; those written are whole.</param>
    /// <returns>The files with their rows of data, in the order written.</returns>
    /// <exception cref="DataException">The folder holds something.</exception>
    public static IReadOnlyList<SampleFile> Write(string directory, LocalDate end, CancellationToken cancellationToken)
    {
        var documents = Documents.For("--workbooks");
        Directory.CreateDirectory(directory);
        if (Directory.EnumerateFileSystemEntries(directory).FirstOrDefault() is { } there)
            throw new DataException($"文件夹'{directory}'中已有'{Path.GetFileName(there)}'；请选空的或新的文件夹", $"The directory '{directory}' holds '{Path.GetFileName(there)}' already; choose an empty or a new directory.");
        var grid = SampleData.Generate(end);
        var files = new List<SampleFile>();
        foreach (var (name, table) in Tables(grid))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(Save(directory, name, table, documents));
        }

        return files;
    }

    private static IEnumerable<(string Name, Table Table)> Tables(HourlyGrid grid)
    {
        var stations = SampleNetwork.Network.Stations.Where(s => s.Area!.Name == Own).ToList();
        yield return ("站点.xlsx", new Table(
            ["站点编码", "站点名称", "类型", "区县", "城市", "省份"],
            [.. stations.Select(s => Texts(s.Id, s.Name, "urban", Own, s.Area!.At(AreaLevel.City)!.Name, s.Area.At(AreaLevel.Province)!.Name))]));
        yield return ("目标.xlsx", new Table(
            ["区域", "指标", "年度", "目标", "责任单位"],
            [.. SampleTargets.Create(grid.FirstDay.Year, grid.LastDay.Year).Where(t => t.Area == Own).Select(t => Texts(t.Area, t.Metric, t.Year.ToString(CultureInfo.InvariantCulture), t.Goal, t.Responsible))]));
        foreach (var year in Enumerable.Range(grid.FirstDay.Year, grid.LastDay.Year - grid.FirstDay.Year + 1))
            yield return ($"小时值/{year}年小时值.xlsx", new Table(Title($"{Own}环境空气自动监测小时值（{year}年）", 9), [.. HoursOf(grid, stations, year)]));
        var days = DayAggregator.AreaDays(grid, SampleNetwork.Network, AreaLevel.County);
        for (var month = new YearMonth(grid.FirstDay.Year, grid.FirstDay.Month); month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth) <= grid.LastDay; month = month.PlusMonths(1))
            if (month.OnDayOfMonth(1) >= grid.FirstDay)
                yield return ($"全省通报/青岳省{month.Year}年{month.Month}月各县（市、区）环境空气质量.xlsx", Month(days, month));
    }

    private static IEnumerable<Cell[]> HoursOf(HourlyGrid grid, IReadOnlyList<Station> stations, int year)
    {
        yield return Texts(["站点编码", "日期", "小时", .. Items]);
        yield return Texts([string.Empty, string.Empty, string.Empty, .. Units]);
        for (var day = LocalDate.Max(grid.FirstDay, new LocalDate(year, 1, 1)); day <= grid.LastDay && day.Year == year; day = day.PlusDays(1))
            foreach (var station in stations)
                for (var hour = 0; hour < 24; hour++)
                    yield return Hour(grid, station.Id, day, hour);
    }

    /// <summary>The row of an hour, called by the hour at its end: 1 to 24.</summary>
    private static Cell[] Hour(HourlyGrid grid, string station, LocalDate day, int hour)
    {
        var at = (Period.DaysBetween(grid.FirstDay, day) * 24) + hour;
        return [Cell.Text(station), Cell.Date(day), Cell.Number(hour + 1), .. Pollutants.All.ToArray().Select(p => Cell.Number(grid.Hours(p, grid.IndexOf(station))[at].Value))];
    }

    private static Table Month(DailyGrid days, YearMonth month)
    {
        var period = AssessmentPeriod.Month(month.Year, month.Month);
        var ranking = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, period));
        var rows = new List<Cell[]>
        {
            Texts(["排名", "县（市、区）", "所属城市", .. Items, "综合指数"]),
            Texts([string.Empty, string.Empty, string.Empty, .. Units, string.Empty]),
        };
        foreach (var county in ranking.Ranked)
        {
            var assessed = PeriodAssessor.Assess(days, county.Area, period);
            rows.Add([Cell.Number(county.Place), Cell.Text(county.Area.Name), Cell.Text(county.Area.At(AreaLevel.City)!.Name), .. Pollutants.All.ToArray().Select(p => Cell.Number(assessed[p].Evaluated)), Cell.Number(county.Value)]);
        }

        return new Table(Title($"青岳省{month.Year}年{month.Month}月各县（市、区）环境空气质量状况", 10), rows);
    }

    /// <summary>A title over so many columns, which stands where a plain table has its head.</summary>
    private static string[] Title(string title, int columns) => [title, .. Enumerable.Repeat(string.Empty, columns - 1)];

    private static Cell[] Texts(params string[] texts) => [.. texts.Select(Cell.Text)];

    private static SampleFile Save(string directory, string name, Table table, IDocuments documents)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = AtomicFile.Create(path);
        documents.Workbook(table, Words.Of("zh"), file.Stream);
        file.Commit();
        return new SampleFile(name, table.Rows.Count());
    }
}
