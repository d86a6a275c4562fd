namespace AirQuality.Cli.Tests;

/// <summary>Whose stations count, and townships below counties.</summary>
public class StationClassTests : CliFixture
{
    private string Data() => Write("h.csv", [Hourly, .. Hours("1", "2026-10-01", 2, 10), .. Hours("2", "2026-10-01", 2, 40), .. Hours("3", "2026-10-01", 2, 70)]);

    private string Stations(string classes = "级别", params string[] words)
    {
        var of = words.Length == 0 ? ["国控", "省控", "乡镇"] : words;
        return Write("stations.csv", $"站点编码,站点名称,类型,{classes},乡镇,区县,城市,省份", $"1,一,城市点,{of[0]},东镇,甲县,X市,P省", $"2,二,城市点,{of[1]},西镇,甲县,X市,P省", $"3,三,城市点,{of[2]},西镇,甲县,X市,P省");
    }

    // The means of PM2.5 of station 1 alone, of 1 and 2, of all three.
    [TestCase("national", "10")]
    [TestCase("国控", "10")]
    [TestCase("national,provincial", "25")]
    [TestCase("国控，省控，乡镇", "40")]
    public void OnlyStationsOfTheClassesCount(string classes, string pm25)
    {
        var row = Run("daily", Data(), "--stations", Stations(), "--class", classes, "--csv");

        Assert.That(Value(row, "pm25"), Is.EqualTo(pm25));
    }

    [TestCase("zh", "没有这些级别的站点")]
    [TestCase("en", "found none")]
    public void AClassWithoutStationsIsRefused(string language, string said)
    {
        Assert.That(Run("daily", Data(), "--stations", Stations(), "--class", "municipal", "--lang", language).Err, Does.Contain(said));
    }

    [Test]
    public void AWordThatIsNoClassIsRefused()
    {
        Assert.That(Run("daily", Data(), "--stations", Stations(), "--class", "federal").Code, Is.EqualTo(2));
    }

    [TestCase("东镇", "10")]
    [TestCase("西镇", "55")]
    public void TownshipsAreTheMeansOfTheirStations(string township, string pm25)
    {
        var rows = Run("daily", Data(), "--stations", Stations(), "--level", "township", "--csv");

        Assert.That(Value(rows, "pm25", township), Is.EqualTo(pm25));
    }

    [Test]
    public void ACountyIsTheMeanOfItsStationsAndNotOfItsTownships()
    {
        // (10 + 40 + 70) / 3; the mean of the townships would be 32.5.
        Assert.That(Value(Run("daily", Data(), "--stations", Stations(words: ["国控", "省控", "县控"]), "--csv"), "pm25"), Is.EqualTo("40"));
    }

    [TestCase("乡镇")]
    [TestCase("市控")]
    public void AStationOfATownshipOrTheCityEntersNoCountyUnlessAsked(string run)
    {
        // (10 + 40) / 2 without the third.
        var outcome = Run("daily", Data(), "--stations", Stations(words: ["国控", "省控", run]), "--csv", "--lang", "zh");
        Assert.That(Value(outcome, "pm25"), Is.EqualTo("25"));
        Assert.That(outcome.Err, Does.Contain("1 个乡镇、市控站点不计入区县和城市"));
    }

    [Test]
    public void ACountyOfTownshipStationsAloneIsTheirMean()
    {
        Assert.That(Value(Run("daily", Data(), "--stations", Stations(words: ["乡镇", "乡镇", "乡镇"]), "--csv"), "pm25"), Is.EqualTo("40"));
    }

    [Test]
    public void AStationTakenOutByDecisionDoesNotEnterItsAreaThen()
    {
        // The second station is out on the first day: 10 then, (10 + 40) / 2 on the next.
        var decided = Write("out.csv", "站点,开始,结束,原因", "2,2026-10-01,2026-10-01,道路施工 市环函〔2026〕5号");
        var outcome = Run("daily", Data(), "--stations", Stations(), "--class", "national,provincial", "--taken-out", decided, "--csv", "--lang", "zh");
        Assert.That(outcome.Out.Split('\n').Where(l => l.Contains("甲县", StringComparison.Ordinal)).Select(l => l.Split(',')[5]), Is.EqualTo(new[] { "10", "25" }));
        Assert.That(outcome.Err, Does.Contain("2：2026-10-01至2026-10-01经决定剔除（道路施工 市环函〔2026〕5号）"));
    }

    [TestCase("9,2026-10-01,2026-10-01,施工", "expected a station of the stations file")]
    [TestCase("2,2026-10-02,2026-10-01,施工", "expected a day not before 2026-10-02")]
    [TestCase("2,2026-10-01,2026-10-01,", "expected the reason")]
    public void ADecisionThatIsNoneIsRefused(string line, string said)
    {
        var decided = Write("out.csv", "站点,开始,结束,原因", line);
        Assert.That(Run("daily", Data(), "--stations", Stations(), "--taken-out", decided, "--lang", "en").Err, Does.Contain(said));
    }

    [TestCase("乡镇")]
    [TestCase("township")]
    public void DailyFilesOfTownshipsAreOfThatLevel(string column)
    {
        var file = Write("d.csv", [$"{column},date,so2,no2,pm10,pm25,co,o3", .. Days("东镇", "2026-10-01", 31, 15), .. Days("西镇", "2026-10-01", 31, 25)]);

        Assert.That(Run("rank", file, "--period", "2026-10", "--csv").Lines, Has.Length.EqualTo(3));
    }

    private static string Value(Outcome rows, string column, string? area = null)
    {
        var at = Array.IndexOf(rows.Header.Split(','), column);
        return rows.Lines.Skip(1).First(l => area is null || l.StartsWith(area, StringComparison.Ordinal)).Split(',')[at];
    }
}
