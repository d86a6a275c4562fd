namespace AirQuality.Cli.Tests;

/// <summary>--area: whose rows are shown; and what is suggested for words that are none.</summary>
public sealed class AreaOptionTests : CliFixture
{
    [TestCase("daily")]
    [TestCase("assess --period 2026-10")]
    [TestCase("rank --period 2026-10")]
    [TestCase("history")]
    [TestCase("trend")]
    [TestCase("compare --period 2026-10")]
    [TestCase("places --period 2026-10 --draws 20")]
    [TestCase("track --targets T")]
    [TestCase("monday --targets T")]
    [TestCase("plan --targets T")]
    [TestCase("alerts --targets T")]
    [TestCase("outlook --targets T --simulations 5")]
    [TestCase("scenario --targets T")]
    public void Area_KeepsItsRowsAsTheyStandAmongAll(string line)
    {
        var targets = Write("targets.csv", "area,metric,year,goal", "A,pm25,2026,35", "B,pm25,2026,35", "D,pm25,2026,20");
        var words = line.Split(' ').Select(w => w == "T" ? targets : w).ToList();
        string[] command = [words[0], FiveCounties(), .. words.Skip(1), "--csv"];
        var all = Run(command);
        var area = Run([.. command, "--area", "B", "-a", "D"]);
        Assert.That(area.Code, Is.Zero, area.Err);
        var column = all.Header.Split(',').Index().First(c => c.Item is "area" or "station").Index;
        var expected = all.Lines.Skip(1).Where(l => l.Split(',')[column] is "B" or "D");
        Assert.That(area.Lines.Skip(1).Where(l => l.Length > 0), Is.EqualTo(expected));
    }

    [Test]
    public void Rank_OfAnArea_SaysItsPlaceFromBothEndsAndHowFarTheNextOnesAre()
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--area", "D", "--lang", "zh");
        Assert.That(outcome.Out, Does.Match("D列第4名（倒数第1名），共4个；距前一名C 0\\.\\d+。"));
    }

    [Test]
    public void Area_ThatIsNone_IsAnsweredWithTheNearest()
    {
        var file = Write("daily.csv", [Observed, .. Days("望都县", "2026-10-01", 31, 15), .. Days("唐县", "2026-10-01", 31, 18), .. Days("易县", "2026-10-01", 31, 20)]);
        var outcome = Run("daily", file, "--area", "旺都县");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("found '旺都县'; did you mean 望都县"));
        Assert.That(Run("daily", file, "--area", "望都", "--csv").Lines, Has.Length.EqualTo(32));
    }

    [Test]
    public void OwnAreaOfAProject_IsTheDefaultAndAllShowsEverybody()
    {
        FiveCounties();
        var project = Write("airq.json", "{ \"data\": \"daily.csv\", \"area\": \"B\" }");
        Assert.That(Run("rank", "--csv", "--project", project).Lines, Has.Length.EqualTo(2));
        Assert.That(Run("rank", "--csv", "--project", project, "--area", "all").Lines, Has.Length.EqualTo(6));
    }

    [TestCase("rnak x.csv --period 2026", "'rnak': no such command or option; did you mean rank?")]
    [TestCase("rank x.csv --perod 2026", "--perod: no such option; did you mean --period?")]
    [TestCase("rank x.csv --period 2026 --by idnex", "did you mean index")]
    [TestCase("daily x.csv --level conty", "did you mean county?")]
    [TestCase("trend x.csv --metric pm52", "did you mean pm25")]
    public void WhatIsNone_IsAnsweredWithTheNearest(string line, string expected) => Assert.That(Run(line.Split(' ')).Err, Does.Contain(expected));

    [TestCase("综合指数", "index")]
    [TestCase("PM2.5", "pm25")]
    [TestCase("细颗粒物", "pm25")]
    [TestCase("优良天数比例", "good_ratio")]
    [TestCase("优良率", "good_ratio")]
    [TestCase("PM2.5同比", "pm25_change")]
    [TestCase("O3-8h", "o3_8h")]
    public void Figure_IsFoundByEveryNameThatIsPrinted(string name, string key)
    {
        var file = FiveCounties();
        Assert.That(Run("rank", file, "--period", "2026-10", "--csv", "--by", name).Out, Is.EqualTo(Run("rank", file, "--period", "2026-10", "--csv", "--by", key).Out));
    }
}
