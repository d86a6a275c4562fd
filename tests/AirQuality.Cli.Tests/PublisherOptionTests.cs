namespace AirQuality.Cli.Tests;

/// <summary>Ranking and printing as a publisher does, and in the layout of a published table.</summary>
public sealed class PublisherOptionTests : CliFixture
{
    private const string Layout = "2025年9月各县环境空气质量排名\n名次,县,PM2.5(μg/m³),综合指数\n1,A,20,2.00\n2,B,25,2.10\n3,D,30,2.20\n";

    [Test]
    public void Rank_OfHenan_HasThreeDecimalsAndAreasWithoutDataLast()
    {
        var rows = Run("rank", FiveCounties(), "--period", "2026-10", "--publisher", "henan", "--csv").Lines.Skip(1).Select(l => string.Join(',', l.Split(',')[..3])).ToList();
        Assert.That(rows[0], Does.Match(@"^1,A,\d\.\d\d\d$"));
        Assert.That(rows[^1], Does.StartWith("5,E,"));
    }

    [Test]
    public void Rank_OptionBesideAPublisher_Wins() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--publisher", "henan", "--incomplete", "out", "--csv").Lines[^1], Does.StartWith(",E,"));

    [Test]
    public void Rank_UnknownPublisher_SuggestsTheNearest([Values("en", "zh")] string language)
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--publisher", "henen", "--lang", language);
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain(language == "zh" ? "是否为 henan" : "did you mean henan"));
    }

    [Test]
    public void Rank_PublisherOfAFile_IsFoundByItsName()
    {
        Write("p.json", """{"publishers": [{"name": "ours", "title": "本市", "ties": "dense"}, {"name": "theirs", "title": "邻市"}]}""");
        var places = Run("rank", FiveCounties(), "--period", "2026-10", "--publisher", PathOf("p.json") + ":ours", "--csv").Lines.Skip(1).Select(l => l.Split(',')[0]);
        Assert.That(places, Is.EqualTo(new[] { "1", "2", "2", "3", "" }));
    }

    [Test]
    public void Rank_PublisherOfAFileWithSeveral_AsksWhich()
    {
        Write("p.json", """{"publishers": [{"name": "ours", "title": "本市"}, {"name": "theirs", "title": "邻市"}]}""");
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--publisher", PathOf("p.json"));
        Assert.That(outcome.Err, Does.Contain(PathOf("p.json") + ":ours"));
    }

    [Test]
    public void Project_NamesThePublisher()
    {
        Write("airq.json", "{\"publisher\": \"henan\"}");
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--project", PathOf("airq.json"), "--csv").Lines[^1], Does.StartWith("5,E,"));
    }

    [Test]
    public void Week_OfAPublisher_IsThatOfItsOwnCount()
    {
        var outcome = Run("rank", Write("w.csv", [Observed, .. Days("A", "2021-09-20", 21, 15), .. Days("B", "2021-09-20", 21, 18)]), "--period", "2021-W40", "--publisher", "jinghe", "--lang", "en");
        Assert.That(outcome.Err, Does.Contain("Week 40 of 2021").And.Contain("2021-09-27 to 2021-10-03"));
        Assert.That(outcome.Out, Does.Contain("2021-W39"));
    }

    [Test]
    public void Publishers_AreListedWithWhatShowsIt() =>
        Assert.That(Run("publishers", "--csv", "--lang", "zh").Out, Does.Contain("henan,河南省,数据不足的区域,last,数据不足的城市排在最后"));

    [Test]
    public void Publish_InTheLayoutOfATable_IsReadBackByTheReaderOfPublishedTables([Values(".csv", ".xlsx")] string ending)
    {
        Write("layout.csv", Layout);
        Assert.That(Run("publish", FiveCounties(), "--like", PathOf("layout.csv"), "--period", "2026-10", "-o", PathOf("out" + ending)).Code, Is.Zero);
        var read = Run("published", PathOf("out" + ending), "--csv").Lines.Skip(1).Select(l => string.Join(',', l.Split(',')[2..7]));
        Assert.That(read, Is.EqualTo(new[] { "A,2026-10,pm25,15,", "A,2026-10,index,2.30,1", "B,2026-10,pm25,18,", "B,2026-10,index,2.40,2", "D,2026-10,pm25,30,", "D,2026-10,index,2.80,3" }));
    }

    /// <summary>Dustfall as 长治 publishes it: shared places skip the next.</summary>
    [TestCase("dustfall", "降尘量(吨/平方千米·月)")]
    [TestCase("tsp", "TSP(μg/m3)")]
    public void Rank_ByAFigureOfTablesAlone_IsRankedAndOwnAreasAreListedWithoutOne(string key, string heading)
    {
        var table = Write("t.csv", "2026年10月", $"县,{heading}", "A,6.1", "B,5.2", "C,5.2", "X,7.3");
        var rows = Run("rank", FiveCounties(), "--published", table, "--period", "2026-10", "--by", key, "--csv", "--lang", "en").Lines[1..];
        Assert.That(rows.Where(r => r[0] != ',').Select(r => string.Join(',', r.Split(',')[..3])), Is.EqualTo(new[] { "1,B,5.2", "1,C,5.2", "3,A,6.1", "4,X,7.3" }));
        Assert.That(rows.Count(r => r[0] == ','), Is.EqualTo(2));
    }

    [Test]
    public void Publish_AreasAskedFor_ArePrinted()
    {
        Write("layout.csv", Layout);
        Assert.That(Run("publish", FiveCounties(), "--like", PathOf("layout.csv"), "--period", "2026-10", "--area", "C", "--area", "D").Lines[2..], Has.Length.EqualTo(2));
    }

    [TestCase(3)]
    [TestCase(1, "--area", "C")]
    [TestCase(2, "--area", "A", "--area", "D")]
    public void Publish_OwnAreaOfTheProject_DoesNotShrinkTheTable(int areas, params string[] asked)
    {
        Write("layout.csv", Layout);
        Write("airq.json", "{\"area\": \"C\"}");
        var printed = Run(["publish", FiveCounties(), "--like", PathOf("layout.csv"), "--period", "2026-10", "--project", PathOf("airq.json"), .. asked]);
        Assert.That(printed.Lines[2..], Has.Length.EqualTo(areas), printed.Out);
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--project", PathOf("airq.json"), "--csv").Lines[1..], Has.Length.EqualTo(1), "the project does name one area");
    }

    /// <summary>Henan prints the index with three decimals and ranks areas without enough data last.</summary>
    [Test]
    public void Report_OfHenan_IsRankedAsHenanDoes()
    {
        Assert.That(Run("report", FiveCounties(), "--period", "2026-10", "--publisher", "henan", "--to", PathOf("r.md"), "--lang", "en").Code, Is.Zero);
        Assert.That(File.ReadAllText(PathOf("r.md")), Does.Contain("| 1 | A | 2.300 |").And.Contain("D is 4th of 5 counties (2nd from the bottom)"));
    }

    /// <summary>B and C share the last place but one of every month: the last two are three areas, unless the list is cut.</summary>
    [Test]
    public void Alerts_OfAPublisherThatCutsLists_AreOfNoMoreThanTheListHas()
    {
        Write("p.json", """{"publishers": [{"name": "cut", "title": "甲市", "lists": "cut"}]}""");
        var file = Write("m.csv", [Observed, .. Days("A", "2026-08-01", 92, 15), .. Days("B", "2026-08-01", 92, 18), .. Days("C", "2026-08-01", 92, 18), .. Days("D", "2026-08-01", 92, 30)]);
        string[] Near(params string[] more) => [.. Run(["alerts", file, "--bottom", "2", "--bottom-months", "2", "--csv", "--lang", "en", .. more]).Lines.Skip(1).Select(l => l.Split(',')[0])];
        Assert.That(Near(), Is.EquivalentTo(new[] { "B", "C", "D" }));
        Assert.That(Near("--publisher", PathOf("p.json")), Has.Length.EqualTo(2));
    }

    /// <summary>30.1 in October is worse than 30.0 a year before, and 30 is not worse than 30.</summary>
    [Test]
    public void Duties_OfAPublisher_AreReckonedWithItsDecimals()
    {
        Write("p.json", """{"publishers": [{"name": "whole", "title": "甲市", "pm25Decimals": 0}]}""");
        Write("rules.json", """{ "name": "r", "title": "t", "source": "s", "rules": [{ "key": "worse", "metrics": ["pm25"], "period": "month", "condition": { "kind": "worse" }, "counter": { "inARow": 1 }, "step": "warning" }] }""");
        var file = Write("d.csv", [Observed, .. Days("A", "2025-10-01", 31, 30), .. Days("A", "2026-10-01", 28, 30), .. Days("A", "2026-10-29", 3, 31)]);
        string State(params string[] more) => Run(["duties", file, "--rules", PathOf("rules.json"), "--csv", "--as-of", "2026-10-31", .. more]) is var run && run.Code == 0 ? run.Out : run.Err;
        Assert.That(State(), Does.Contain(",met,"));
        Assert.That(State("--publisher", PathOf("p.json")), Does.Contain("A,").And.Not.Contain(",met,"));
    }

    [Test]
    public void Publish_NeverReplacesItsLayout()
    {
        Write("layout.csv", Layout);
        Assert.That(Run("publish", FiveCounties(), "--like", PathOf("layout.csv"), "--period", "2026-10", "-o", PathOf("layout.csv")).Code, Is.EqualTo(2));
        Assert.That(File.ReadAllText(PathOf("layout.csv")), Does.StartWith("2025年9月"));
    }

    [Test]
    public void Check_Threshold_IsTakenFromOptionAndProject()
    {
        var file = Write("h.csv", [Hourly, .. Hours("A", "2026-01-01", 20, 35)]);
        Assert.That(Run("check", file, "--csv").Out, Does.Contain("StuckValues"));
        Assert.That(Run("check", file, "--csv", "--threshold", "stuck_hours=9999").Out, Does.Not.Contain("StuckValues"));
        Write("airq.json", "{\"thresholds\": {\"stuck_hours\": 9999}}");
        Assert.That(Run("check", file, "--csv", "--project", PathOf("airq.json")).Out, Does.Not.Contain("StuckValues"));
    }

    [Test]
    public void Check_FindingAboutValues_NamesTheLine() =>
        Assert.That(Run("check", Write("h.csv", [Hourly, .. Hours("A", "2026-01-01", 20, 35)]), "--csv").Lines.First(l => l.StartsWith("StuckValues", StringComparison.Ordinal)), Does.Contain("h.csv,2,"));

    [TestCase("en", "so it had no effect; did you mean pm25")]
    [TestCase("zh", "未起作用；是否为 pm25")]
    public void Map_OfAColumnThatIsNotThere_IsSaid(string language, string message) =>
        Assert.That(Run("daily", FiveCounties(), "--map", "pm255=pm25", "--csv", "--lang", language).Err, Does.Contain(message));

    [TestCase("en", "did you mean pm25")]
    [TestCase("zh", "是否为pm25")]
    public void Map_ToAMeaningThatIsNone_SuggestsTheNearest(string language, string message) =>
        Assert.That(Run("daily", FiveCounties(), "--map", "pm25=pm26", "--csv", "--lang", language).Err, Does.Contain(message));

    [TestCase("stuck_hour=3", "did you mean stuck_hours")]
    [TestCase("stuck_hours=0.5", "expected stuck_hours= and a number from 2 to 10000")]
    [TestCase("zero_share", "expected zero_share= and a number from 0 to 1")]
    public void Check_WrongThreshold_IsRefused(string text, string message)
    {
        var outcome = Run("check", Write("h.csv", [Hourly, .. Hours("A", "2026-01-01", 2, 35)]), "--threshold", text, "--lang", "en");
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain(message));
    }
}
