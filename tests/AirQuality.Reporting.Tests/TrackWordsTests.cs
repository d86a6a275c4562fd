using AirQuality.Reporting.Wording;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>What a relative goal was asked as stands beside what it came to.</summary>
[TestFixture]
public sealed class TrackWordsTests
{
    private static readonly Area County = new("甲县", AreaLevel.County);

    [TestCase("pm25", -3, 1, null, false, 37.4, 36.2, "要求比去年（37.4 µg/m³）降3%，即36.2 µg/m³", "asked 3 % below last year (37.4 µg/m³), which is 36.2 µg/m³")]
    [TestCase("pm25", -10, 1, 2020, false, 40, 36, "要求比2020年（40 µg/m³）降10%，即36 µg/m³", "asked 10 % below 2020 (40 µg/m³), which is 36 µg/m³")]
    [TestCase("good_ratio", 2, 3, null, true, 80.5, 82.5, "要求比前3年平均（80.5%）升2个百分点，即82.5%", "asked 2 points above the mean of the 3 years before (80.5%), which is 82.5%")]
    public void Asked_OfARelativeGoal_NamesBaseChangeAndFigure(string metric, double change, int years, int? year, bool inPoints, double before, double goal, string chinese, string english)
    {
        var asked = new Goal(County, GoalMetric.ByKey(metric), AssessmentPeriod.Year(2026), (decimal)goal)
        {
            Asked = new AskedChange((decimal)change, new GoalBase(years) { Year = year, InPoints = inPoints }, (decimal)before),
        };
        Assert.That(TrackWords.Asked(asked, Words.Of(Language.Chinese)), Is.EqualTo(chinese));
        Assert.That(TrackWords.Asked(asked, Words.Of(Language.English)), Is.EqualTo(english));
    }

    [Test]
    public void Asked_OfAGoalSetAsAFigure_IsNothing() =>
        Assert.That(TrackWords.Asked(new Goal(County, GoalMetric.Place, AssessmentPeriod.Year(2026), 3), Words.Of(Language.Chinese)), Is.Null);

    [Test]
    public void Alone_WithRoomForAnythingInEveryPollutant_IsSaidOnce() =>
        Assert.That(TrackWords.Alone(AllowanceOf([.. Pollutants.All]), Words.Of(Language.Chinese)), Is.EqualTo("任何一项单独达到有记录以来最差水平也可"));

    [Test]
    public void Alone_WithRoomInSome_NamesThemTogetherAndTheOthersWithTheirFactor() =>
        Assert.That(TrackWords.Alone(AllowanceOf([Pollutant.SO2, Pollutant.CO]), Words.Of(Language.English)),
            Is.EqualTo("one pollutant alone: NO2 1.250 (50.0 µg/m³), PM10 1.250 (50.0 µg/m³), PM2.5 1.250 (50.0 µg/m³), O3 1.250 (50.0 µg/m³), SO2, CO as bad as anything on record"));

    private static IndexAllowance AllowanceOf(IReadOnlyCollection<Pollutant> roomy) => new()
    {
        Together = 1.1m,
        Alone = [.. Enum.GetValues<Pollutant>().Select(p => new PollutantFactor(p, 1.25m, 50m, 40m) { HasRoomForAnything = roomy.Contains(p) })],
        IsFromLastYear = true,
    };
}
