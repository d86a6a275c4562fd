namespace AirQuality.Cli.Tests;

/// <summary>What <c>airq standards</c> and <c>airq index</c> say of the edition.</summary>
public sealed class StandardsCommandTests : CliFixture
{
    [TestCase("zh", "参比状态", "298.15 K")]
    [TestCase("zh", "有效性", "需20个小时值")]
    [TestCase("zh", "表3", "日最大8小时平均")]
    [TestCase("zh", "户外活动频繁的人", "过渡阶段")]
    [TestCase("en", "Reference state", "1013.25 hPa")]
    [TestCase("en", "people often active outdoors", "HJ 633-2026 table 2")]
    [TestCase("en", "1-50", "10,100,40,30")]
    public void Standards_Of2026_PrintsAllOfIt(string language, string one, string other)
    {
        var outcome = Run("standards", "--standard", "2026", "--lang", language);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain(one).And.Contain(other));
    }

    [Test]
    public void Standards_Of2012_NamesNoGroupsAndBeginsAt0()
    {
        var outcome = Run("standards", "--standard", "2012", "--lang", "en");
        Assert.That(outcome.Out, Does.Contain("0-50").And.Contain("HJ 633-2012 table 2").And.Not.Contain("Sensitive groups"));
    }

    [Test]
    public void Index_BySchemeAndStandard_SaysTheLimitsInItsFirstLine() =>
        Assert.That(Run("index", "--so2", "6", "--no2", "20", "--pm10", "30", "--pm25", "20", "--co", "1", "--o3", "80", "--standard", "2012", "--scheme", "classic", "--lang", "en").Lines[0],
            Is.EqualTo("Limits: 2012 (GB 3095-2012 table 1); scheme Classic"));

    [Test]
    public void Index_BySchemeOfAnotherTimeWithoutDate_AsksForOne()
    {
        string[] six = ["index", "--so2", "6", "--no2", "20", "--pm10", "30", "--pm25", "20", "--co", "1", "--o3", "80", "--date", "2026-05-01"];
        Assert.That(Run([.. six, "--scheme", "classic"]).Code, Is.Zero, "a date says whose limits");
        using var host = new Hosting.CliHost { Out = TextWriter.Null, Err = new StringWriter(), Clock = new FixedClock() };
        Assert.That(Airq.Run([.. six[..^2], "--scheme", "classic"], host), Is.EqualTo(2));
        Assert.That(host.Err.ToString(), Does.Contain("--date").And.Contain("2026"));
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
    }
}
