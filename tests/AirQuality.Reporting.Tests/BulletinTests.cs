using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AirQuality.Observations;
using AirQuality.Statistics;
using AirQuality.Targets;
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
