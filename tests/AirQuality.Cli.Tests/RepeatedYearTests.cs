using System.Globalization;
using System.Text;

namespace AirQuality.Cli.Tests;

/// <summary>
/// Counties whose air repeats last year to the day have no change in any figure of any command: across 2026-03-01, where limits and schemes change, across
/// 29 February, across December 2024, where decimals change, with the same events in both years. Days are drawn with seed 7; those of a February are alike, so
/// that its 29th adds nothing.
/// </summary>
public sealed class RepeatedYearTests : CliFixture
{
    private static readonly string[] Periods =
    [
        "2026-04", "2026-03", "2026-02", "2026-Q1", "2026-Q2", "2026-H1", "2026-01..2026-10", "2026-02-15..2026-03-15", "2026-ozone", "2025-season", "2026-05-05", "2024-12", "2025-01", "2024-02", "2025-02", "2026",
        "2026-Q3", "2024-Q4", "2026-H2", "2026-02-28", "2026-03-01", "2026-02下旬", "2026-03上旬", "2026-03中旬", "2024-12上旬", "2024-02下旬", "2024-11-15..2024-12-15",
    ];

    /// <summary>Weeks that straddle a change or lie on its sides; a week is compared with that of the same number.</summary>
    private static readonly string[] Weeks = ["2026-W08", "2026-W09", "2026-W10", "2026-W30", "2025-W01", "2024-W48", "2024-W49", "2024-W09"];

    private string days = string.Empty;
    private string events = string.Empty;

    [SetUp]
    public void Make()
    {
        days = Write("days.csv", [Observed, .. Rows()]);
        events = Write("events.csv", ["area,from,to,kind,source", .. Enumerable.Range(2022, 5).Select(y => $"A0,{y}-04-10,{y}-04-13,dust,list")]);
    }

    [TestCaseSource(nameof(Periods))]
    public void Compare_WithLastYear_HasNoChangeInAnyFigure(string period)
    {
        var outcome = Run("compare", days, "--events", events, "--period", period, "--with", "last-year", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var rows = Table(outcome.Lines);
        // The 29th is one day more, and counts of days say so.
        var figures = rows.Where(r => period is not ("2024-02" or "2025-02" or "2024-02下旬") || !r["metric"].EndsWith("_days", StringComparison.Ordinal)).ToList();
        Assert.That(figures.Select(r => $"{r["area"]} {r["metric"]} {Zero(r["change"])}").Where(t => !t.EndsWith(' ')), Is.Empty);
        Assert.That(figures.Count(r => r["change"].Length > 0), Is.GreaterThan(20));
        Assert.That(rows.Where(r => r.ContainsKey("change_newer")).Select(r => Zero(r["change_newer"])), Is.All.Empty, "by the newer edition alone");
    }

    [TestCaseSource(nameof(Periods))]
    public void Rank_OnLastYear_NobodyMovesOrChanges(string period)
    {
        var outcome = Run("rank", days, "--events", events, "--period", period, "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        foreach (var row in Table(outcome.Lines))
            Assert.That((Zero(row["change"]), Zero(row["rise_year"])), Is.EqualTo((string.Empty, string.Empty)), $"{period} {row["area"]}");
    }

    /// <summary>Air that repeats the same week of last year, day by day.</summary>
    [TestCaseSource(nameof(Weeks))]
    public void Compare_WeekThatRepeatsThatOfLastYear_HasNoChangeInAnyFigure(string week)
    {
        var file = Write("weeks.csv", [Observed, .. WeekRows()]);
        var rows = Table(Run("compare", file, "--period", week, "--with", "last-year", "--csv").Lines);
        Assert.That(rows.Select(r => $"{r["area"]} {r["metric"]} {Zero(r["change"])}").Where(t => !t.EndsWith(' ')), Is.Empty);
        Assert.That(rows.Count(r => r["change"].Length > 0), Is.GreaterThan(20));
        foreach (var row in Table(Run("rank", file, "--period", week, "--csv").Lines))
            Assert.That((Zero(row["change"]), Zero(row["rise_year"])), Is.EqualTo((string.Empty, string.Empty)), $"{week} {row["area"]}");
    }

    /// <summary>The dispatch sheet of a county has last year's figures for its own.</summary>
    [TestCase("2026-03")]
    [TestCase("2026-Q1")]
    public void Sheet_OfYearsThatRepeat_HasNoChange(string period)
    {
        var rows = Table(Run("sheet", days, "--events", events, "--period", period, "--area", "A1", "--csv").Lines);
        Assert.That(rows, Has.Count.GreaterThan(5));
        Assert.That(rows.Select(r => Zero(r["change"])), Is.All.Empty);
    }

    /// <summary>A goal of no change is last year's figure, and a year that repeats it meets it to the last decimal.</summary>
    [Test]
    public void Track_GoalsOfNoChange_AreMetAtTheEndByTheFigureItself()
    {
        var rows = Table(Run("track", days, "--events", events, "--targets", NoChange(), "--as-of", "2026-12-31", "--csv", "--lang", "en").Lines).Where(r => r["level"] == "year").ToList();
        Assert.That(rows, Has.Count.EqualTo(NoChangeMetrics.Length * 4));
        Assert.That(rows.Select(r => $"{r["area"]} {r["metric"]} {r["actual"]} {r["status"]}"), Is.EqualTo(rows.Select(r => $"{r["area"]} {r["metric"]} {r["planned"]} Met")));
    }

    /// <summary>With no day left nothing is drawn; with half a year left last year's figure is likely and lies in the middle: the days drawn are those that come.</summary>
    [Test]
    public void Outlook_GoalsOfNoChange_ExpectTheFigureItself()
    {
        foreach (var row in Table(Run("outlook", days, "--events", events, "--targets", NoChange(), "--as-of", "2026-12-31", "--csv", "--lang", "en").Lines))
            Assert.That($"{row["area"]} {row["metric"]} {Same(row, "median")} {Same(row, "p05")} {Same(row, "p95")} {row["probability"]}", Is.EqualTo($"{row["area"]} {row["metric"]} True True True 1.000"));
        foreach (var row in Table(Run("outlook", days, "--events", events, "--targets", NoChange(), "--as-of", "2026-06-30", "--csv", "--lang", "en").Lines))
        {
            var (goal, median) = (Number(row, "goal"), Number(row, "median"));
            Assert.That(median, Is.EqualTo(goal).Within(Math.Max(2, goal * 0.05m)), $"{row["area"]} {row["metric"]}");
            Assert.That(goal, Is.InRange(Number(row, "p05"), Number(row, "p95")), $"{row["area"]} {row["metric"]}");
        }

        static bool Same(Dictionary<string, string> row, string figure) => Number(row, figure) == Number(row, "goal");
        static decimal Number(Dictionary<string, string> row, string column) => decimal.Parse(row[column], CultureInfo.InvariantCulture);
    }

    /// <summary>Month and year to date of the own area have no change, the day before the limits change, the day after and at the end.</summary>
    [TestCase("2026-02-28")]
    [TestCase("2026-03-01")]
    [TestCase("2026-03-20")]
    [TestCase("2026-12-31")]
    public void Brief_OfYearsThatRepeat_HasNoChange(string asOf)
    {
        var rows = Table(Run("brief", days, "--events", events, "--area", "A1", "--as-of", asOf, "--csv", "--lang", "en").Lines);
        Assert.That(rows.Where(r => r["part"] is "month" or "year").Select(r => $"{r["part"]} {r["metric"]} {Zero(r["change"])}"), Is.All.EndsWith(" ").And.Some.StartsWith("year"));
    }

    private static readonly string[] NoChangeMetrics = ["pm25", "pm10", "so2", "no2", "co", "o3_8h", "good_ratio", "good_days", "heavy_days", "index", "so2_p98", "no2_p98", "pm10_p95", "pm25_p95"];

    private string NoChange() => Write(
        "targets.csv",
        ["area,metric,year,goal", .. from area in Enumerable.Range(0, 4) from metric in NoChangeMetrics select $"A{area},{metric},2026,{(metric == "good_ratio" ? "+0pp" : "+0%")}"]);

    /// <summary>No alert is about a figure worse than last year.</summary>
    [Test]
    public void Alerts_OfYearsThatRepeat_HaveNothingWorseThanLastYear() =>
        Assert.That(Run("alerts", days, "--events", events, "--as-of", "2026-04-30", "--csv").Lines.Skip(1).Where(l => l.Contains("worse", StringComparison.OrdinalIgnoreCase)), Is.Empty);

    [TestCase("index_change")]
    [TestCase("pm25_change")]
    [TestCase("good_ratio_change")]
    public void RankByChange_OnLastYear_SharesTheFirstPlace(string by)
    {
        var outcome = Run("rank", days, "--events", events, "--period", "2026-Q1", "--by", by, "--attaining", "ranked", "--csv");
        Assert.That(Table(outcome.Lines).Select(r => $"{r["rank"]} {Zero(r["value"])}"), Is.All.EqualTo("1 "));
    }

    [Test]
    public void Trend_OfYearsThatRepeat_HasNoSlope() =>
        Assert.That(Table(Run("trend", days, "--events", events, "--csv").Lines).Select(r => r["slope_per_year"]), Is.All.EqualTo("0.000"));

    [Test]
    public void History_OfYearsThatRepeat_HasTheValuesOfLastYear([Values("index", "pm25", "good_ratio")] string by)
    {
        // Judged by one edition, as each month is printed by that of its own time.
        string[] Values(string year) => [.. Table(Run("history", days, "--events", events, "--period", year, "--by", by, "--standard", "2026", "--csv").Lines).Select(r => $"{r["area"]} {r["period"][4..]} {r["rank"]} {r["value"]}")];
        Assert.That(Values("2026"), Is.EqualTo(Values("2025")).And.Not.Empty);
    }

    [TestCase("2026-04")]
    [TestCase("2026-Q1")]
    [TestCase("2026-03")]
    public void Report_OfYearsThatRepeat_SaysThatNothingChangedOnLastYear(string period)
    {
        var text = Run("report", days, "--events", events, "--period", period, "--lang", "zh").Out;
        Assert.That(text, Does.Contain("同比持平"));
        Assert.That(text, Does.Not.Match("同比(上升|下降|改善|恶化|增加|减少)[0-9]"));
    }

    private static string Zero(string change) =>
        change.Length == 0 || decimal.Parse(change, CultureInfo.InvariantCulture) == 0 ? string.Empty : change;

    private static List<Dictionary<string, string>> Table(IReadOnlyList<string> lines)
    {
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => header.Zip(l.Split(',')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    /// <summary>Days by week of the year and day of the week.</summary>
    private static IEnumerable<string> WeekRows()
    {
        for (var area = 0; area < 3; area++)
            for (var day = new DateTime(2022, 12, 26); day.Year < 2027; day = day.AddDays(1))
            {
                var random = new Random((ISOWeek.GetWeekOfYear(day) * 70) + ((int)day.DayOfWeek * 7) + area);
                yield return string.Create(CultureInfo.InvariantCulture, $"A{area},{day:yyyy-MM-dd},{random.Next(4, 20)},{random.Next(15, 60)},{random.Next(30, 180)},{random.Next(10, 110)},{random.Next(4, 16) / 10m},{random.Next(60, 200)}");
            }
    }

    private static IEnumerable<string> Rows()
    {
        for (var area = 0; area < 4; area++)
        {
            var random = new Random(7 + area);
            var drawn = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var day = new DateTime(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
            {
                var values = new StringBuilder();
                values.Append(CultureInfo.InvariantCulture, $"{random.Next(4, 20)},{random.Next(15, 60)},{random.Next(30, 180)},{random.Next(10, 110)},{random.Next(4, 16) / 10m},{random.Next(60, 200)}");
                drawn[day.ToString("MM-dd", CultureInfo.InvariantCulture)] = day.Month == 2 && day.Day > 1 ? drawn["02-01"] : values.ToString();
            }

            for (var day = new DateTime(2022, 1, 1); day.Year < 2027; day = day.AddDays(1))
                yield return $"A{area},{day:yyyy-MM-dd},{drawn[day.ToString("MM-dd", CultureInfo.InvariantCulture)]}";
        }
    }
}
