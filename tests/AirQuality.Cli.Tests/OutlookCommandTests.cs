using System.Globalization;
using AirQuality.Aggregation;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Sample;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>outlook, scenario.</summary>
public sealed class OutlookCommandTests : CliFixture
{
    private const string Targets = "area,metric,year,goal,policy,period,responsible";

    [Test]
    public void Outlook_ConstantYears_AreCertainAtOnce()
    {
        // Every day like the other: without a spread of levels nothing would be left to chance; with it the goal far off stays so.
        var outcome = Run("outlook", TwoYears(), "--targets", Goals("A,pm25,2025,60,,,", "A,pm10,2025,10,,,", "A,pm25,2025,20,,2025-Q1,"), "--as-of", "2025-06-30", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,metric,period,goal,probability,p05,median,p95"));
        Assert.That(outcome.Lines[1], Does.StartWith("A,pm25,2025,60,1.000,"));
        Assert.That(outcome.Lines[2], Does.StartWith("A,pm10,2025,10,0.000,"));
        Assert.That(outcome.Lines[3], Is.EqualTo("A,pm25,2025-Q1,20,0.000,40.0,40.0,40.0"));
    }

    [Test]
    public void Outlook_SameSeed_SameAnswer()
    {
        var file = Write("d.csv", [Observed, .. Enumerable.Range(0, 500).SelectMany(i => Days("A", new LocalDate(2024, 1, 1).PlusDays(i).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), 1, 20 + (i * 7 % 41)))]);
        string Of(string seed) => Run("outlook", file, "--targets", Goals("A,pm25,2025,40,,,"), "--csv", "--simulations", "500", "--seed", seed).Out;
        var first = Of("7");
        Assert.That(Of("7"), Is.EqualTo(first));
        Assert.That(Of("8"), Is.Not.EqualTo(first));
    }

    [Test]
    public void Outlook_WithoutHistory_LeavesTheProbabilityEmptyAndSaysWhy([Values("en", "zh")] string language)
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2025-01-01", 100, 40)]);
        var outcome = Run("outlook", file, "--targets", Goals("A,pm25,2025,40,,,"), "--csv", "--lang", language);
        Assert.That(outcome.Code, Is.Zero);
        Assert.That(outcome.Lines[1], Is.EqualTo("A,pm25,2025,40,,,,"));
        Assert.That(outcome.Err, Does.Contain(language == "en" ? "A: no data of a past year" : "A: 无往年数据"));
    }

    [Test]
    public void Outlook_ForPeople_NeverCallsTheFutureCertain()
    {
        var lines = Run("outlook", TwoYears(), "--targets", Goals("A,pm25,2025,60,,,", "A,pm25,2025,41,,2025-Q1,"), "--as-of", "2025-06-30", "--lang", "en").Out;
        Assert.That(lines, Does.Contain("Outlook as of 2025-06-30 (10,000 simulations from 1 past year)").And.Contain(">99%").And.Contain("100%"));
    }

    [Test]
    public void Outlook_RankWithinGroup_NeedsAllAreas()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2024-01-01", 546, 40), .. Days("B", "2024-01-01", 546, 60), .. Days("C", "2024-01-01", 546, 90)]);
        var outcome = Run("outlook", file, "--targets", Goals("A,rank,2025,1,,,", "B,rank,2025,1,,,", "C,rank,2025,1,,,"), "--csv");
        Assert.That(outcome.Lines[1..], Is.EqualTo(new[] { "A,rank,2025,1,1.000,1,1,1", "B,rank,2025,1,1.000,2,2,2", "C,rank,2025,1,0.000,3,3,3" }));
    }

    [TestCase("--as-of", "2025-13-01", "--as-of: expected a date such as 2026-03-01, found '2025-13-01'", 2)]
    [TestCase("--as-of", "2001-01-01", "expected a day from 2024-01-01, where the data begin", 1)]
    [TestCase("--as-of", "2024-05-05", "expected goals for periods that hold 2024-05-05, found none", 1)]
    [TestCase("--simulations", "100001", "--simulations: expected a whole number from 1 to 100000, found 100001", 2)]
    [TestCase("--simulations", "0", "--simulations: expected a whole number from 1, found '0'", 2)]
    public void Outlook_WrongInput_SaysWhatIsExpected(string option, string value, string message, int code)
    {
        var outcome = Run("outlook", TwoYears(), "--targets", Goals("A,pm25,2025,40,,,"), option, value);
        Assert.That((outcome.Code, outcome.Out), Is.EqualTo((code, string.Empty)));
        Assert.That(outcome.Err, Does.Contain(message));
    }

    [Test]
    public void Outlook_WithoutTargets_IsWrongUsage() =>
        Assert.That(Run("outlook", TwoYears()).Code, Is.EqualTo(ExitCodes.WrongUsage));

    [Test]
    public void Outlook_Backtest_OneYear_IsADataError()
    {
        var outcome = Run("outlook", Write("d.csv", [Observed, .. Days("A", "2025-01-01", 365, 40)]), "--backtest", "--lang", "en");
        Assert.That((outcome.Code, outcome.Err), Is.EqualTo((ExitCodes.DataError, "airq: no area has a valid year after another\n")));
    }

    [Test]
    public void Outlook_Backtest_HasOneTableForMachines()
    {
        var outcome = Run("outlook", TwoYears(), "--backtest", "--simulations", "50", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("part,key,forecasts,brier,climatology,base_rate,skill,forecast,observed,ece,coverage,pinball"));
        Assert.That(outcome.Lines.Count(l => l.StartsWith("months_left,", StringComparison.Ordinal)), Is.EqualTo(11));
        Assert.That(outcome.Lines.Count(l => l.StartsWith("difficulty,", StringComparison.Ordinal)), Is.GreaterThan(1));
        Assert.That(outcome.Lines.Where(l => l.StartsWith("metric,", StringComparison.Ordinal)), Has.All.Matches(@",\d+\.\d{3}$"), "pinball of every figure");
        Assert.That(Run("outlook", TwoYears(), "--backtest", "--simulations", "50", "--lang", "zh").Out, Does.Contain("可靠性").And.Contain("优良率%"));
    }

    [TestCase("outlook")]
    [TestCase("track")]
    [TestCase("monday")]
    public void Forecast_WithoutARecord_ChangesNothing(string command)
    {
        var forecast = Write("f.csv", ["area,issued,date,aqi", "A,2025-06-30,2025-07-01,400"]);
        string Of(params string[] more) => Run([command, TwoYears(), "--targets", Goals("A,pm25,2025,41,,,"), "--as-of", "2025-06-30", "--csv", .. more]).Out;
        Assert.That(Of("--forecast", forecast), Is.EqualTo(Of()).And.Contain("pm25"));
    }

    [Test]
    public void Outlook_Score_ComparesForecastsByDaysAhead()
    {
        var file = Write("f.csv", ["区域,发布时间,预报日期,AQI范围,级别,首要污染物", "A,2025-03-01,2025-03-02,0-500,,", "A,2025-03-01,2025-03-03,490-500,,"]);
        var outcome = Run("outlook", TwoYears(), "--score", file, "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("lead_days,forecasts,range_hits,level_hits,primary_hits,aqi_bias,aqi_error"));
        Assert.That(outcome.Lines[1], Does.StartWith(",2,0.500,0.500,"));
        Assert.That(outcome.Lines[2], Does.StartWith("1,1,1.000,1.000,"));
        Assert.That(outcome.Lines[3], Does.StartWith("2,1,0.000,0.000,"));
    }

    [Test]
    public void Outlook_Backtest_IsDrawnAsItsFileEnds([Values("zh", "en")] string language)
    {
        string[] Asked(string file) => ["outlook", TwoYears(), "--backtest", "--simulations", "50", "--lang", language, "-o", PathOf(file)];
        foreach (var file in new[] { "b.svg", "b.png", "b.html" })
            Assert.That(Run(Asked(file)).Code, Is.Zero, file);
        var drawn = File.ReadAllText(PathOf("b.svg"));
        Assert.That(drawn, Does.Contain(language == "zh" ? "校准误差" : "calibration error").And.Contain(language == "zh" ? "前景的可靠性：2025" : "How reliable the outlook was: 2025"));
        Assert.That(File.ReadAllBytes(PathOf("b.png"))[..4], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4e, 0x47 }));
        Assert.That(File.ReadAllText(PathOf("b.html")), Does.Contain("<img src=\"data:image/svg+xml;base64," + Convert.ToBase64String(File.ReadAllBytes(PathOf("b.svg")))));
    }

    [Test]
    public void Outlook_Score_IsDrawnByDaysAhead([Values("zh", "en")] string language)
    {
        var file = Write("f.csv", ["区域,发布时间,预报日期,AQI范围,级别,首要污染物", "A,2025-03-01,2025-03-02,0-500,,", "A,2025-03-01,2025-03-03,490-500,,"]);
        Assert.That(Run("outlook", TwoYears(), "--score", file, "--lang", language, "-o", PathOf("s.svg")).Code, Is.Zero);
        Assert.That(File.ReadAllText(PathOf("s.svg")), Does.Contain(language == "zh" ? "提前2天（1次）：AQI范围（圆点） 0%" : "2 days ahead (1): AQI range (dots) 0%"));
    }

    /// <summary>An outlook itself is a table; only how right it was is drawn.</summary>
    [Test]
    public void Outlook_WithoutScores_IsNotDrawn()
    {
        var outcome = Run("outlook", TwoYears(), "--targets", Goals("A,pm25,2025,40,,,"), "--lang", "en", "-o", PathOf("o.svg"));
        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.WrongUsage));
        Assert.That(outcome.Err, Does.Contain("-o: expected a name ending in .csv"));
    }

    /// <summary>The generated sample: one year forecast from one year, twelve counties.</summary>
    [Test]
    public void Backtest_OfTheSample_BeatsClimatologyAtEveryLead()
    {
        var days = DayAggregator.AreaDays(SampleData.Generate(new LocalDate(2026, 1, 1)), SampleNetwork.Network, AreaLevel.County);
        var result = Backtest.Run(days, BacktestOptions.Default with { Outlook = OutlookOptions.Default with { Simulations = 160 } });
        foreach (var (months, score) in result.ByLead)
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{months}: Brier {score.Brier:0.000}, climatology {score.Climatology:0.000}, skill {score.Skill:0.00}"));
        Assert.That(result.Years, Is.EqualTo(new[] { AssessmentPeriod.Year(2025) }));
        Assert.That(result.Total!.Forecasts, Is.GreaterThan(4000));
        Assert.That(result.Total.Skill, Is.GreaterThan(0.35));
        Assert.That(result.ByLead.Select(l => l.Score.Skill), Has.All.GreaterThan(0), "with one past year figures that hang on few days are climatology, so the skill is small at first");
    }

    [Test]
    public void Scenario_Episode_GivesFigureWithAndWithout()
    {
        // 2025 like 2024 at 40; three days at 150 are 330 µg/m³ x days: 40 + 330/365 = 40.9
        var outcome = Run("scenario", TwoYears(), "--targets", Goals("A,pm25,2025,40,,,", "A,good_days,2025,362,,,"), "--as-of", "2025-06-30", "--episode", "pm25=150x3", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines, Is.EqualTo(new[]
        {
            "area,metric,period,goal,repeats,without_episode,figure,cost,met,margin,reason",
            "A,pm25,2025,40,2024,40.0,40.9,330,false,-0.9,",
            "A,good_days,2025,362,2024,365,362,3,true,0,",
        }));
    }

    [Test]
    public void Scenario_Better_ChangesWhatIsToCome()
    {
        string Of(params string[] options) => Run(["scenario", TwoYears(), "--targets", Goals("A,pm25,2025,35,Strict,,", "A,no2,2025,20,,,"), "--as-of", "2025-06-30", "--csv", .. options]).Out;

        // (181 × 40 + 184 × 32) / 365 = 35.97; NO2 20 -> 16: (181 × 20 + 184 × 16) / 365 = 17.98
        Assert.That(Of("--better", "20"), Does.Contain("A,pm25,2025,35,2024,36.0,false,-1.0,").And.Contain("A,no2,2025,20,2024,18,true,2,"));
        Assert.That(Of("--better", "pm25=-20"), Does.Contain("A,pm25,2025,35,2024,44.0,false,-9.0,").And.Contain("A,no2,2025,20,2024,20,true,0,"));
        Assert.That(Of("--repeat", "best-of-3"), Is.EqualTo(Of("--repeat", "last-year")), "there is but one past year");
    }

    [TestCase("--better", "lots", "--better: expected a percentage from -1000 to 100 such as 10 or pm25=10, found 'lots'")]
    [TestCase("--better", "101", "--better: expected a percentage from -1000 to 100")]
    [TestCase("--better", "dust=3", "found 'dust=3'")]
    [TestCase("--episode", "pm25=150", "--episode: expected pollutant=level x days such as pm25=150x3, found 'pm25=150'")]
    [TestCase("--episode", "pm25=150x0", "found 'pm25=150x0'")]
    [TestCase("--repeat", "tomorrow", "--repeat: expected last-year, best-of-3, found 'tomorrow'")]
    public void Scenario_WrongUsage_SaysWhatIsExpected(string option, string value, string message)
    {
        var outcome = Run("scenario", TwoYears(), "--targets", Goals("A,pm25,2025,40,,,"), option, value);
        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.WrongUsage));
        Assert.That(outcome.Err, Does.Contain(message));
    }

    [Test]
    public void Scenario_ForPeople_ReadsWellInBothLanguages()
    {
        string Of(string language) => Run("scenario", TwoYears(), "--targets", Goals("A,pm25,2025,40,,,", "A,rank,2025,1,,,"), "--as-of", "2025-06-30", "--better", "10", "--episode", "o3=200x2", "--lang", language).Out;
        Assert.That(Of("zh"), Does.Contain("剩余时段重复去年，低10%，O3 200 µg/m³ × 2 天").And.Contain("名次取决于其他区域"));
        Assert.That(Of("en"), Does.Contain("the rest repeats last year, lower by 10%, O3 200 µg/m³ × 2 days").And.Contain("a place depends on the other areas"));
    }

    private string TwoYears() => Write("days.csv", [Observed, .. Days("A", "2024-01-01", 366 + 365, 40)]);

    private string Goals(params string[] rows) => Write("targets.csv", [Targets, .. rows]);
}
