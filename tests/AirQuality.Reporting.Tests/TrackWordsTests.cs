using AirQuality.Reporting.Wording;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>What a relative goal was asked as stands beside what it came to.</summary>
[TestFixture]
public sealed class TrackWordsTests
{
    private static readonly Area County = new("甲县", AreaLevel.County);

    [TestCase("pm25", -3, 1, null, false, 37.4, 36.2, "要求比去年（37.4 µg/m³）降3%，即36.2 µg/m³", "asked 3% below last year (37.4 µg/m³), which is 36.2 µg/m³")]
    [TestCase("pm25", -10, 1, 2020, false, 40, 36, "要求比2020年（40 µg/m³）降10%，即36 µg/m³", "asked 10% below 2020 (40 µg/m³), which is 36 µg/m³")]
    [TestCase("good_ratio", 2, 3, null, true, 80.5, 82.5, "要求比前3年平均（80.5%）升2个百分点，即82.5%", "asked 2 points above the mean of the 3 years before (80.5%), which is 82.5%")]
    [TestCase("heavy_ratio", -1, 1, null, true, 2.2, 1.2, "要求比去年（2.2%）降1个百分点，即1.2%", "asked 1 point below last year (2.2%), which is 1.2%")]
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

    /// <summary>A factor of 0.068 is 93.2 % less; 0.92 is told as it is while there is hope.</summary>
    [TestCase(0.068, GoalStatus.Hopeless, "综合指数：余下各日六项污染物须比去年同日至少低93.2%才能达标；任何一项单独达到有记录以来最差水平也可，年末最好约为4.04", "Index: all six pollutants of the remaining days would have to be at least 93.2% below last year's same days; any one pollutant alone may be as bad as anything on record; the year will end at best near 4.04")]
    [TestCase(0.068, GoalStatus.AtRisk, "综合指数：余下各日六项污染物须比去年同日至少低93.2%才能达标；任何一项单独达到有记录以来最差水平也可", "Index: all six pollutants of the remaining days would have to be at least 93.2% below last year's same days; any one pollutant alone may be as bad as anything on record")]
    [TestCase(0.92, GoalStatus.AtRisk, "综合指数：余下各日六项污染物均不超过去年同日的0.920倍可达标；任何一项单独达到有记录以来最差水平也可", "Index: met when the remaining days are at most 0.920 times last year's same days; any one pollutant alone may be as bad as anything on record")]
    [TestCase(-1, GoalStatus.Missed, "综合指数：余下各日六项污染物即使均为零也不能达标，年末最好约为4.04", "Index: not met even if the remaining days had none of the six pollutants; the year will end at best near 4.04")]
    public void Verdict_OfAnIndexGoal_SaysWhatTheDaysLeftMustBe(double together, GoalStatus status, string chinese, string english)
    {
        var goal = Tracked(GoalMetric.Index, 3, 4.04m, status) with { Index = AllowanceOf([.. Pollutants.All]) with { Together = together < 0 ? null : (decimal)together } };
        Assert.That(TrackWords.Verdict(goal, Words.Of(Language.Chinese)), Is.EqualTo(chinese));
        Assert.That(TrackWords.Verdict(goal, Words.Of(Language.English)), Is.EqualTo(english));
    }

    /// <summary>In February 2026 the year's index is already one by the edition of its end: which says why it is not that of the day's ranking.</summary>
    [TestCase(Language.Chinese, "综合指数：现为6.91（按标准2026）；余下各日六项污染物均不超过去年同日的0.920倍可达标；任何一项单独达到有记录以来最差水平也可")]
    [TestCase(Language.English, "Index: now 6.91 (by standard 2026); met when the remaining days are at most 0.920 times last year's same days; any one pollutant alone may be as bad as anything on record")]
    public void Verdict_OfAnIndexByTheNewerEdition_NamesFigureAndEdition(Language language, string expected)
    {
        var goal = Tracked(GoalMetric.Index, 3, 4.04m, GoalStatus.AtRisk) with { Index = AllowanceOf([.. Pollutants.All]) with { Together = 0.92m } };
        var judged = goal with { Periods = [goal.Whole with { Actual = 6.91m, JudgedBy = StandardsCatalogue.Y2026 }] };
        Assert.That(TrackWords.Verdict(judged, Words.Of(language)), Is.EqualTo(expected));
    }

    /// <summary>A best end that keeps the goal says nothing about why it is hopeless.</summary>
    [TestCase(86.8, "优良率%：年目标基本无望")]
    [TestCase(79.9, "优良率%：年目标基本无望，年末最好约为79.9%")]
    public void Verdict_OfAHopelessGoal_NamesTheBestEndWhereItMisses(double best, string expected) =>
        Assert.That(TrackWords.Verdict(Tracked(GoalMetric.GoodRatio, 80, (decimal)best, GoalStatus.Hopeless), Words.Of(Language.Chinese)), Is.EqualTo(expected));

    [Test]
    public void Verdict_OfARankGoal_CountsFromTheBottom() =>
        Assert.That(
            TrackWords.Verdict(Tracked(GoalMetric.Rank, 10, null, GoalStatus.Hopeless) with { Rank = new RankStanding(2, 5, 6, 5.66m, null) }, Words.Of(Language.English)),
            Is.EqualTo("Rank: goal not among the last 10, now place 2 of 6, 5th from the bottom, composite index 5.66"));

    private static TrackedGoal Tracked(GoalMetric metric, decimal value, decimal? best, GoalStatus status)
    {
        var year = AssessmentPeriod.Year(2026);
        return new TrackedGoal
        {
            Goal = new Goal(County, metric, year, value),
            Periods =
            [
                new TrackedPeriod
                {
                    Level = GoalLevel.Year, Period = year, Goal = value, Planned = value, Best = best, Status = status, RemainingDays = 100, ValidDays = 265, LostDays = 0,
                    Cap = value, CapMayBeReached = true, Actual = value, ActualUnrounded = value,
                },
            ],
        };
    }

    private static IndexAllowance AllowanceOf(IReadOnlyCollection<Pollutant> roomy) => new()
    {
        Together = 1.1m,
        Alone = [.. Enum.GetValues<Pollutant>().Select(p => new PollutantFactor(p, 1.25m, 50m, 40m) { HasRoomForAnything = roomy.Contains(p) })],
        IsFromLastYear = true,
    };
}
