namespace AirQuality.Cli.Tests;

/// <summary><c>airq score</c>, further figures as tables, two lists at once, indices over some pollutants, sheets to hand over.</summary>
[TestFixture]
public sealed class ScoreCommandTests : CliFixture
{
    /// <summary>PM2.5 15, 18, 18, 30 with a mean of 20.2 (20.25 to even): A is 5.2 better, 5·10 + 0.2·20 = 54; D 9.8 worse, 5·10 + 4.8·20 = 146.</summary>
    [TestCase("zh", "## 奖惩资金", "## 得分")]
    [TestCase("en", "## Money", "## Scores")]
    public void Report_HasAmountsAndScoresWithTheirTerms(string language, string money, string scores)
    {
        Write("s.json", """{ "name": "s", "title": "t", "source": "q", "parts": [{ "key": "fine", "metric": "pm25", "by": "points" }] }""");
        RunOk("report", FiveCounties(), "--period", "2026-10", "--formula", "zhengzhou-2020", "--score", PathOf("s.json"), "--to", PathOf("r.md"), "--lang", language);
        var text = File.ReadAllText(PathOf("r.md"));
        Assert.That(text, Does.Contain(money).And.Contain(scores).And.Match(@"\| A \| 54 \|").And.Match(@"\| D \| -146 \|").And.Match(@"\| 1 \| A \| 100(\.0+)? \|"));
    }

    [Test]
    public void Score_ByDistance_IsExplainedToItsTerms()
    {
        // Index 4.10 lies 0.90 of 1.00 from the worst 5.00, best 4.00: 90; PM2.5 30 is the best: 100. 0.5 each: 95.
        var page = RunOk("score", "--published", Published(), "--score", Formula("distance"), "--period", "2018-08", "--lang", "zh");
        Assert.That(page, Does.Contain("甲县").And.Contain("95.00"));
        Assert.That(page, Does.Contain("综合指数 4.10（最好4.00、最差5.00）：90 × 0.5 + PM2.5 30（最好30、最差60）：100 × 0.5"));
    }

    [Test]
    public void Score_ByPlace_RanksTheSmallestFirstAndSharesPlaces()
    {
        // Places 2 and 1, 1 and 2, 3 and 3: 1.5, 1.5, 3.
        var rows = RunOk("score", "--published", Published(), "--score", Formula("place"), "--period", "2018-08", "--csv").Split('\n');
        Assert.That(rows, Has.Some.StartsWith("1,甲县,1.50,true,2,i,index,4.10,,,2,3,,,2,0.5,1,"));
        Assert.That(rows, Has.Some.StartsWith("1,乙县,1.50,true,2,"));
        Assert.That(rows, Has.Some.StartsWith("3,丙县,3.00,false,1,"));
    }

    [Test]
    public void Figures_OfATable_AreRankedWithChangeOnLastYear()
    {
        var rows = RunOk("rank", "--figures", Dust(), "--by", "降尘", "--period", "2018-08", "--csv").Split('\n');
        Assert.That(rows[1], Does.StartWith("1,乙县,7.0,-12.5,"));
        Assert.That(rows[2], Does.StartWith("2,甲县,9.6,20.0,"));
    }

    [Test]
    public void Figures_OfATable_AreScoredAndJudgedByRules()
    {
        var rules = Write("r.json", """{ "name": "尘", "title": "降尘", "source": "本市", "rules": [{ "key": "d", "step": "named", "metrics": ["降尘"], "period": "month", "condition": { "kind": "notAttaining" } }] }""");
        Assert.That(RunOk("duties", "--figures", Dust(), "--rules", rules, "--csv"), Does.Contain("甲县,d,named,dustfall,2018-08,1,1,met,9.0,2018-08: 9.6 > 8.0,"));
        var score = Write("s.json", """{ "name": "尘", "title": "降尘", "source": "本市", "parts": [{ "key": "d", "metric": "dustfall", "by": "points" }] }""");
        Assert.That(RunOk("score", "--figures", Dust(), "--score", score, "--period", "2018-08", "--csv"), Does.Contain("1,乙县,100.00,"));
    }

    [Test]
    public void Figures_WithAUnitThatContradicts_NamesTheLine() =>
        Assert.That(Run("rank", "--figures", Write("u.csv", "area,period,figure,value,unit", "A,2018-08,x,1,t", "B,2018-08,x,2,kg"), "--by", "x", "--period", "2018-08", "--lang", "en").Err, Does.Contain("u.csv").And.Contain("3").And.Contain("'t', as before"));

    [Test]
    public void Figures_ABywordThatIsNone_NamesThoseThereAre() =>
        Assert.That(Run("rank", "--figures", Dust(), "--by", "dustfal", "--period", "2018-08", "--lang", "en").Err, Does.Contain("dustfall, found 'dustfal'"));

    [Test]
    public void RankAnd_NamesWhoIsAmongTheLastOfBothLists()
    {
        var page = RunOk("rank", "--published", Published(), "--by", "index", "--and", "pm25", "--bottom", "1", "--period", "2018-08", "--lang", "zh");
        Assert.That(page, Does.Contain("综合指数和PM2.5均居后1名的有1个：丙县。"));
    }

    [Test]
    public void Pollutants_AnIndexOverSome_NeedsNoOthersAndIsNamed()
    {
        // PM10 70/70 = 1.00 and PM2.5 35/35 = 1.00 add up to 2.00, although nothing else is measured.
        var file = Write("d.csv", [Observed, .. Days("东镇", "2018-08-01", 31, 35, ",,70,{0},,"), .. Days("西镇", "2018-08-01", 31, 70, ",,70,{0},,")]);
        var outcome = Run("rank", file, "--pollutants", "pm25,pm10", "--period", "2018-08", "--csv");
        Assert.That(outcome.Out.Split('\n')[1], Does.StartWith("1,东镇,2.00,"), outcome.Err);
        Assert.That(RunOk("rank", file, "--pollutants", "pm25,pm10", "--period", "2018-08", "--lang", "zh"), Does.Contain("PM2.5").And.Contain("PM10"));
    }

    [Test]
    public void Order_OfARegister_HasFiguresBeforeAndAfterAndItsState()
    {
        var tables = Months("4.40,4.30,4.20,3.90,3.80");
        var register = Write("o.csv", "区域,规则,指标,交办日期,办理期限,责任单位,督察日期", "甲县,worse-3,index,2018-04-02,2018-05-31,县政府,2018-03-31");
        var page = RunOk("duties", "--published", tables, "--orders", register, "--lang", "zh");
        Assert.That(page, Does.Contain("责任单位：县政府　交办日期：2018-04-02　办理期限：2018-05-31"));
        Assert.That(page, Does.Contain("状态：已不再成立，待巩固（自2018-04起不再成立，已连续2期未计入，规则为3期）"));
        Assert.That(page, Does.Match("2018-01 +4.40 +4.00 +10.0 +2018-04 +3.90 +4.00 +-2.5"));
    }

    [Test]
    public void Order_Draft_AsCsv_IsTheRegisterThatIsReadBack()
    {
        var tables = Months("4.40,4.30,4.20");
        var csv = RunOk("duties", "--published", tables, "--order", "--owner", "县政府", "--term", "2018-06-30", "--csv");
        Assert.That(RunOk("duties", "--published", tables, "--orders", Write("o.csv", csv.TrimEnd('\n').Split('\n')), "--csv"), Is.EqualTo(csv));
        Assert.That(csv, Does.Contain("甲县,worse-3,index,named,,2018-06-30,县政府,"));
    }

    [Test]
    public void Order_AsWord_IsADocument()
    {
        var file = PathOf("o.docx");
        RunOk("duties", "--published", Months("4.40,4.30,4.20"), "--order", "-o", file);
        Assert.That(File.ReadAllBytes(file).AsSpan(0, 2).ToArray(), Is.EqualTo("PK"u8.ToArray()));
    }

    [TestCase("甲市,worse-3,index,2018-04-02", "an area of the data")]
    [TestCase("甲县,worse-9,index,2018-04-02", "a rule of plain")]
    [TestCase("甲县,worse-3,pm10,2018-04-02", "a figure of the rule: index, pm25")]
    [TestCase("甲县,worse-3,index,2018-14-02", "a day such as")]
    public void Order_ARegisterThatIsWrong_SaysWhere(string line, string said) =>
        Assert.That(Run("duties", "--published", Months("4.40,4.30,4.20"), "--orders", Write("o.csv", "area,rule,metric,issued", line), "--lang", "en").Err, Does.Contain("o.csv").And.Contain(said));

    [Test]
    public void Duties_OfTownshipsOnCounties_AreRefused() =>
        Assert.That(Run("duties", "--published", Published(), "--rules", "townships", "--lang", "en").Err, Does.Contain("expected areas that the rules townships are for (township), found none"));

    [Test]
    public void Gap_WithAFormula_SaysWhatAPlaceAndAUnitAreWorth()
    {
        // Zhengzhou: the mean is (30 + 50 + 60) / 3 = 47. 60 is 13 worse: 5·10 + 8·20 = 210. At 50 the mean is 43, 7 worse: 5·10 + 2·20 = 90, so the place is worth 120.
        var file = Write("t.csv", "2018年8月", "区县,PM2.5", "甲县,30", "乙县,50", "丙县,60");
        Assert.That(RunOk("gap", "--published", file, "--by", "pm25", "--leave-bottom", "1", "--period", "2018-08", "--formula", "zhengzhou-2020", "--lang", "zh"), Does.Contain("现为-210万元").And.Contain("PM2.5进一名（至50）：+120"));
    }

    private string Formula(string by) => Write("f.json", $$"""{ "name": "f", "title": "得分", "source": "本市", "parts": [{ "key": "i", "metric": "index", "by": "{{by}}", "weight": 0.5 }, { "key": "p", "metric": "pm25", "by": "{{by}}", "weight": 0.5 }] }""");

    private string Published() => Write("t.csv", "2018年8月", "区县,综合指数,PM2.5", "甲县,4.10,30", "乙县,4.00,50", "丙县,5.00,60");

    private string Dust() => Write("dust.csv", "区域,时段,指标,数值,单位,限值", "甲县,2018-08,降尘,9.6,吨,9.0", "乙县,2018-08,降尘,7.0,,", "甲县,2017-08,降尘,8.0,,", "乙县,2017-08,降尘,8.0,,");

    /// <summary>A county at 4.00 in every month of 2017, and as given from January 2018 on.</summary>
    private string Months(string figures)
    {
        var lines = new List<string>();
        for (var month = 1; month <= 12; month++)
            lines.AddRange([$"2017年{month}月", "区县,综合指数", "甲县,4.00"]);
        foreach (var (month, figure) in figures.Split(',').Index())
            lines.AddRange([$"2018年{month + 1}月", "区县,综合指数", $"甲县,{figure}"]);
        return Write("m.csv", [.. lines]);
    }

    private static string RunOk(params string[] args)
    {
        var outcome = Run(args);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        return outcome.Out;
    }
}
