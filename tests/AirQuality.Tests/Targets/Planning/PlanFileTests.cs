using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Planning;

/// <summary>Target plans as CSV: what comes back as it was written, and errors that name file, line and column.</summary>
[TestFixture]
public sealed class PlanFileTests
{
    private const string Header = "area,metric,year,goal,policy,period,responsible\n";

    private static readonly Area[] Areas =
    [
        new("甲县", AreaLevel.County, new Area("一市", AreaLevel.City)),
        new("城关区", AreaLevel.County, new Area("一市", AreaLevel.City)),
        new("城关区", AreaLevel.County, new Area("二市", AreaLevel.City)),
    ];

    [Test]
    public void Read_EveryKindOfRow_GivesItsGoal()
    {
        var plan = Read(Header + "甲县,pm25,2026,30,Strict,,张三\n甲县,pm25,2026,45,,2026-Q1,\n\"城关区, 二市\",good_ratio,2026,85.5,,,\n甲县,o3_8h,2026,-3%,,,\n甲县,no2,2026,-5%/3y,,,\n");
        Assert.That(plan.Goals.Select(g => (g.Area.ToString(), g.Key, g.Period.ToString(), g.Value, g.Policy, g.Base?.Years)), Is.EqualTo(new[]
        {
            ("甲县, 一市", "pm25", "2026", 30m, GoalPolicy.Strict, (int?)null),
            ("甲县, 一市", "pm25", "2026-Q1", 45m, GoalPolicy.Strict, null),
            ("城关区, 二市", "good_ratio", "2026", 85.5m, GoalPolicy.Published, null),
            ("甲县, 一市", "o3_8h", "2026", -3m, GoalPolicy.Published, 1),
            ("甲县, 一市", "no2", "2026", -5m, GoalPolicy.Published, 3),
        }));
        Assert.That(plan.Goals[0].Responsible, Is.EqualTo("张三"));
    }

    /// <summary>10 % in five years: 2, 4, 6, 8 and 10 % below 2025.</summary>
    [TestCase("2026-2030")]
    [TestCase("2026至2030年")]
    public void Read_ARoadOfSeveralYears_GivesAGoalAYear(string years)
    {
        var plan = Read(Header + $"甲县,pm25,{years},-10%/2025,,,\n");
        Assert.That(plan.Goals.Select(g => $"{g.Period} {g.Value:0.##} on {g.Base!.Year}"), Is.EqualTo(new[] { "2026 -2 on 2025", "2027 -4 on 2025", "2028 -6 on 2025", "2029 -8 on 2025", "2030 -10 on 2025" }));
    }

    [Test]
    public void Read_GoalsOfOzoneSeasonAndTenDays_StandBesideTheYear()
    {
        var plan = Read(Header + "甲县,o3_8h,2026,150,,,\n甲县,o3_8h,2026,160,,2026-ozone,\n甲县,pm25,2026,60,,2026-11上旬,\n");
        Assert.That(plan.Goals.Select(g => PlanCalendar.LevelOf(g.Period)), Is.EqualTo(new[] { GoalLevel.Year, GoalLevel.OzoneSeason, (GoalLevel?)GoalLevel.TenDays }));
    }

    [Test]
    public void Write_ThenRead_GivesTheSameGoals()
    {
        var plan = Read(Header + "甲县,pm25,2026,30.5,Strict,,\"张三, 李四\"\n甲县,pm25,2026,45,,2026-Q1,\n\"城关区, 一市\",heavy_days,2026,3,,,\n甲县,index,2026,-3%,,,\n甲县,pm10,2026,60,,2026-season,\n");
        var text = new StringWriter();
        PlanFile.Write(plan, text);
        Assert.That(Read(text.ToString()).Goals, Is.EqualTo(plan.Goals));
    }

    [Test]
    public void Write_ResponsibleThatSpreadsheetsWouldRun_IsNeutralised()
    {
        var text = new StringWriter();
        PlanFile.Write(new TargetPlan([new Goal(Areas[0], GoalMetric.GoodRatio, AssessmentPeriod.Year(2026), 85) { Responsible = "=cmd()" }]), text);
        Assert.That(text.ToString(), Does.Contain("'=cmd()").And.Not.Contain(",=cmd"));
        Assert.That(Read(text.ToString()).Goals[0].Responsible, Is.EqualTo("=cmd()"));
    }

    [TestCase("甲县,pm25,2026-2030,30,,,", "goal", "a change on a year before them, such as -10%/2025")]
    [TestCase("甲县,pm25,2026-2030,-10%/2027,,,", "goal", "a change on a year before them, such as -10%/2025")]
    [TestCase("甲县,pm25,2030-2026,-10%/2025,,,", "year", "a year such as 2026")]
    [TestCase("甲县,pm2.5x,2026,30,,,", "metric", "one of pm25, pm10")]
    [TestCase("乙县,pm25,2026,30,,,", "area", "an area of the observations")]
    [TestCase("甲县,pm25,26,30,,,", "year", "a year such as 2026")]
    [TestCase("甲县,pm25,2026,thirty,,,", "goal", "a number, or a change")]
    [TestCase("甲县,pm25,2026,-3%/y,,,", "goal", "a number, or a change")]
    [TestCase("甲县,pm25,2026,30,Loose,,", "policy", "Strict or Published")]
    [TestCase("甲县,pm25,2026,30,,2025-Q1,", "period", "a period of 2026")]
    [TestCase("甲县,pm25,2026,0,,,", "goal", "agree with each other")]
    [TestCase("甲县,pm25,2026,30,,", null, "7 cells")]
    public void Read_BadRow_NamesFileLineColumnExpectedAndFound(string row, string? column, string expected)
    {
        var finding = Assert.Throws<ObservationFormatException>(() => Read(Header + "甲县,no2,2026,30,,,\n" + row + "\n"))!.Finding;
        Assert.That((finding.File, finding.Line, finding.Column), Is.EqualTo(("targets.csv", 3, column)));
        Assert.That(finding.Expected, Does.Contain(expected));
    }

    [Test]
    public void Read_NameOfSeveralAreas_NamesThem() =>
        Assert.That(
            Assert.Throws<ObservationFormatException>(() => Read(Header + "城关区,pm25,2026,30,,,\n"))!.Finding.ToString(),
            Does.StartWith("targets.csv:2: area:").And.Contain("'城关区, 一市' and '城关区, 二市'"));

    [Test]
    public void Read_SameGoalTwice_NamesTheSecondLine() =>
        Assert.That(
            Assert.Throws<ObservationFormatException>(() => Read(Header + "甲县,pm25,2026,30,,,\n甲县,pm25,2026,31,,,\n"))!.Finding.ToString(),
            Does.StartWith("targets.csv:3: goal:").And.Contain("has a goal already"));

    [Test]
    public void Read_MonthsThatContradictTheirQuarter_NameTheConflict() =>
        Assert.That(
            Assert.Throws<ObservationFormatException>(() => Read(Header + "甲县,pm25,2026,30,,,\n甲县,pm25,2026,40,,2026-Q1,\n甲县,pm25,2026,90,,2026-01,\n甲县,pm25,2026,90,,2026-02,\n"))!.Finding.ToString(),
            Does.Contain("2026-Q1").And.Contain("allow more"));

    [TestCase("", FindingKind.EmptyFile)]
    [TestCase(Header, FindingKind.EmptyFile)]
    [TestCase("area,metric,goal\n甲县,pm25,3\n", FindingKind.UnknownHeader)]
    [TestCase("area,metric,year,goal,Goal\n甲县,pm25,2026,3,3\n", FindingKind.UnknownHeader)]
    public void Read_NoPlan_SaysSo(string text, FindingKind kind) =>
        Assert.That(Assert.Throws<ObservationFormatException>(() => Read(text))!.Finding.Kind, Is.EqualTo(kind));

    private static TargetPlan Read(string text) => PlanFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "targets.csv", Areas);
}
