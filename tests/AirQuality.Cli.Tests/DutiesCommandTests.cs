namespace AirQuality.Cli.Tests;

/// <summary><c>airq duties</c> and <c>airq money</c> on published tables.</summary>
[TestFixture]
public sealed class DutiesCommandTests : CliFixture
{
    [Test]
    public void Duties_PublishedTables_NameTheStepAndTheFigureThatDecides()
    {
        Publish();
        var rows = RunOk("duties", "--published", PathOf("t.csv"), "--rules", "hebei-2018", "--csv").Split('\n');
        Assert.That(rows[0], Does.StartWith("area,rule,step,metric,period,count,needs,state,next_limit,evidence,"));
        Assert.That(rows, Has.Some.StartsWith("甲县,worse-2-in-year,named,index,2018-08,2,2,met,4.00,2018-07: 4.40 > 4.10; 2018-08: 4.30 > 4.20,"));
        Assert.That(rows, Has.Some.StartsWith("甲县,worse-3-in-year,talk,index,2018-09,2,3,near,4.00,"));
        Assert.That(rows, Has.Some.StartsWith("乙县,worse-3-in-year,talk,index,2018-09,0,3,clear,5.00,"));
    }

    [Test]
    public void Duties_InChinese_SayWhatNextMonthMustBe()
    {
        Publish();
        Assert.That(RunOk("duties", "--published", PathOf("t.csv"), "--rules", "hebei-2018", "--lang", "zh"), Does.Contain("甲县：距公开约谈一步：综合指数同比变差，年内累计3个月，已有2个月；2018年9月综合指数须不高于4.00。"));
    }

    [Test]
    public void Duties_InEnglish_SayWhatIsOneStepAwayAndHowManyMonthsThereAre()
    {
        Publish();
        Assert.That(RunOk("duties", "--published", PathOf("t.csv"), "--rules", "hebei-2018", "--lang", "en"), Does.Contain("甲县: one step from a public talk: composite index worse than last year, 3 months within the year, 2 months so far; index must be at or below 4.00 in September 2018."));
    }

    [Test]
    public void Duties_UnknownRules_SuggestsTheNearest() => AssertFails(2, "did you mean hebei-2018?", "duties", "--published", Publish(), "--rules", "hebei-2019");

    [Test]
    public void Duties_RulesOfAFileWithAnUnknownKey_NamesLineAndKey()
    {
        Publish();
        Write("r.json", "{\n \"nane\": \"a\" }");
        AssertFails(1, "r.json: line 2: nane: no such key; did you mean 'name'?", "duties", "--published", PathOf("t.csv"), "--rules", PathOf("r.json"));
    }

    [Test]
    public void Money_PublishedTable_ExplainsEachTerm()
    {
        Publish();
        var page = RunOk("money", "--published", PathOf("t.csv"), "--formula", "hebei-2018", "--period", "2018-08", "--lang", "en");
        Assert.That(page, Does.Contain("Index 4.30, place 1: 50"));
    }

    private string Publish()
    {
        Write("t.csv", "2017年7月\n区县,综合指数\n甲县,4.10\n乙县,5.10\n2017年8月\n区县,综合指数\n甲县,4.20\n乙县,5.20\n2017年9月\n区县,综合指数\n甲县,4.00\n乙县,5.00\n2018年7月\n区县,综合指数\n甲县,4.40\n乙县,5.00\n2018年8月\n区县,综合指数\n甲县,4.30\n乙县,5.00\n");
        return PathOf("t.csv");
    }

    private static string RunOk(params string[] args)
    {
        var outcome = Run(args);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        return outcome.Out;
    }

    private static void AssertFails(int code, string said, params string[] args)
    {
        var outcome = Run([.. args, "--lang", "en"]);
        Assert.That(outcome.Code, Is.EqualTo(code), outcome.Err);
        Assert.That(outcome.Err, Does.Contain(said));
    }
}
