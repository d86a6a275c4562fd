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
