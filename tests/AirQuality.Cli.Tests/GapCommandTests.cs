namespace AirQuality.Cli.Tests;

public sealed class GapCommandTests : CliFixture
{
    private const string Header = "area,rank,value,cutoff,pollutant,current,needed,reduction,reduction_pct";

    /// <summary>D is 0.1 + 0.5 + 0.5 + 1 + 0.2 + 0.5 = 2.80; to pass 2.40 its sum must be at most 2.394, 0.406 less.</summary>
    [Test]
    public void Gap_GivesEachPollutantAlone()
    {
        var outcome = Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines, Is.EqualTo(new[]
        {
            Header,
            "D,4,2.80,2.40,SO2,6.0,,,",
            "D,4,2.80,2.40,NO2,20.0,3.7,16.3,81.5",
            "D,4,2.80,2.40,PM10,30.0,5.6,24.4,81.3",
            "D,4,2.80,2.40,PM2.5,30.0,17.8,12.2,40.7",
            "D,4,2.80,2.40,CO,0.80,,,",
            "D,4,2.80,2.40,O3,80.0,15.1,64.9,81.1",
        }));
        Assert.That(outcome.Err, Does.Contain("not ranked: E: 20 of 31 days valid"));
    }

    [Test]
    public void Gap_Pretty_NamesTheCutoffTheMixAndWhoIsNotRanked()
    {
        var english = Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", "--lang", "en").Out;
        Assert.That(english, Does.Contain("D  4th of 4 (1st from the bottom)  Index 2.80").And.Contain("Must pass B, C at 2.40: 2.39 or lower, 0.41 to go."));
        Assert.That(english, Does.Contain("not alone: the index is still 2.60 at 0").And.Contain("not ranked: E"));
        var chinese = Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", "--lang", "zh").Out;
        Assert.That(chinese, Does.Contain("D  第4名（倒数第1名）  综合指数 2.80").And.Contain("须优于 B、C 的 2.40：降到 2.39 或以下，还差 0.41。").And.Contain("未参与排名: E"));
    }

    [Test]
    public void Gap_OwnCostsAndFloors_MakeTheMix()
    {
        // O3 is free, but down to 60 it gains 0.125 only; the rest is cheapest from PM2.5, to 0.717; then 60.3 is enough of O3.
        var outcome = Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", "--lang", "en", "--cost", "pm25=2,pm10=5,o3=0", "--floor", "o3=60,pm10=0,pm25=0");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("Cheapest mix: PM2.5 by 8.5 to 21.5, O3 by 19.7 to 60.3, cost 17.0."));
    }

    [Test]
    public void Gap_WhileThePeriodRuns_SaysWhatTheRemainingDaysMayBring()
    {
        var file = Write("d.csv", [Observed, .. Days("Clean", "2026-10-01", 20, 15), .. Days("Dirty", "2026-10-01", 31, 30)]);
        var outcome = Run("gap", file, "--period", "2026-10", "--leave-bottom", "1", "--as-of", "2026-10-20", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("to 2026-10-20, 11 days left").And.Contain("Clean at 2.30"));

        // 2.29 needs PM2.5 of 14.8, so 31 · 14.85 = 460 for the month, of which 600 is spent.
        Assert.That(outcome.Out, Does.Match(@"PM2\.5\s+30\.0\s+14\.8\s+15\.2\s+50\.7\s+no longer possible"));
    }

    [Test]
    public void Gap_NotLessThanTheGroup_SaysThatAllAreAmongTheLast()
    {
        var outcome = Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "10", "--csv", "--lang", "en");
        Assert.That((outcome.Code, outcome.Lines.Length), Is.EqualTo((0, 25)));
        Assert.That(outcome.Lines[1], Is.EqualTo("D,4,2.80,,SO2,6.0,,,"));
        Assert.That(outcome.Err, Does.Contain("No more than 10 are ranked"));
    }

    [Test]
    public void Gap_AreaOutsideTheLast_NeedsNothing()
    {
        var outcome = Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", "--area", "A", "--csv", "--lang", "en");
        Assert.That((outcome.Code, outcome.Out), Is.EqualTo((0, Header + "\n")));
        Assert.That(outcome.Err, Does.Contain("A is not among the last 1."));
    }

    [Test]
    public void Gap_WithinCities_IsOfEach()
    {
        var outcome = Run("gap", FiveCounties(), "--stations", FiveCountiesStations(), "--period", "2026-10", "--leave-bottom", "1", "--group", "city", "--csv");
        Assert.That(outcome.Lines[1..].Select(l => l[..3]).Distinct(), Is.EqualTo(new[] { "B,2", "D,2" }));
    }

    [Test]
    public void Gap_ByOnePollutant_IsOfThatOne() =>
        Assert.That(Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", "--by", "pm25", "--csv").Lines[1..], Is.EqualTo(new[] { "D,4,30.0,18.0,PM2.5,30.0,17.9,12.1,40.3" }));

    /// <summary>Five of 31 days above 60 give 83.9 %; to pass 90.3 % (28 days) 29 must be good.</summary>
    [Test]
    public void Gap_ByGoodRatio_CountsDays()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2026-10-01", 28, 15), .. Days("A", "2026-10-29", 3, 80), .. Days("B", "2026-10-01", 26, 15), .. Days("B", "2026-10-27", 5, 80)]);
        string[] args = ["gap", file, "--period", "2026-10", "--leave-bottom", "1", "--by", "good_ratio"];
        Assert.That(Run([.. args, "--csv"]).Lines[1..], Is.EqualTo(new[] { "B,2,83.9,90.3,,83.9,90.4,-6.5," }));
        Assert.That(Run([.. args, "--lang", "en"]).Out, Does.Contain("Must pass A at 90.3: 90.4 or higher, 6.5 to go.").And.Contain("26 of 31 valid days are good, 29 would do."));
        Assert.That(Run([.. args, "--lang", "zh", "--as-of", "2026-10-30"]).Out, Does.Contain("升到").And.Contain("余下 1 天全部优良也不够。"));
    }

    [Test]
    public void Gap_NobodyRanked_IsNoError()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2026-10-01", 5, 15), .. Days("A", "2026-10-31", 1, 15)]);
        Assert.That(Run("gap", file, "--period", "2026-10", "--leave-bottom", "1", "--lang", "en").Out, Does.Contain("No area can be ranked"));
        Assert.That(Run("gap", file, "--period", "2026-10", "--leave-bottom", "1", "--csv").Out, Is.EqualTo(Header + "\n"));
    }

    /// <summary>An equal index shares the place: 2.40 is enough for D to be second.</summary>
    [Test]
    public void Gap_ToAPlace_SharesIt()
    {
        var outcome = Run("gap", FiveCounties(), "--period", "2026-10", "--place", "2", "--by", "pm25", "--csv", "--lang", "en");
        Assert.That((outcome.Code, outcome.Lines[1..]), Is.EqualTo((0, new[] { "D,4,30.0,18.0,PM2.5,30.0,18.0,12.0,40.0" })));
        Assert.That(
            Run("gap", FiveCounties(), "--period", "2026-10", "--place", "2", "--lang", "en").Out,
            Does.Contain("to place 2").And.Contain("Must draw level with B, C at 2.40: 2.40 or lower, 0.40 to go."));
        Assert.That(
            Run("gap", FiveCounties(), "--period", "2026-10", "--place", "1", "--area", "A", "--lang", "zh").Out,
            Does.Contain("进到第 1 名").And.Contain("A 已在第 1 名或更前。"));
    }

    [Test]
    public void Gap_OfTheMiddleArea_IsAtTheMedian()
    {
        string[] args = ["gap", FiveCounties(), "--period", "2026-10", "--place", "1", "--area", "B"];
        Assert.That(Run([.. args, "--lang", "en"]).Out, Does.Contain("0.10 behind A; 0.40 ahead of D; at the median 2.40."));
        Assert.That(Run([.. args, "--lang", "zh"]).Out, Does.Contain("与中位数 2.40 持平。"));
    }

    [Test]
    public void Gap_WithinLists_IsOfEach()
    {
        var lists = Write("lists.csv", ["group,area", "Two,A", "Two,B", "Three,C", "Three,D", "Three,E"]);
        var outcome = Run("gap", FiveCounties(), "--group-list", lists, "--period", "2026-10", "--leave-bottom", "1", "--lang", "en");
        Assert.That(outcome.Out, Does.Contain("Two  2026-10").And.Contain("B  2nd of 2").And.Contain("Three  2026-10").And.Contain("D  2nd of 2"));
        Assert.That(Run("places", FiveCounties(), "--group-list", lists, "--period", "2026-10", "--draws", "10", "--csv").Lines[1..].Select(l => l[..3]), Is.EqualTo(new[] { "A,1", "B,2", "C,1", "D,2" }));
        Assert.That(Run("sensitivity", FiveCounties(), "--group-list", lists, "--period", "2026-10", "--area", "D", "--lang", "en").Out, Does.Contain("D  2nd of 2"));
    }

    [Test]
    public void Gap_BothAims_AreWrongUsage() => Assert.That(Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", "--place", "2").Code, Is.EqualTo(2));

    [TestCase("--place", "0", 2)]
    [TestCase("--area", "Z", 1)]
    [TestCase("--as-of", "someday", 2)]
    [TestCase("--as-of", "2026-09-30", 2)]
    [TestCase("--cost", "pm25", 2)]
    [TestCase("--cost", "pm25=1,pm25=2", 2)]
    [TestCase("--floor", "smoke=1", 2)]
    [TestCase("--floor", "o3=-1", 2)]
    public void Gap_WrongOptions_SayWhatWasExpected(string option, string value, int code)
    {
        var outcome = Run("gap", FiveCounties(), "--period", "2026-10", "--leave-bottom", "1", option, value);
        Assert.That((outcome.Code, outcome.Err), Is.EqualTo((code, outcome.Err)));
        Assert.That(outcome.Err, Does.Contain(option).And.Contain("expected"));
    }

    [Test]
    public void Gap_WithoutN_IsWrongUsage() => Assert.That(Run("gap", FiveCounties(), "--period", "2026-10").Code, Is.EqualTo(2));
}
