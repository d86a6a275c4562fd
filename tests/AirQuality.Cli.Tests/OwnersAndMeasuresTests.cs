namespace AirQuality.Cli.Tests;

/// <summary>shares, measures, and owners and goals of days in the other commands.</summary>
public sealed class OwnersAndMeasuresTests : CliFixture
{
    private const string Owners = "A,Zhang,head of county,,,";

    [TestCase("track")]
    [TestCase("monday")]
    [TestCase("alerts")]
    public void Owners_OfAGoalThatIsMissed_AreNamedAsAChain(string command)
    {
        var owners = Write("owners.csv", "area,owner,role,place,field,metrics", "A,Li,cadre,village 1,straw,", Owners);
        var outcome = Run(command, TwoYears(), "--targets", Goals("A,pm25,2026,20,,,Bureau"), "--owners", owners, "--as-of", "2026-12-20", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("(responsible: Bureau → Li (cadre, village 1, straw burning) → Zhang (head of county, A))"));
    }

    [Test]
    public void Monday_Days_AreInTheColumnAndInTheTable()
    {
        var csv = Run("monday", TwoYears(), "--targets", Goals("A,pm25,2026,28.5,,,"), "--as-of", "2026-07-12", "--csv", "--lang", "en");
        var week = csv.Lines[2].Split(',');
        Assert.That(csv.Header, Does.EndWith(",owners,days"));
        Assert.That(week[^1].Split(' '), Has.Length.EqualTo(7));
        Assert.That(week[^1], Does.StartWith("2026-07-13="));
        Assert.That(Run("monday", TwoYears(), "--targets", Goals("A,pm25,2026,28.5,,,"), "--as-of", "2026-07-12", "--lang", "zh").Out, Does.Contain("日控制").And.Contain("7-13"));
    }

    /// <summary>Kept alike all year, 28 a day: 165 days left from 19 July. A measure of 2 µg/m³ on 33 of them brings 2 x 33 / 165 = 0.4.</summary>
    [Test]
    public void Measures_Csv_HoldsWhatIsPromisedAgainstTheGap()
    {
        var measures = Write("measures.csv", "area,field,metric,from,to,expected,measure,responsible,state", "A,扬尘,pm25,2026-08-01,2026-09-02,2,洒水,住建局,计划", "A,工业,pm10,2026-08-01,2026-09-02,2,,,");
        var outcome = Run("measures", TwoYears(), "--targets", Goals("A,pm25,2026,27,,,"), "--measures", measures, "--as-of", "2026-07-19", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var header = outcome.Header.Split(',').ToList();
        var goal = outcome.Lines[1].Split(',');
        Assert.That(goal[header.IndexOf("part")], Is.EqualTo("goal"));
        Assert.That(goal[header.IndexOf("promised")], Is.EqualTo("0.4"));
        Assert.That(outcome.Lines[2].Split(',')[header.IndexOf("field")], Is.EqualTo("dust"));
        Assert.That(outcome.Lines[3], Does.StartWith("without_goal,"));
    }

    [Test]
    public void Measures_ABadRow_IsRefusedInChineseWithFileLineAndColumn()
    {
        var measures = Write("bad.csv", "区域,领域,指标,开始,结束,预期成效", "A,扬尘,pm25,2026-08-01,2026-09-02,+2");
        var outcome = Run("measures", TwoYears(), "--targets", Goals("A,pm25,2026,27,,,"), "--measures", measures, "--lang", "zh");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("bad.csv").And.Contain("2").And.Contain("expected").And.Contain("改善量"));
    }

    [Test]
    public void Shares_OfACity_AddUpAndKeepWhatACountyHasOfItsOwn()
    {
        var stations = Write("stations.csv", "station,name,county,city", "s1,s1,甲县,市", "s2,s2,乙县,市", "s3,s3,丙县,市");
        var days = Write("d.csv", [Observed, .. Days("s1", "2025-01-01", 365, 30), .. Days("s2", "2025-01-01", 365, 30), .. Days("s3", "2025-01-01", 365, 30)]);
        var outcome = Run("shares", days, "--stations", stations, "--level", "county", "--targets", Goals("市,pm25,2026,30,,,", "甲县,pm25,2026,20,,,"), "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1..].Select(l => string.Join(',', l.Split(',')[..6])), Is.EqualTo(new[] { "市,city,,pm25,2026,30", "甲县,county,市,pm25,2026,20", "乙县,county,市,pm25,2026,35.0", "丙县,county,市,pm25,2026,35.0" }));
    }

    /// <summary>P90 of last year 120, 120 and 150: in proportion 130 is 120, 120 and 150 shared as 4 : 4 : 5; their mean is 130.</summary>
    [Test]
    public void Shares_OfAPercentile_AreInProportionToLastYearsPercentiles()
    {
        var stations = Write("stations.csv", "station,name,county,city", "s1,s1,甲县,市", "s2,s2,乙县,市", "s3,s3,丙县,市");
        IEnumerable<string> Ozone(string station, int ozone) => Days(station, "2025-01-01", 365, 30, "6,20,30,{0},0.8," + ozone);
        var days = Write("d.csv", [Observed, .. Ozone("s1", 120), .. Ozone("s2", 120), .. Ozone("s3", 150)]);
        var outcome = Run("shares", days, "--stations", stations, "--level", "county", "--targets", Goals("市,o3_8h,2026,130,,,"), "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1..].Select(l => string.Join(',', l.Split(',')[..7])), Is.EqualTo(new[] { "市,city,,o3_8h,2026,130,130", "甲县,county,市,o3_8h,2026,120,120", "乙县,county,市,o3_8h,2026,120,120", "丙县,county,市,o3_8h,2026,150,150" }));
    }

    [Test]
    public void Shares_OfAnIndex_AreRefused()
    {
        var stations = Write("stations.csv", "station,name,county,city", "s1,s1,甲县,市");
        var days = Write("d.csv", [Observed, .. Days("s1", "2025-01-01", 365, 30)]);
        var outcome = Run("shares", days, "--stations", stations, "--level", "county", "--targets", Goals("市,index,2026,4,,,"), "--lang", "zh");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("综合指数和名次不能"));
    }

    [Test]
    public void Init_OwnersAndMeasures_AreToldByTheirContent()
    {
        _ = TwoYears();
        Write("who.csv", "区域,责任人,职务,包保范围", "A,张三,县长,");
        Write("what.csv", "区域,领域,指标,开始,结束,预期成效", "A,扬尘,pm25,2026-08-01,2026-09-02,2");
        var outcome = Run("init", Folder, "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines, Does.Contain("who.csv,1,owners").And.Contain("what.csv,1,measures"));
        Assert.That(File.ReadAllText(PathOf("airq.json")), Does.Contain("\"owners\": \"who.csv\"").And.Contain("\"measures\": \"what.csv\""));
    }

    /// <summary>One plan file with every way of writing a goal, planned and tracked; what a change came to stands beside it.</summary>
    [Test]
    public void Plan_EveryWayOfWritingAGoal_IsReadAndTracked()
    {
        string[] rows =
        [
            "A,PM2.5,2026,下降3%,,,", "A,细颗粒物,2026-Q1,36,,,", "A,pm10,2026,-5%/2025,,,", "A,SO2,2026,≤10,,,", "A,no2,2026,－3％,,,", "A,co,2026,不高于1.0,,,", "A,臭氧,2026,-3%/1y,,,",
            "A,优良天数比例,2026,提高2个百分点,,,", "A,good_days,2026,>=280,,,", "A,heavy_days,2026,<=3,,,", "A,heavy_ratio,2026,0.8%,,,", "A,综合指数,2026,-3%,,,", "A,rank,2026,退后十,,,", "A,place,2026,前1名,,,",
            "A,pm25,2026,150,,2026-08上旬,", "A,o3_8h,2026,140,,2026-ozone,", "A,PM2.5 P95,2026,-3%,,,", "A,SO2第98百分位数,2026,15,,,",
        ];
        var goals = Goals([.. rows.Where(r => !r.Contains("-Q1", StringComparison.Ordinal))]);
        foreach (var command in new[] { "plan", "track", "monday", "outlook" })
        {
            var outcome = Run([command, TwoYears(), "--targets", goals, .. command == "plan" ? new[] { "--year", "2026" } : ["--as-of", "2026-08-05"], "--csv", "--lang", "zh"]);
            Assert.That(outcome.Code, Is.Zero, $"{command}: {outcome.Err}");
        }

        var sheet = Run("monday", TwoYears(), "--targets", goals, "--as-of", "2026-08-05", "--lang", "zh").Out;
        Assert.That(sheet, Does.Contain("要求比去年（28.0 µg/m³）降3%，即27.1 µg/m³").And.Contain("要求比2025年（30 µg/m³）降5%，即28 µg/m³").And.Contain("要求比去年（100.0%）升2个百分点，即100%"));
        Assert.That(sheet, Does.Contain("不在后10名").And.Contain("前1名"));
    }

    [TestCase("pm25", "5%", "-5%", "+5%")]
    [TestCase("pm25", "+2", "+2%", "2")]
    [TestCase("pm25", "-3", "-3%", "3")]
    [TestCase("good_ratio", "+2", "+2%", "+2pp")]
    [TestCase("good_ratio", "+2%", "+2pp", "2%")]
    [TestCase("good_ratio", "2pp", "+2pp", "-2pp")]
    [TestCase("pm25", ">=36", "<=36", "<=36")]
    [TestCase("good_days", "<=280", ">=280", ">=280")]
    public void Plan_AGoalWithTwoReadings_IsRefusedWithBothFileAndLine(string metric, string text, string one, string other)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var outcome = Run("track", TwoYears(), "--targets", Goals($"A,{metric},2026,{text},,,"), "--as-of", "2026-07-19", "--lang", language);
            Assert.That(outcome.Code, Is.EqualTo(1));
            Assert.That(outcome.Err, Does.Contain("targets.csv").And.Contain(one).And.Contain(other).And.Contain(text).And.Contain("2"));
        }
    }

    [TestCase("--owners")]
    [TestCase("--measures")]
    public void Tables_AreNeverReplacedByTheAnswer(string option)
    {
        var owners = Write("o.csv", "area,owner", "A,Zhang");
        var measures = Write("m.csv", "area,field,metric,from,to,expected", "A,dust,pm25,2026-08-01,2026-09-02,2");
        var file = option == "--owners" ? owners : measures;
        var before = File.ReadAllText(file);
        var outcome = Run("monday", TwoYears(), "--targets", Goals("A,pm25,2026,27,,,"), "--owners", owners, "--measures", measures, "--as-of", "2026-07-19", "-o", file);
        Assert.That(outcome.Code, Is.Not.Zero);
        Assert.That(File.ReadAllText(file), Is.EqualTo(before));
    }

    /// <summary>28 a day through 2025 and to the end of July 2026, 40 in December.</summary>
    private string TwoYears() => Write("daily.csv", [Observed, .. Days("A", "2025-01-01", 365 + 334, 28), .. Days("A", "2026-12-01", 31, 40)]);

    private string Goals(params string[] rows) => Write("targets.csv", ["area,metric,year,goal,policy,period,responsible", .. rows]);
}
