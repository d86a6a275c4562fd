using System.Globalization;

namespace AirQuality.Cli.Tests;

/// <summary>What check says of columns, coverage and own figures, and the mapping that map prints.</summary>
public class CheckCommandTests : CliFixture
{
    private string Odd() => Write(
        "odd.csv",
        "监测点位,监测时间,PM₂.₅浓度(μg/m³),PM10,PM2.5修正,CO[mg/m3],风速",
        "甲,2024-05-01 01:00,20,30,1,0.5,1",
        "甲,2024-05-01 02:00,21,,1,0.5,1",
        "甲,2024-05-01 03:00,22,NA,1,0.5,1",
        "甲,2024-05-01 04:00,22,31,1,0.5,1");

    [TestCase("PM₂.₅浓度(μg/m³)", "1")]
    [TestCase("PM10", "0.5")]
    public void ColumnsHaveTheShareOfRowsWithAValue(string column, string share)
    {
        var rows = Run("check", Odd(), "--columns", "--csv").Lines;

        Assert.That(rows.Single(r => r.Split(',')[1] == column).Split(',')[4], Is.EqualTo(share));
    }

    [Test]
    public void TheShareIsThatOfAllFilesWithTheSameHeader()
    {
        Write("a.csv", [Hourly, .. Hours("A", "2024-05-01", 1, 20)]);
        Write("b.csv", [Hourly, .. Hours("B", "2024-05-01", 3, 20).Select(h => h.Replace(",20,", ",,", StringComparison.Ordinal).Replace(",0.8,", ",,", StringComparison.Ordinal))]);

        // A quarter of the rows is of A.
        Assert.That(Run("check", Folder, "--columns", "--csv").Lines.Single(r => r.Contains(",co,", StringComparison.Ordinal)).Split(',')[4], Is.EqualTo("0.25"));
    }

    [Test]
    public void MapPrintsWhatEachColumnWasTakenFor()
    {
        Assert.That(Run("map", Odd(), "--lang", "zh").Out, Does.Contain("\"PM₂.₅浓度(μg/m³)\": \"pm25:µg/m³\", // 浓度"));
    }

    [Test]
    public void MapAsksWhatANameMeansThatLooksLikeAPollutant()
    {
        Assert.That(Run("map", Odd(), "--csv").Lines.Single(l => l.Contains("修正", StringComparison.Ordinal)), Does.Contain("PM2.5修正,?,"));
    }

    [Test]
    public void TheMappingOfMapIsReadBackFromAProject()
    {
        var data = Odd();
        var mapping = Run("map", data).Out.Replace("\"?\"", "\"ignore\"", StringComparison.Ordinal);
        File.WriteAllText(PathOf("airq.json"), mapping);

        Assert.That(Run("check", data, "--project", PathOf("airq.json"), "--columns", "--csv").Code, Is.Zero);
    }

    [TestCase("zh", "尚未填写")]
    [TestCase("en", "nobody filled in")]
    public void AMappingThatNobodyFilledInIsRefused(string language, string said)
    {
        Assert.That(Run("daily", Odd(), "--map", "PM2.5修正=?", "--lang", language).Err, Does.Contain(said));
    }

    [Test]
    public void MapNamesTheColumnsOfATableThatFitsNoLayout()
    {
        var file = Write("months.csv", "监测点,PM2.5,PM10", "甲,20,30");

        Assert.That(Run("map", file).Out, Does.Contain("\"PM2.5\": \"pm25\""));
    }

    [Test]
    public void CoverageDrawsARowForEachStation()
    {
        var data = Write("h.csv", [Hourly, .. Hours("甲", "2024-05-01", 3, 20), .. Hours("乙", "2024-05-02", 1, 20)]);
        var page = PathOf("coverage.html");

        Run("check", data, "--coverage", page);

        Assert.That(File.ReadAllText(page), Does.Contain(">甲<").And.Contain(">乙<"));
    }

    [Test]
    public void CoverageSaysWhatShareOfTheDaysIsThere()
    {
        var data = Write("h.csv", [Hourly, .. Hours("甲", "2024-05-01", 3, 20), .. Hours("乙", "2024-05-02", 1, 20)]);
        var page = PathOf("coverage.html");

        Run("check", data, "--coverage", page);

        Assert.That(File.ReadAllText(page), Does.Contain("33.3%")); // one of three days
    }

    [Test]
    public void CoverageDoesNotReplaceWhatIsRead()
    {
        var data = Write("h.csv", [Hourly, .. Hours("甲", "2024-05-01", 1, 20)]);

        Assert.That(Run("check", data, "--coverage", data).Code, Is.EqualTo(2));
    }

    [TestCase("zh", "文件自带的数值")]
    [TestCase("en", "The file's own")]
    public void CheckSaysHowManyOfTheFilesOwnFiguresFollow(string language, string head)
    {
        var file = Write("d.csv", ["area,date,AQI,so2,no2,pm10,pm25,co,o3", .. Enumerable.Range(1, 9).Select(d => string.Create(CultureInfo.InvariantCulture, $"甲,2024-05-0{d},82,6,20,30,60,0.8,80"))]);

        // 60 µg/m³ of PM2.5 lie between 35 (50) and 75 (100): 81.25, rounded up.
        Assert.That(Run("check", file, "--lang", language).Out, Does.Contain(head).And.Contain("100.0%"));
    }

    [TestCase("PK\u0003\u0004garbage", "x.xlsx")]
    [TestCase("area;time\n\"", "x.csv")]
    [TestCase("station,time,so2\nA,\"2024-05-01 01:00", "y.csv")]
    public void RefusalsInChineseHaveNoEnglishSentence(string content, string name)
    {
        var file = PathOf(name);
        File.WriteAllText(file, content);

        Assert.That(Run("daily", file, "--lang", "zh").Err.Replace(file, string.Empty, StringComparison.Ordinal), Does.Not.Match("[a-z]+ (a|the|is|of|that|expected|found) "));
    }

    [Test]
    public void AFolderWithoutDataIsRefusedInChinese()
    {
        var folder = Directory.CreateDirectory(PathOf("empty")).FullName;

        Assert.That(Run("daily", folder, "--lang", "zh").Err, Does.Contain("其中没有").And.Not.Contain("expected"));
    }

    [Test]
    public void AFileRefusedBesideOthersIsToldOnce()
    {
        // Days come first by name, so that the hours are refused; by themselves they are hours and no table of a month.
        Write("a.csv", "区县,日期,PM2.5,O3_8h", "甲县,2025-05-01,26,44", "甲县,2025-05-02,28,46");
        Write("b.csv", [Hourly, .. Hours("A", "2024-05-01", 1, 20)]);
        var errors = Run("check", Folder, "--csv", "--lang", "en").Lines.Where(l => l.Contains("error", StringComparison.Ordinal)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Has.Count.EqualTo(1));
            Assert.That(errors[0], Does.Contain("an hourly table after daily ones"));
        }
    }

    [Test]
    public void AFileOfHoursThatLacksSomethingIsToldOnce()
    {
        var file = Write("twice.csv", "站点,时间,PM2.5,PM2.5,CO", "甲,2025-05-01 01:00,26,27,0.5", "甲,2025-05-01 02:00,26,27,0.5");
        var errors = Run("check", file, "--csv", "--lang", "en").Lines.Where(l => l.Contains("error", StringComparison.Ordinal)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Has.Count.EqualTo(1));
            Assert.That(errors[0], Does.Contain("a second column for the meaning of 'PM2.5'"));
        }
    }

    [TestCase("zh", "警告", "无法理解")]
    [TestCase("en", "warning", "is not understood and was not read")]
    public void AColumnOfAPublishedTableThatIsNotReadIsTold(string language, string severity, string said)
    {
        var file = Write("m.csv", "2025年5月各县区空气质量,,", "县区,PM2.5,某某值", "甲县,30,3.4", "乙县,34,3.8");
        Assert.That(Run("check", file, "--lang", language).Out, Does.Contain(severity).And.Contain(said));
    }
}
