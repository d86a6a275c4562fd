using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Tests.Desk;

/// <summary>The county's desk: one folder, five words, nothing else to type.</summary>
[TestFixture]
public sealed class DeskTests : CliFixture
{
    /// <summary>Lines of a screen.</summary>
    private const int Screen = 50;

    private string desk = string.Empty;

    [OneTimeSetUp]
    public void MakeDesk()
    {
        desk = Environment.GetEnvironmentVariable("AIRQ_DESK") ?? NewFolder("desk");
        DeskFolder.Write(desk);
        Settle(desk);
        var outcome = Run("init", desk, "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
    }

    [OneTimeTearDown]
    public void RemoveDesk()
    {
        if (Environment.GetEnvironmentVariable("AIRQ_DESK") is null)
            Directory.Delete(desk, recursive: true);
    }

    [Test]
    public void Init_TakesEverythingForWhatItIs() => Assert.That(File.ReadAllText(Path.Combine(desk, "airq.json")), Is.EqualTo("""
        {
          "area": "望都县",
          "data": [
            "hours"
          ],
          "published": [
            "province"
          ],
          "stations": "stations.csv",
          "targets": "goals.csv",
          "lang": "zh"
        }

        """));

    [Test]
    public void FiveWords_AnswerOfTheOwnCountyOnOneScreen(
        [Values("brief", "monday", "rank", "gap", "report")] string command,
        [Values("zh", "en")] string language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new CliHost { Out = output, Err = error, Folder = desk };
        Assert.That(Airq.Run([command, "--lang", language], host), Is.Zero, error.ToString());
        var text = output.ToString();
        Assert.That(text, Does.Contain("望都县"));
        Assert.That(text.TrimEnd('\n').Split('\n'), Has.Length.LessThanOrEqualTo(Screen), text);
    }

    [Test]
    public void Rank_IsAmongAllThatThePublishedTableHas()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var host = new CliHost { Out = output, Err = TextWriter.Null, Folder = desk };
        Assert.That(Airq.Run(["rank"], host), Is.Zero);
        Assert.That(output.ToString(), Does.Contain("2026-10（最近公布的）").And.Contain($"{DeskFolder.Counties}个区域参加排名").And.Match("望都县列(并列)?第[0-9]+名"));
    }
}
