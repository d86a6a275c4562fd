namespace AirQuality.Cli.Tests;

/// <summary>rank, sample, demo.</summary>
public sealed class RankCommandTests : CliFixture
{
    private const string Header = "rank,area,value,change,main,note,ranked,place_last_year,rise_year,both_last_year,place_previous,rise_previous,both_previous,place_from_bottom";

    [Test]
    public void Rank_SharesPlacesAndListsTheUnrankedLast()
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[0], Is.EqualTo(Header));
        Assert.That(First(outcome.Lines[1..5]), Is.EqualTo(new[]
        {
            "1,A,2.30,,NO2+PM10+PM2.5+O3,",
            "2,B,2.40,,PM2.5,tied",
            "2,C,2.40,,PM2.5,tied",
            "4,D,2.80,,PM2.5,",
        }));
        Assert.That(outcome.Lines[5], Does.StartWith(",E,2.30,,").And.Contain("20 of 31 days valid"));
    }

    [Test]
    public void Rank_Dense_SkipsNoPlace() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--ties", "dense").Lines[4], Does.StartWith("3,D,"));

    [Test]
    public void Rank_Top_IsExtendedByTies() =>
        Assert.That(Ranked("--top", "2"), Is.EqualTo(new[] { "1,A", "2,B", "2,C" }));

    [Test]
    public void Rank_Bottom_CountsFromTheBottom()
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en", "--bottom", "2");
        Assert.That(First(outcome.Lines[1..4]), Is.EqualTo(new[] { "4,D,2.80,,PM2.5,1st from the bottom", "2,C,2.40,,PM2.5,2nd from the bottom; tied", "2,B,2.40,,PM2.5,2nd from the bottom; tied" }));
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "zh", "--bottom", "1").Lines[1], Does.Contain("倒数第1名"));
    }

    /// <summary>By PM2.5 the four stand 1, 2, 2, 4, by O3 they all share the first place.</summary>
    [TestCase("pm25+o3_8h", "1,A,1.00|2,B,1.50|2,C,1.50|4,D,2.50")]
    [TestCase("3*pm25+o3_8h", "1,A,1.00|2,B,1.75|2,C,1.75|4,D,3.25")]
    [TestCase("INDEX+0.5*pm25", "1,A,1.00|2,B,2.00|2,C,2.00|4,D,4.00")]
    public void Rank_ByACombination_IsByTheWeightedMeanOfPlaces(string by, string expected)
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en", "--by", by);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1..5].Select(l => string.Join(',', l.Split(',')[..3])), Is.EqualTo(expected.Split('|')));
        Assert.That(outcome.Lines[5], Does.StartWith(",E,,").And.Contain("20 of 31 days valid"));
    }

    [Test]
    public void Rank_ByACombination_NamesThePartsAndTheirPlaces()
    {
        string[] args = ["rank", FiveCounties(), "--period", "2026-10", "--by", "2*index+o3_8h"];
        Assert.That(Run([.. args, "--lang", "en"]).Out, Does.Contain("by mean place (2 × Index, O3-8h)").And.Contain("tied; Index 2, O3-8h 1"));
        Assert.That(Run([.. args, "--lang", "zh"]).Out, Does.Contain("按名次均值（2 × 综合指数、O3-8h）排名").And.Contain("并列；综合指数 2、O3-8h 1"));
        Assert.That(Run([.. args, "--lang", "en", "--stations", FiveCountiesStations(), "--group", "city"]).Out, Does.Contain("Index 1, O3-8h 1"));
    }

    [Test]
    public void Rank_ByACombinationWithAChange_SaysOnceWhyNobodyIsRanked()
    {
        var outcome = Run("rank", Write("d.csv", [Observed, .. Days("A", "2026-10-01", 5, 15)]), "--period", "2026-10", "--by", "index+index_change", "--lang", "zh");
        Assert.That(outcome.Out, Does.Contain("按名次均值（综合指数、综合指数同比）排名").And.Match(@"A [^\n]*  2026-10有效5天（共31天），需27天 +\n"));
    }

    [Test]
    public void Rank_WhileThePeriodRuns_RanksTheDaysToADay()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2026-10-01", 20, 15), .. Days("B", "2026-10-01", 20, 30)]);
        var whole = Run("rank", file, "--period", "2026-10", "--lang", "en");
        Assert.That(whole.Out, Does.Contain("No area can be ranked.").And.Contain("--as-of 2026-10-20 ranks the days to it."));
        var toDate = Run("rank", file, "--period", "2026-10", "--as-of", "2026-10-20", "--lang", "en");
        Assert.That(toDate.Out, Does.Contain("2026-10-01..2026-10-20").And.Match(" 1 +A ").And.Match(" 2 +B "));
        Assert.That(Run("rank", file, "--period", "2026-10", "--as-of", "2026-09-30").Code, Is.EqualTo(2));
    }

    [Test]
    public void Rank_Title_NamesTheRatioAndIsOneLine()
    {
        string[] args = ["rank", FiveCounties(), "--period", "2026-10", "--decimals", "1", "--by", "good_ratio", "--ties", "break"];
        Assert.That(Run([.. args, "--lang", "en"]).Lines[0], Does.StartWith("2026-10  by good-day ratio (").And.EndWith("compared at 1 decimal)"));
        Assert.That(Run([.. args, "--lang", "zh"]).Lines[0], Does.StartWith("2026-10  按优良率排名（").And.EndWith("按1位小数比较）"));
    }

    [Test]
    public void Rank_ListsThatAreMissing_AreNamed()
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--group-list", "nowhere.csv");
        Assert.That((outcome.Code, outcome.Err), Is.EqualTo((1, "airq: nowhere.csv: expected a file of lists, found none\n")));
    }

    [TestCase("index+")]
    [TestCase("2*index")]
    [TestCase("0*index+pm25")]
    [TestCase("-1*index+pm25")]
    [TestCase("index+smoke")]
    public void Rank_ByWhatIsNoCombination_SaysWhatIsExpected(string by)
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--by", by);
        Assert.That((outcome.Code, outcome.Err), Is.EqualTo((2, outcome.Err)));
        Assert.That(outcome.Err, Does.Contain("--by: expected").And.Contain("index+index_change"));
    }

    [Test]
    public void Rank_ByPm25_HasTheDecimalsPublished() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--by", "pm25").Lines[1], Does.StartWith("1,A,15.0,"));

    [Test]
    public void Rank_ByGoodRatio_LargerIsBetter()
    {
        var file = Write("d.csv", [Observed, .. Days("Bad", "2026-10-01", 31, 80), .. Days("Good", "2026-10-01", 31, 15)]);
        Assert.That(First(Run("rank", file, "--period", "2026-10", "--csv", "--by", "good_ratio").Lines[1..]), Is.EqualTo(new[]
        {
            "1,Good,100.0,,NO2+PM10+PM2.5+O3,",
            "2,Bad,0.0,,PM2.5,",
        }));
    }

    [Test]
    public void Rank_WithLastYear_GivesTheChangeUnderOneStandard()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2025-10-01", 396, 15), .. Days("B", "2025-10-01", 365, 30), .. Days("B", "2026-10-01", 31, 15)]);
        Assert.That(First(Run("rank", file, "--period", "2026-10", "--csv", "--by", "index_change").Lines[1..]), Is.EqualTo(new[]
        {
            "1,B,-17.9,-17.9,NO2+PM10+PM2.5+O3,",
            "2,A,0.0,0.0,NO2+PM10+PM2.5+O3,",
        }));
    }

    [Test]
    public void Rank_WithinCities_StartsAnewInEach()
    {
        var outcome = Run("rank", FiveCounties(), "--stations", FiveCountiesStations(), "--period", "2026-10", "--csv", "--group", "city");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1..5].Select(l => l[..3]), Is.EqualTo(new[] { "1,A", "2,B", "1,C", "2,D" }));
        Assert.That(First(outcome.Lines[1..]).First(), Does.EndWith(",X"));
    }

    [Test]
    public void Rank_WithinCitiesThatNobodyKnows_IsADataError() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--group", "city").Code, Is.EqualTo(1));

    [Test]
    public void Rank_GroupList_RanksEachListAndNamesTheAbsent()
    {
        var lists = Write("lists.csv", "group,area", "north,B", "north,A", "north,Nowhere", "south,D", "south,B");
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en", "--group-list", lists);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(First(outcome.Lines[1..]), Is.EqualTo(new[]
        {
            "1,A,2.30,,NO2+PM10+PM2.5+O3,north",
            "2,B,2.40,,PM2.5,north",
            ",Nowhere,,,,north; no data",
            "1,B,2.40,,PM2.5,south",
            "2,D,2.80,,PM2.5,south",
        }));
    }

    [TestCase("area,list-of", "expected a header group,area")]
    [TestCase("group,area\nnorth,", "a name")]
    [TestCase("group,area\nnorth,A\nnorth,A", "first on line 2")]
    [TestCase("group,area", "areas after the header")]
    public void Rank_GroupListThatIsWrong_SaysWhereAndExitsWithOne(string text, string message)
    {
        var lists = Write("lists.csv", text);
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--group-list", lists);
        Assert.That((outcome.Code, outcome.Out), Is.EqualTo((1, string.Empty)));
        Assert.That(outcome.Err, Does.Contain("lists.csv").And.Contain(message).IgnoreCase);
    }

    [Test]
    public void Rank_GroupAndGroupList_IsWrongUsage() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--group", "city", "--group-list", "x.csv").Code, Is.EqualTo(2));

    [Test]
    public void Rank_Decimals_DecideTies() =>
        Assert.That(
            First(Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en", "--decimals", "0").Lines[1..5]),
            Is.EqualTo(new[] { "1,A,2,,NO2+PM10+PM2.5+O3,tied", "1,B,2,,PM2.5,tied", "1,C,2,,PM2.5,tied", "4,D,3,,PM2.5," }));

    [Test]
    public void Rank_BottomByChange_LeavesOutWhoAttains()
    {
        var file = Write("d.csv", [
            Observed, .. Days("A", "2025-10-01", 31, 10), .. Days("A", "2026-10-01", 31, 15), .. Days("B", "2025-10-01", 31, 40), .. Days("B", "2026-10-01", 31, 44), .. Days("C", "2025-10-01", 31, 60), .. Days("C", "2026-10-01", 31, 45)]);
        var worst = Run("rank", file, "--period", "2026-10", "--csv", "--lang", "en", "--by", "pm25_change", "--bottom", "1");
        Assert.That(First(worst.Lines[1..]), Is.EqualTo(new[] { "2,B,10.0,10.0,PM2.5,1st from the bottom", ",A,50.0,50.0,NO2+PM10+PM2.5+O3,all six pollutants meet class II" }));
        Assert.That(Run("rank", file, "--period", "2026-10", "--csv", "--by", "pm25_change").Lines[1..].Select(l => l[..3]), Is.EqualTo(new[] { "1,C", "2,B", "3,A" }));
    }

    [Test]
    public void Rank_Pretty_ShowsBulletinWordsStandardAndChangeOfPlace()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2026-09-01", 30, 30), .. Days("A", "2026-10-01", 31, 15), .. Days("B", "2026-09-01", 61, 20)]);
        var outcome = Run("rank", file, "--period", "2026-10", "--lang", "zh", "--top", "2", "--bottom", "1");
        Assert.That(outcome.Out, Does.Contain("标准 2026，2026年指数方案").And.Contain("名次环比").And.Contain("↑1").And.Contain("↓1").And.Contain("从第1名到第2名依次为A、B。").And.Contain("倒数第1名为B。").And.Not.Contain("名次同比"));
    }

    [Test]
    public void SampleThenRank_IsTheDemo()
    {
        var data = PathOf("data");
        var sample = Run("sample", data, "--date", "2026-11-01", "--csv");
        Assert.That(sample.Code, Is.Zero, sample.Err);
        Assert.That(sample.Header, Is.EqualTo("file,rows"));
        var rank = Run("rank", Path.Combine(data, "hours-*.csv.gz"), "--stations", Path.Combine(data, "stations.csv"), "--period", "2026-10", "--csv");
        Assert.That(rank.Code, Is.Zero, rank.Err);
        var demo = Run("demo", "--date", "2026-11-01", "--csv");
        Assert.That(demo.Header, Is.EqualTo("rank,county,city,index,change,pm25,o3_8h,good_ratio,main"));
        Assert.That(
            rank.Lines[1..].Select(l => string.Join(',', l.Split(',')[..4])),
            Is.EqualTo(demo.Lines[1..].Select(l => l.Split(',')).Select(c => $"{c[0]},{c[1]},{c[3]},{c[4]}")));
    }

    [Test]
    public void Demo_FitsAScreen()
    {
        var outcome = Run("demo", "--date", "2026-11-01", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines, Has.Length.LessThanOrEqualTo(50));
        Assert.That(outcome.Lines.Max(l => l.Length), Is.LessThanOrEqualTo(120));
        Assert.That(outcome.Out, Does.Contain("fictitious").And.Contain("PM2.5 goals of 2026").And.Contain("alerts").And.Contain("airq rank"));
    }

    /// <summary>How many are ranked, and the places of a year and of a month ago among the areas of both.</summary>
    [Test]
    public void Rank_Csv_HasHowManyAreRankedAndThePlacesBefore()
    {
        var file = Write("d.csv", [
            Observed, .. Days("A", "2025-10-01", 31, 40), .. Days("B", "2025-10-01", 31, 30), .. Days("B", "2026-09-01", 30, 30), .. Days("A", "2026-09-01", 30, 20),
            .. Days("A", "2026-10-01", 31, 20), .. Days("B", "2026-10-01", 31, 30), .. Days("New", "2026-10-01", 31, 15)]);
        var outcome = Run("rank", file, "--period", "2026-10", "--csv", "--lang", "en");
        Assert.That(outcome.Lines[1..].Select(l => string.Join(',', (string[])[l.Split(',')[0], l.Split(',')[1], .. l.Split(',')[^8..]])), Is.EqualTo(new[]
        {
            "1,New,3,,,2,,,2,3",
            "2,A,3,2,1,2,1,0,2,2",
            "3,B,3,1,-1,2,2,0,2,1",
        }));
        var shown = Run("rank", file, "--period", "2026-10", "--lang", "en").Out;
        Assert.That(shown, Does.Contain("2026-10  by Index (3 ranked; ").And.Contain("Places moved since last year are counted among the 2 areas ranked in both years."));
        Assert.That(Run("rank", file, "--period", "2026-10", "--lang", "zh").Out, Does.Contain("（3个区域参加排名；").And.Contain("名次同比在两年均参加排名的 2 个区域中比较。"));
    }

    /// <summary>E has too few days: behind the four others it is 5th of five, and the last.</summary>
    [Test]
    public void Rank_IncompleteLast_PutsAreasWithoutEnoughDataBehindAllOthers()
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en", "--incomplete", "last", "--bottom", "2");
        Assert.That(outcome.Lines[1], Does.StartWith("4,D,2.80,,PM2.5,2nd from the bottom,5,"));
        Assert.That(outcome.Lines[2], Does.StartWith("5,E,2.30,").And.Contain("20 of 31 days valid"));
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--lang", "zh", "--incomplete", "last").Lines[0], Does.Contain("5个区域参加排名").And.Contain("数据不足的排在最后"));
    }

    [Test]
    public void Rank_CutLists_EndsAfterN() =>
        Assert.That(Ranked("--top", "2", "--cut-lists"), Is.EqualTo(new[] { "1,A", "2,B" }));

    /// <summary>The columns that say place, figure and note; those of the places before follow.</summary>
    private static IEnumerable<string> First(IEnumerable<string> lines) => lines.Select(l => string.Join(',', l.Split(',')[..^8]));

    private string[] Ranked(params string[] options) =>
        [.. Run(["rank", FiveCounties(), "--period", "2026-10", "--csv", .. options]).Lines[1..].Where(l => l[0] != ',').Select(l => string.Join(',', l.Split(',')[..2]))];
}
