using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

public class BulletinTests
{
    private static readonly string[] Periods = ["2026-W45", "2026-10", "2026-Q3", "2026-H1", "2026-11", "2026", "2025-season"];

    [TestCaseSource(nameof(Periods))]
    public void Text_EverySentence_HoldsAFigure(string period)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var lines = Text(SampleReport.Of(6, period), language).Split('\n').Skip(1).ToList();
            var sentences = lines.Where(l => l.EndsWith(language == Language.Chinese ? '。' : '.')).ToList();
            Assert.That(sentences, Has.Count.GreaterThan(6));
            Assert.That(sentences.Where(s => !s.Any(char.IsDigit) && !s.Contains('缺') && !s.Contains("missing", StringComparison.Ordinal)), Is.Empty);
            Assert.That(sentences.Where(s => Found.First(s, "NaN|null|  |：。|, \\.").Success), Is.Empty);
        }
    }

    [Test]
    public void Text_Region_SaysThePublishedFiguresAndChangesInTheOrderOfBulletins()
    {
        var report = SampleReport.Of(6);
        var line = Text(report, Language.Chinese).Split('\n').First(l => l.StartsWith("2026年10月，市06个区县", StringComparison.Ordinal));
        var at = -1;
        foreach (var (name, figure) in new[] { ("优良天数比例", Figure.GoodRatio), ("PM2.5平均", Of(Pollutant.PM25)), ("PM10平均", Of(Pollutant.PM10)), ("O3日最大", Of(Pollutant.O3)), ("SO2平均", Of(Pollutant.SO2)), ("NO2平均", Of(Pollutant.NO2)), ("CO第95", Of(Pollutant.CO)), ("综合指数", Figure.Index) })
        {
            var next = line.IndexOf(name, StringComparison.Ordinal);
            Assert.That(next, Is.GreaterThan(at), name);
            at = next;
            var change = report.Region!.Of(figure);
            var part = line[at..].Split('；')[0];
            Assert.That(part, Does.Contain($"为{change.Value!.Value.ToString(CultureInfo.InvariantCulture)}"), name);
            var by = Math.Abs(change.Change!.Value).ToString(CultureInfo.InvariantCulture);
            Assert.That(part, Does.Contain(change.IsUnchanged ? "持平" : (change.Change < 0 ? "下降" : "上升") + by + (change.Figure.ChangeKind == ChangeKind.Percent ? "%" : "个百分点")), name);
        }
    }

    [TestCase("2026-W45")]
    [TestCase("2026-10")]
    [TestCase("2026-Q3")]
    [TestCase("2026-H1")]
    public void Text_PeriodThatIsOver_SaysAlsoTheChangesOnThePreviousPeriod(string period)
    {
        var report = SampleReport.Of(4, period);
        var sentence = Text(report, Language.Chinese).Split('\n')[3];
        foreach (var figure in new[] { Figure.GoodRatio, Of(Pollutant.PM25), Figure.Index })
        {
            var change = report.RegionOnPrevious!.Of(figure);
            Assert.That(change.Change, Is.Not.Null, figure.Key);
            var by = Math.Abs(change.Change!.Value).ToString(CultureInfo.InvariantCulture);
            Assert.That(sentence, Does.Contain(change.IsUnchanged ? "环比持平" : $"环比{(change.Change < 0 ? "下降" : "上升")}{by}"), figure.Key);
        }

        Assert.That(report.OnPrevious.Select(c => (c.Current.Area, c.Earlier[0].Period)), Is.EqualTo(report.Days.Areas.Select(a => (a, AssessmentPeriod.Parse(period).Previous()))));
    }

    [TestCase("2026-11")]
    [TestCase("2026")]
    [TestCase("2025-season")]
    [TestCase("2026-10-01..2026-10-20")]
    public void Gather_PeriodThatRunsOrHasNoneAlikeBefore_IsNotComparedWithThePreviousOne(string period)
    {
        var report = SampleReport.Of(3, period);
        Assert.That((report.OnPrevious.Count, report.RegionOnPrevious), Is.EqualTo((0, (AssessmentComparison?)null)));
        Assert.That(Text(report, Language.Chinese), Does.Not.Contain("环比"));
    }

    [Test]
    public void Text_NoLastYear_SaysSoOnceASentence()
    {
        var report = SampleReport.Of(6, "2025-03");
        foreach (var line in Text(report, Language.Chinese).Split('\n').Where(l => l.Contains("同比缺", StringComparison.Ordinal)))
            Assert.That(Regex.Count(line, "同比缺"), Is.EqualTo(1), line);
    }

    [TestCaseSource(nameof(Periods))]
    public void Text_Periods_AreNamedNotAbbreviated(string period)
    {
        foreach (var language in Enum.GetValues<Language>())
            Assert.That(Text(SampleReport.Of(4, period), language).Split('\n').Where(l => !l.Contains('缺') && !l.Contains("no comparison", StringComparison.Ordinal)), Has.None.Match(@"\d{4}-(W|Q|H)?\d|\.\."));
    }

    [Test]
    public void Text_Goals_SaysGoalAndFigureWithTheirUnit()
    {
        var report = SampleReport.Of(5);
        var text = Text(report, Language.Chinese);
        var endangered = report.Goals.Where(g => g.Whole.Status is GoalStatus.AtRisk or GoalStatus.Missed).ToList();
        Assert.That(endangered.Select(g => g.Goal.Metric.Kind), Is.SupersetOf(new[] { GoalKind.Mean, GoalKind.GoodRatio }));
        foreach (var goal in endangered)
        {
            var unit = goal.Goal.Metric.Kind == GoalKind.Mean ? " µg/m³" : "%";
            Assert.That(text, Does.Contain($"{goal.Goal.Area.Name}2026年{goal.Goal.Metric.Name(Language.Chinese)}目标为{goal.Whole.Goal}{unit}，现为{goal.Whole.Actual}{unit}，"));
        }
    }

    [TestCase("2026-01", 3)]
    [TestCase("2026-07", 14)]
    public void Text_GoodDays_NamesAllThatShareTheBestAndTheWorst(string period, int counties)
    {
        var report = SampleReport.Of(counties, period);
        var ratios = report.OnLastYear.Select(c => c.Current).Where(a => a.GoodRatio is not null).ToList();
        var line = Text(report, Language.Chinese).Split('\n').First(l => l.Contains("优良天数比例最高", StringComparison.Ordinal) || l.Contains("优良天数比例均", StringComparison.Ordinal));
        var (best, worst) = (ratios.Max(a => a.GoodRatio), ratios.Min(a => a.GoodRatio));
        if (best == worst)
            Assert.That(line, Does.StartWith($"{counties}个区县优良天数比例均为{best}%"));
        else
            Assert.That(line, Does.StartWith($"优良天数比例最高为{Some(best)}{best}%，最低为{Some(worst)}{worst}%"));

        string Some(decimal? ratio)
        {
            var names = ratios.Where(a => a.GoodRatio == ratio).Select(a => a.Area.Name).ToList();
            return string.Join('、', names.Take(3)) + (names.Count > 3 ? $"等{names.Count}个区县" : "");
        }
    }

    [Test]
    public void Text_AreaNotRanked_IsNamedWithTheReason()
    {
        Assert.That(Text(SampleReport.Of(14, "2026-05"), Language.Chinese), Does.Match("未参与排名的有1个区县：第13县（.+）。"));
        Assert.That(Text(SampleReport.Of(14, "2026-05"), Language.English), Does.Match(@"Not ranked are 1 county: 第13县 \(.+\)\."));
    }

    [Test]
    public void Text_NoLastYear_SaysThatTheComparisonIsMissing([Values] Language language)
    {
        var text = Text(SampleReport.Of(6, "2025-03"), language);
        Assert.That(text, Does.Contain(language == Language.Chinese ? "同比缺" : "no comparison with last year"));
    }

    [Test]
    public void Text_Events_SaysBothReadings()
    {
        var days = SampleReport.Days(6);
        var register = new EventRegister([ExceptionalEvent.OfDays(days.Areas[2], new LocalDate(2026, 10, 3), new LocalDate(2026, 10, 6))]);
        var report = SampleReport.Of(6, events: register);
        var effect = report.Events.Single(e => e.Excluded.Count > 0).Of(Of(Pollutant.PM10));
        Assert.That(Text(report, Language.English), Does.Contain($"PM10 is {effect.With} µg/m³ with events, {effect.Without} µg/m³ without").And.Contain("on 4 area days"));
    }

    [Test]
    public void Text_OneArea_HasNoPlaces([Values] Language language)
    {
        var text = Text(SampleReport.Of(1), language);
        Assert.That(text, Does.Not.Contain("名次").And.Not.Contain("from the bottom"));
        Assert.That(text, Does.Contain(SampleReport.LongName));
    }

    [Test]
    public void Json_Goals_AreTheTrackedNumbers()
    {
        var report = SampleReport.Of(5);
        using var stream = new MemoryStream();
        ReportRenderer.Json(report, Language.English, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var goals = json.RootElement.GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "goals").GetProperty("tables").GetProperty("goals").EnumerateArray().ToList();
        Assert.That(goals.Select(g => g.GetProperty("actual").GetDecimal()), Is.EqualTo(report.Goals.Select(g => g.Whole.Actual)));
        Assert.That(goals.Select(g => g.GetProperty("control") is { ValueKind: JsonValueKind.Number } n ? n.GetDecimal() : (decimal?)null), Is.EqualTo(report.Goals.Select(g => g.Whole.Control)));
    }

    [Test]
    public void Markdown_NamesLikeMarkup_AreText()
    {
        using var writer = new StringWriter();
        ReportRenderer.Markdown(SampleReport.Of(5), Language.Chinese, writer);
        var rows = writer.ToString().Split('\n').Where(l => l.StartsWith('|')).ToList();
        Assert.That(rows.Where(r => r.Contains("1+2", StringComparison.Ordinal)), Is.Not.Empty.And.All.Contain("=1+2\\|\\<b>县"));
        foreach (var table in Tables(writer.ToString()))
            Assert.That(table.Select(r => Regex.Count(r, @"(?<!\\)\|")).Distinct().Count(), Is.EqualTo(1), table[0]);
    }

    [Test]
    public void Gather_PeriodWithoutDays_Throws() =>
        Assert.That(() => Report.Gather(SampleReport.Days(2), AssessmentPeriod.Year(2023)), Throws.ArgumentException.With.Message.Contains("2023"));

    [Test]
    public void Gather_GoalsOfOtherYears_AreLeftOut()
    {
        var days = SampleReport.Days(2);
        var plan = new TargetPlan([new Goal(days.Areas[0], GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2025), 35), new Goal(days.Areas[0], GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 34)]);
        Assert.That(Report.Gather(days, AssessmentPeriod.Parse("2026-10"), plan).Goals.Select(g => g.Goal.Period), Is.EqualTo(new[] { AssessmentPeriod.Year(2026) }));
    }

    private static IEnumerable<List<string>> Tables(string markdown) =>
        markdown.Split("\n\n").Select(block => block.Split('\n').Where(l => l.StartsWith('|')).ToList()).Where(t => t.Count > 0);

    private static Figure Of(Pollutant pollutant) => Figure.Statistic(pollutant);

    private static string Text(Report report, Language language)
    {
        using var writer = new StringWriter(new StringBuilder());
        ReportRenderer.Text(report, language, writer);
        return writer.ToString();
    }
}
