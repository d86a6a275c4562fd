namespace AirQuality.Cli.Tests;

public sealed class PublishedCommandTests : CliFixture
{
    private static readonly string[] Table =
    [
        "8月各县(市、区)环境空气质量排名,,,,",
        "县(市、区),PM2.5(μg/m3),综合指数,综合指数同比改善率(%),排名",
        "甲县,20,2.50,3.1,1",
        "乙县,26,3,-2.0,2",
        "丙县,25,3.00,0.4,2",
        "全市,24,2.83,0.5,",
        "二级标准,35,—,—,",
    ];

    [Test]
    public void A_table_without_a_year_is_an_error_that_names_the_option()
    {
        var outcome = Run("published", Write("t.csv", Table), "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Out, Is.Empty);
        Assert.That(outcome.Err, Does.Contain("t.csv:3:B: the period has no year (8月)").And.Contain("--period"));
    }

    [Test]
    public void The_option_that_was_named_is_enough()
    {
        var outcome = Run("published", Write("t.csv", Table), "--csv", "--lang", "en", "--period", "2024");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Where(l => l.Contains("乙县", StringComparison.Ordinal)).Select(l => string.Join(',', l.Split(',').Skip(2).Take(5))), Is.EqualTo(new[]
        {
            "乙县,2024-08,pm25,26,",
            "乙县,2024-08,index,3.00,2",
            "乙县,2024-08,index_change,2.0,",
        }));
    }

    [Test]
    public void A_row_of_all_areas_is_marked_and_a_row_of_limits_is_none()
    {
        var outcome = Run("published", Write("t.csv", Table), "--csv", "--lang", "en", "--period", "2024");
        Assert.That(outcome.Out, Does.Contain("all areas as a whole, not ranked").And.Not.Contain("二级标准"));
    }

    [Test]
    public void A_meaning_of_a_column_can_be_given()
    {
        var outcome = Run("published", Write("t.csv", [.. Table.Select(l => l.Replace("综合指数同比改善率(%)", "甲乙丙", StringComparison.Ordinal))]), "--csv", "--lang", "en", "--period", "2024", "--column", "甲乙丙=index_change:fall");
        Assert.That(outcome.Out, Does.Contain("甲县,2024-08,index_change,-3.1"), outcome.Err);
    }

    [Test]
    public void A_meaning_that_there_is_not_is_wrong_usage() =>
        Assert.That(Run("published", Write("t.csv", Table), "--period", "2024", "--column", "排名=nothing").Code, Is.EqualTo(2));

    [Test]
    public void Last_year_is_recovered_on_request()
    {
        var file = Write("w.csv", ["2021年8月各区PM2.5浓度,,", "区,PM2.5(μg/m3),同比(%)", "象湖,30,-25.0", "省站,41,-16.3", "林科所,39,18.2"]);
        var outcome = Run("published", file, "--csv", "--lang", "en", "--recover");
        Assert.That(outcome.Out, Does.Contain("象湖,2021-08,pm25_last_year,40,").And.Contain("derived from the figure and its change"), outcome.Err);
    }

    [Test]
    public void A_publication_is_checked_against_itself()
    {
        // 8/60 + 10/40 + 23/70 + 18/35 + 1.0/4 + 104/160 is 2.12; 2.42 is one digit off.
        var file = Write("t.csv", ["2019年8月各县空气质量,,,,,,,,", "县,SO2,NO2,PM10,PM2.5,CO,O3_8h,综合指数,排名", "连山县,8,10,23,18,1.0,104,2.42,1", "清城区,8,21,44,23,0.7,146,3.03,2"]);
        var outcome = Run("reconcile", "--published", file, "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Where(l => l.Contains(",index,value,", StringComparison.Ordinal)).Select(l => string.Join(',', l.Split(',').Skip(6).Take(4))), Is.EqualTo(new[] { "2.42,contradicts,2.12,2.12", "3.03,follows,3.03," }));
        Assert.That(outcome.Lines.Count(l => l.Contains(",place,", StringComparison.Ordinal) && l.Contains(",follows,", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public void A_publication_is_checked_against_own_days()
    {
        var days = Write("d.csv", ["area,date,so2,no2,pm10,pm25,co,o3", .. Enumerable.Range(1, 31).Select(d => $"甲县,2019-08-{d:00},10,20,40,{(d == 31 ? 61 : 30)},0.8,100")]);
        var file = Write("t.csv", ["2019年8月各县空气质量,,", "县,PM2.5(μg/m3),SO2(μg/m3)", "甲县,30,10", "乙县,20,9", "丙县,33,9"]);
        var outcome = Run("reconcile", days, "--published", file, "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        // The mean of 31 days is 31; that of the 30 without the last one is 30, as published.
        Assert.That(outcome.Out, Does.Contain("pm25,value,30,consistent,31,,own observations (without 2019-08-31)"));
        Assert.That(outcome.Out, Does.Contain("so2,value,10,follows,10,,own observations"));
    }

    [Test]
    public void Check_OfAPublishedTable_SaysWhatIsUnderstoodAndReadsNoDays()
    {
        var table = Write("t.csv", ["2024年" + Table[0], .. Table[1..]]);
        var outcome = Run("check", table, "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Out);
        Assert.That(outcome.Lines[1..], Does.Contain($"PublishedTable,information,{table},,index,2024-08,\"3 areas, 3 places\",4"));
        Assert.That(outcome.Out, Does.Not.Contain("UnknownHeader"));
    }

    [Test]
    public void Check_OfAPublishedTableThatLeavesSomethingOpen_IsAnErrorThatAsks()
    {
        var outcome = Run("check", Write("t.csv", Table), "--lang", "zh");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Out, Does.Contain("时段缺少年份").And.Contain("--period"));
    }

    [Test]
    public void Check_OfATableThatIsNeither_StillNamesItsHeader() =>
        Assert.That(Run("check", Write("t.csv", "a,b,c", "x,y,z"), "--csv", "--lang", "en").Out, Does.Contain("UnknownHeader"));
}
