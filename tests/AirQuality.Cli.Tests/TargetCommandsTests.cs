namespace AirQuality.Cli.Tests;

/// <summary>plan, track, alerts.</summary>
public sealed class TargetCommandsTests : CliFixture
{
    [Test]
    public void Plan_Csv_HasTheContractsColumnsAndEveryLevel()
    {
        var outcome = Run("plan", TwoYears(), "--targets", Targets("A,pm25,2026,30,,,"), "--year", "2026", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,metric,level,period,days,goal,cap,budget,policy,profile"));
        Assert.That(outcome.Lines[1], Is.EqualTo("A,pm25,year,2026,365,30,30.05,10968.25,Published,own 2025"));
        Assert.That(outcome.Lines.Count(l => l.StartsWith("A,pm25,quarter,", StringComparison.Ordinal)), Is.EqualTo(4));
        Assert.That(outcome.Lines.Count(l => l.StartsWith("A,pm25,month,", StringComparison.Ordinal)), Is.EqualTo(12));
        Assert.That(outcome.Lines.Count(l => l.StartsWith("A,pm25,week,", StringComparison.Ordinal)), Is.GreaterThan(52));
    }

    /// <summary>28 a day so far against a plan of 28.5: nothing is loosened, and what is over has no goal in force.</summary>
    [Test]
    public void Plan_AsOfADay_HasTheGoalsInForceOfWhatIsToCome()
    {
        var outcome = Run("plan", TwoYears(), "--targets", Targets("A,pm25,2026,28.5,,,"), "--as-of", "2026-07-15", "--csv", "--down-to", "quarter");
        Assert.That(outcome.Header, Does.EndWith(",profile,in_force"), outcome.Err);
        Assert.That(outcome.Lines[1..].Select(l => l.Split(',')).Select(c => (c[3], c[^1] == c[5], c[^1].Length)), Is.EqualTo(new[] { ("2026", true, 4), ("2026-Q1", false, 0), ("2026-Q2", false, 0), ("2026-Q3", true, 4), ("2026-Q4", true, 4) }));
    }

    [Test]
    public void Plan_IndexGoal_IsSplitIntoPollutants() =>
        Assert.That(
            Run("plan", TwoYears(), "--targets", Targets("A,index,2026,2.5,,,"), "--csv", "--down-to", "year").Lines[1..].Select(l => l.Split(',')[1]),
            Is.EqualTo(new[] { "index:so2", "index:no2", "index:pm10", "index:pm25", "index:co", "index:o3_8h" }));

    [Test]
    public void Track_Csv_HasTheContractsColumnsForWeekMonthQuarterYear()
    {
        var outcome = Run("track", TwoYears(), "--targets", Targets("A,pm25,2026,28.5,,,Zhang"), "--as-of", "2026-07-15", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,metric,level,period,goal,cap,actual,valid_days,remaining_days,control,allowed_days,status,responsible,planned,ahead,breaks_in,probability,credit,best,above,above_goal,above_planned,owners"));
        Assert.That(outcome.Lines[1..].Select(l => string.Join(',', l.Split(',')[..4])), Is.EqualTo(new[] { "A,pm25,week,2026-W29", "A,pm25,month,2026-07", "A,pm25,quarter,2026-Q3", "A,pm25,year,2026" }));
        // 28.55 × 365 − 196 × 28 = 4,932.75 over 169 days.
        Assert.That(outcome.Lines[^1], Does.StartWith("A,pm25,year,2026,28.5,28.55,28.0,196,169,29.187,,AtRisk,Zhang,28.5,"));
    }

    /// <summary>
    /// Wei county, Hebei, 2020: a goal of 57 published in integers over 366 days. To 27 July (209 days) its mean was published as 58 and the control
    /// value as 56; to 13 December (348 days) as 55 and 95: (57 x 366 - 12,060) / 157 = 56.06 and (57 x 366 - 19,150) / 18 = 95.1.
    /// </summary>
    [TestCase("2020-07-27", 209, 12_060, "56")]
    [TestCase("2020-12-13", 348, 19_150, "95")]
    public void Monday_WeiCounty2020_PrintsTheControlValuesItPublished(string day, int count, int sum, string control)
    {
        var first = new NodaTime.LocalDate(2020, 1, 1);
        var file = Write("wei.csv", [Observed, .. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"威县,{first.PlusDays(i):uuuu-MM-dd},6,20,30,{(sum * (i + 1) / count) - (sum * i / count)},0.8,80"))]);
        var outcome = Run("monday", file, "--targets", Targets("威县,pm25,2020,57,Strict,,"), "--as-of", day, "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var year = outcome.Lines.Single(l => l.Contains(" 2020年 ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(year, Does.Contain(control));
    }

    [Test]
    public void Monday_Csv_HasTheWeekOverTheWeekToComeMonthQuarterYear()
    {
        var outcome = Run("monday", TwoYears(), "--targets", Targets("A,pm25,2026,28.5,,,Zhang"), "--as-of", "2026-07-12", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Does.StartWith("area,metric,level,period,planned,goal,actual,"));
        Assert.That(outcome.Lines[1..].Select(l => string.Join(',', l.Split(',')[2..4])), Is.EqualTo(new[] { "week,2026-W28", "week,2026-W29", "month,2026-07", "quarter,2026-Q3", "year,2026" }));
        Assert.That(outcome.Lines[2], Does.Contain(",NotStarted,"));
    }

    [Test]
    public void Monday_WeekCutByAMonth_ShowsBothParts() =>
        Assert.That(
            Run("monday", TwoYears(), "--targets", Targets("A,pm25,2026,28.5,,,"), "--as-of", "2026-07-26", "--csv").Lines.Where(l => l.Contains(",week,", StringComparison.Ordinal)).Select(l => l.Split(',')[3]),
            Is.EqualTo(new[] { "2026-W30", "2026-07-27..2026-07-31", "2026-08-01..2026-08-02" }));

    /// <summary>1 March 2026 is a Sunday: the week just over has six days of February, which ended with them at 28.0 (28 days of 28), and one of March.</summary>
    [Test]
    public void Monday_WeekJustOverCutByAMonth_ShowsBothPartsAndTheMonthThatEnded() =>
        Assert.That(
            Run("monday", TwoYears(), "--targets", Targets("A,pm25,2026,28.5,,,"), "--as-of", "2026-03-01", "--csv").Lines[1..].Select(l => l.Split(',')).Select(c => $"{c[2]} {c[3]} {c[6]} {c[8]} {c[4] == c[5]}"),
            Is.EqualTo(new[] { "week 2026-02-23..2026-02-28 28.0 0 True", "week 2026-03-01 28.0 0 True", "week 2026-W10  7 True", "month 2026-02 28.0 0 True", "month 2026-03 28.0 30 True", "quarter 2026-Q1 28.0 30 True", "year 2026 28.0 305 True" }));

    [TestCase("2026-03-01", "NotStarted", 0)]
    [TestCase("2026-02-28", "NotStarted", 0)]
    [TestCase("2026-02-22", null, 1)] // the week to come ends on 1 March
    public void Monday_GoalOfTheWeekToCome_IsOnTheSheet(string asOf, string? status, int code)
    {
        var outcome = Run("monday", TwoYears(), "--targets", Targets("A,pm25,2026,30,,2026-W10,"), "--as-of", asOf, "--csv");
        Assert.That(outcome.Code, Is.EqualTo(code), outcome.Err);
        Assert.That(outcome.Lines.Skip(1).FirstOrDefault()?.Split(',')[12], Is.EqualTo(status));
    }

    /// <summary>2025 has 200 days: no base for a change, which every command says and none leaves out without a word.</summary>
    [TestCase("outlook", 1)]
    [TestCase("scenario", 1)]
    [TestCase("plan", 1)]
    [TestCase("track", 0)]
    [TestCase("monday", 0)]
    public void Goals_RelativeWithoutABase_AreToldWithTheReason(string command, int code)
    {
        var file = Write("short.csv", [Observed, .. Days("A", "2025-01-01", 200, 30), .. Days("A", "2026-01-01", 60, 28)]);
        var outcome = Run(command, file, "--targets", Targets("A,pm25,2026,-3%,,,"), "--lang", "en");
        Assert.That(outcome.Code, Is.EqualTo(code), outcome.Err);
        Assert.That(outcome.Out + outcome.Err, Does.Contain("no valid base to compare with; 200 of 365 days valid in 2025, 324 needed"));
    }

    [TestCase("none")]
    [TestCase("tighten")]
    public void Track_CleanSpring_LoosensNothingUnlessAsked(string replan)
    {
        var rows = Run("track", TwoYears(), "--targets", Targets("A,pm25,2026,33,,,"), "--as-of", "2026-07-15", "--csv", "--replan", replan).Lines[1..].Select(l => l.Split(',')).ToList();
        var both = Run("track", TwoYears(), "--targets", Targets("A,pm25,2026,33,,,"), "--as-of", "2026-07-15", "--csv", "--replan", "both").Lines[1..].Select(l => l.Split(',')).ToList();
        Assert.That(rows.Select(r => r[4]), Is.EqualTo(rows.Select(r => r[13])), "the goals in force are those planned");
        Assert.That(decimal.Parse(both[0][4], System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(decimal.Parse(both[0][13], System.Globalization.CultureInfo.InvariantCulture)), "both ways, the week may spend what was saved");
    }

    [Test]
    public void Track_People_SeeWhatBreaksAndWhoAnswers()
    {
        var outcome = Run("track", TwoYears(), "--targets", Targets("A,pm25,2026,25,,,张三"), "--as-of", "2026-07-15", "--lang", "zh");
        Assert.That(outcome.Out, Does.Contain("失守").And.Contain("张三").And.Contain("有风险"));
    }

    [Test]
    public void Track_DataThatEndBeforeTheDay_SaysSo()
    {
        var outcome = Run("track", TwoYears(), "--targets", Targets("A,pm25,2026,30,,,"), "--as-of", "2026-10-07", "--csv", "--lang", "en");
        Assert.That(outcome.Err, Does.Contain("the data end on 2026-09-30"));
        Assert.That(outcome.Lines[^1], Does.Contain(",273,85,"));
    }

    [Test]
    public void Track_CityGoal_IsSharedOutToItsCounties()
    {
        var stations = Write("stations.csv", "station,name,kind,county,city,province", "1,a,urban,A,X,P", "2,b,urban,B,X,P");
        var daily = Write("d.csv", [Observed, .. Days("A", "2025-01-01", 365, 30), .. Days("B", "2025-01-01", 365, 60), .. Days("A", "2026-01-01", 100, 30), .. Days("B", "2026-01-01", 100, 60)]);
        var outcome = Run("track", daily, "--stations", stations, "--targets", Targets("X,pm25,2026,36,,,"), "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Err, Does.Contain("shared out to 2 areas"));
        Assert.That(outcome.Lines.Where(l => l.Contains(",year,", StringComparison.Ordinal)).Select(l => string.Join(',', l.Split(',')[..5])), Is.EqualTo(new[] { "A,pm25,year,2026,24.0", "B,pm25,year,2026,48.0" }));
    }

    [Test]
    public void Track_BadTargets_NameFileLineAndColumn()
    {
        var outcome = Run("track", TwoYears(), "--targets", Targets("A,pm99,2026,30,,,"), "--csv");
        Assert.That((outcome.Code, outcome.Out), Is.EqualTo((1, "")));
        Assert.That(outcome.Err, Does.Contain("targets.csv:2: metric: expected one of pm25").And.Contain("'pm99'"));
    }

    [Test]
    public void Track_NoGoalForTheDay_IsAnError() =>
        Assert.That(Run("track", TwoYears(), "--targets", Targets("A,pm25,2024,30,,,"), "--as-of", "2026-07-15").Err, Does.Contain("2026-07-15"));

    [Test]
    public void Alerts_WorseMonths_CarryTheirEvidence()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2025-01-01", 365, 30), .. Days("A", "2026-01-01", 120, 40)]);
        var outcome = Run("alerts", file, "--as-of", "2026-04-30", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,rule,since,message,evidence"));
        Assert.That(outcome.Lines[1..], Has.Some.StartsWith("A,WorseMonths,2026-01-01,PM2.5 worse than the year before in 4 months in a row,").And.Some.Contain("2026-04: 40.0 > 30.0"));
    }

    [Test]
    public void Alerts_None_SaysSoToPeople() =>
        Assert.That(Run("alerts", TwoYears(), "--lang", "en").Out, Does.StartWith("No alert as of 2026-09-30"));

    private string TwoYears() => Write("daily.csv", [Observed, .. Days("A", "2025-01-01", 365, 30), .. Days("A", "2026-01-01", 273, 28)]);

    private string Targets(params string[] rows) => Write("targets.csv", ["area,metric,year,goal,policy,period,responsible", .. rows]);

    /// <summary>An area without a goal has nothing to show, and a sheet of nothing would look as if all were well.</summary>
    [TestCase("track")]
    [TestCase("monday")]
    public void Goals_OfAnAreaWithoutAny_AreAnError(string command)
    {
        var file = Write("daily.csv", [Observed, .. Days("A", "2026-01-01", 60, 30), .. Days("B", "2026-01-01", 60, 40)]);
        var targets = Write("goals.csv", "area,metric,year,goal", "A,pm25,2026,35");
        var outcome = Run(command, file, "--targets", targets, "--area", "B", "--lang", "en");
        Assert.That(outcome.Code, Is.EqualTo(1), outcome.Out);
        Assert.That(outcome.Err, Does.Contain("--area: expected areas that have goals, found none"));
    }
}
