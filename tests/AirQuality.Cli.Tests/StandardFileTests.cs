namespace AirQuality.Cli.Tests;

/// <summary>Editions of one's own on the command line.</summary>
public sealed class StandardFileTests : CliFixture
{
    private string Stricter() => Write(
        "province.json",
        """{"base": "2026", "id": "province", "name": "DB 13", "limitsSource": "DB 13 table 1", "limits": [{"pollutant": "PM25", "time": "Year", "class1": 10, "class2": 20}]}""");

    [Test]
    public void Index_ByAFile_TakesItsLimits()
    {
        string[] six = ["--so2", "6", "--no2", "20", "--pm10", "30", "--pm25", "20", "--co", "1", "--o3", "80", "--csv"];
        Assert.That(Run(["index", .. six, "--standard", Stricter()]).Lines[1], Does.Contain(",1.000,").And.EndsWith(",province"), "PM2.5 20 / 20");
    }

    [TestCase("assess", "--period", "2026-10")]
    [TestCase("rank", "--period", "2026-10")]
    [TestCase("daily")]
    [TestCase("episodes", "--period", "2026-10")]
    public void CommandsThatReadData_TakeAFile(string command, params string[] rest) =>
        Assert.That(Run([command, FiveCounties(), .. rest, "--standard", Stricter()]).Code, Is.Zero);

    /// <summary>An AQI by the US EPA of 2024: PM2.5 35.9 has 102, of its own category.</summary>
    [TestCase("en", "AQI 102  Unhealthy for Sensitive Groups")]
    [TestCase("zh", "AQI 102  三级（对敏感人群不健康）")]
    public void Aqi_ByAFileWithLevelsOfItsOwn_NamesThem(string language, string line) =>
        Assert.That(Run("aqi", "--pm25", "35.97", "--standard", Epa(), "--lang", language).Out, Does.Contain(line));

    [TestCase("en", "PM2.5 cut to 1 decimal (", "the IAQI is rounded to the nearest")]
    [TestCase("zh", "截至1位小数", "IAQI四舍五入取整")]
    public void Standards_OfAFile_SaysHowValuesAreIndexed(string language, string input, string index)
    {
        var page = Run("standards", "--standard", Epa(), "--lang", language).Out;
        Assert.That(page, Does.Contain(input).And.Contain(index).And.Contain("225.4").And.Contain("(ppm)"));
        Assert.That(page, Does.Not.Contain("GB 3095-2026 table 2"), "what only the national standards have");
    }

    private static string Epa()
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "samples", "editions", "us-epa-2024.json") is var path && File.Exists(path))
                return path;
        throw new FileNotFoundException("us-epa-2024.json");
    }

    [Test]
    public void AFileThatIsNoEdition_IsADataErrorThatNamesTheLine()
    {
        var outcome = Run("standards", "--standard", Write("bad.json", "{", "\"base\": 2026", "}"));
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Is.EqualTo($"airq: --standard: {PathOf("bad.json")}: line 2: base: expected one of 2012, 2026, 2026-final, found '2026'\n"));
    }

    [Test]
    public void NoSuchStandard_ListsWhatThereIs()
    {
        var outcome = Run("standards", "--standard", "1996");
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain("auto, 2012, 2026, 2026-final").And.Contain("1996"));
    }
}
