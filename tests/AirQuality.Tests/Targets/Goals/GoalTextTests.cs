using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Goals;

/// <summary>Goals as people write them, and what has two readings is refused with both.</summary>
[TestFixture]
public sealed class GoalTextTests
{
    [TestCase("pm25", "36", 36, null)]
    [TestCase("pm25", "≤36", 36, null)]
    [TestCase("pm25", "不高于 36 微克/立方米", 36, null)]
    [TestCase("pm25", "-3%", -3, "1y")]
    [TestCase("pm25", "－3％", -3, "1y")]
    [TestCase("pm25", "下降3%", -3, "1y")]
    [TestCase("pm25", "+2.5%", "2.5", "1y")]
    [TestCase("pm25", "-10%/2020", -10, "2020")]
    [TestCase("pm25", "-3%/3y", -3, "3y")]
    [TestCase("index", "-5%", -5, "1y")]
    [TestCase("good_ratio", "45%", 45, null)]
    [TestCase("good_ratio", "87.5", "87.5", null)]
    [TestCase("good_ratio", "+2pp", 2, "1y pp")]
    [TestCase("good_ratio", "提高2个百分点", 2, "1y pp")]
    [TestCase("good_ratio", "提高1.5个百分点/2020", "1.5", "2020 pp")]
    [TestCase("good_days", ">=280", 280, null)]
    [TestCase("good_days", "不少于280天", 280, null)]
    [TestCase("heavy_days", "-6%", -6, "1y")]
    [TestCase("heavy_days", "<=3", 3, null)]
    [TestCase("heavy_ratio", "0.8%", "0.8", null)]
    [TestCase("heavy_ratio", "<=0.8%", "0.8", null)]
    [TestCase("heavy_ratio", "下降0.5个百分点", "-0.5", "1y pp")]
    [TestCase("place", "120", 120, null)]
    [TestCase("place", "place 120 or better", 120, null)]
    [TestCase("place", "前120名", 120, null)]
    [TestCase("place", "120名以内", 120, null)]
    [TestCase("place", "top 30", 30, null)]
    [TestCase("rank", "10", 10, null)]
    [TestCase("rank", "退后十", 10, null)]
    [TestCase("rank", "不在后20名", 20, null)]
    [TestCase("rank", "not in the last 10", 10, null)]
    public void Read_AsPeopleWriteIt_IsUnderstood(string metric, string text, decimal value, string? against)
    {
        var goal = GoalText.Read(text, GoalMetric.ByKey(metric), out var expected);
        Assert.That(goal, Is.Not.Null, expected.English);
        Assert.That(goal!.Value, Is.EqualTo(value));
        Assert.That(Told(goal.Base), Is.EqualTo(against));
    }

    [TestCase("pm25", "5%", "-5% is 5% less than last year, +5% is 5% more")]
    [TestCase("pm25", "+2", "+2% against last year, or 2 in the unit of the figure")]
    [TestCase("pm25", "-3", "-3% against last year, or 3 in the unit of the figure")]
    [TestCase("pm25", "+2pp", "percentage points are for ratios")]
    [TestCase("pm25", ">=36", "<=36")]
    [TestCase("good_ratio", "+2", "+2% against last year, or +2pp")]
    [TestCase("good_ratio", "+2%", "+2pp adds to last year's ratio, 2% is the ratio itself")]
    [TestCase("good_ratio", "2pp", "+2pp is 2 points more than last year, -2pp is 2 points less")]
    [TestCase("good_days", "<=280", ">=280")]
    [TestCase("pm25", "-3%/soon", "-3%")]
    [TestCase("heavy_ratio", ">=0.8", "<=0.8")]
    [TestCase("heavy_ratio", "-3%", "-3pp adds to last year's ratio, 3% is the ratio itself")]
    [TestCase("place", "not in the last 10", "place 120 or better")]
    [TestCase("place", "退后十", "place 120 or better")]
    [TestCase("rank", "first", "not in the last 10")]
    [TestCase("pm25", "", "a number")]
    public void Read_TwoReadingsOrNone_IsRefusedWithThem(string metric, string text, string expected)
    {
        Assert.That(GoalText.Read(text, GoalMetric.ByKey(metric), out var said), Is.Null);
        Assert.That(said.English, Does.Contain(expected));
        Assert.That(said.Chinese, Does.Match("[\\u4e00-\\u9fff]"));
    }

    [TestCase("细颗粒物", "pm25")]
    [TestCase("PM2.5", "pm25")]
    [TestCase("臭氧", "o3_8h")]
    [TestCase("O3", "o3_8h")]
    [TestCase("优良天数比例", "good_ratio")]
    [TestCase("重污染天数", "heavy_days")]
    [TestCase("综合指数", "index")]
    [TestCase("Good-day ratio", "good_ratio")]
    public void Find_NamesTheProductPrints_AreMetrics(string name, string key) => Assert.That(GoalMetric.Find(name)?.Key, Is.EqualTo(key));

    /// <summary>267 good days of 365 are 73.2 %; two points more 75.2 %; 2 % more days 272.34, so 273; of 98 heavy days 6 % less are 92.12, so 92.</summary>
    [TestCase("good_ratio", "+2pp", "75.2")]
    [TestCase("good_days", "+2%", 273)]
    [TestCase("heavy_days", "-6%", 92)]
    [TestCase("pm25", "-10%/2024", "62.5")]
    public void Resolve_AChange_IsMeasuredAgainstItsBase(string metric, string text, decimal expected)
    {
        var goal = GoalText.Read(text, GoalMetric.ByKey(metric), out _)!;
        var asked = new Goal(new Area("甲县", AreaLevel.County), GoalMetric.ByKey(metric), AssessmentPeriod.Year(2026), goal.Value) { Base = goal.Base };
        Assert.That(RelativeGoals.Resolve(asked, Days())!.Value, Is.EqualTo(expected));
    }

    [Test]
    public void Write_EveryForm_ReadsAsTheSameGoal()
    {
        foreach (var (metric, text) in new[] { ("pm25", "36"), ("pm25", "-3%"), ("pm25", "+2.5%/3y"), ("pm25", "-10%/2020"), ("good_ratio", "+2pp"), ("good_ratio", "-1pp/2020"), ("rank", "10") })
        {
            var goal = GoalText.Read(text, GoalMetric.ByKey(metric), out _)!;
            var written = GoalText.Write(new Goal(new Area("x", AreaLevel.County), GoalMetric.ByKey(metric), AssessmentPeriod.Year(2026), goal.Value) { Base = goal.Base });
            Assert.That(GoalText.Read(written, GoalMetric.ByKey(metric), out _), Is.EqualTo(goal), text);
        }
    }

    /// <summary>2024 at 69.5 on the mean; 2025 with 267 days at 30, 98 at 280 (heavy).</summary>
    private static DailyGrid Days()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("甲县", AreaLevel.County));
        for (var day = new LocalDate(2024, 1, 1); day.Year < 2026; day = day.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, day, pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM25 ? (day.Year == 2024 ? 69 + (day.DayOfYear % 2) : day.DayOfYear <= 98 ? 280 : 30) : pollutant == Pollutant.CO ? 1 : 30));
        return builder.Build();
    }

    private static string? Told(GoalBase? against) =>
        against is null ? null : (against.Year is { } year ? FormattableString.Invariant($"{year}") : FormattableString.Invariant($"{against.Years}y")) + (against.InPoints ? " pp" : string.Empty);
}
