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
        Assert.That(Value(Run("daily", Data(), "--stations", Stations(), "--csv"), "pm25"), Is.EqualTo("40"));
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
