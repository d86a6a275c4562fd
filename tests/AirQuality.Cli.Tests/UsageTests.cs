using System.Collections.Concurrent;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Tests;

/// <summary>Exit codes and messages.</summary>
public sealed class UsageTests : CliFixture
{
    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("rank --period 2026")]
    [TestCase("rank x.csv")]
    [TestCase("rank x.csv --period 2026-13")]
    [TestCase("rank x.csv --period 2026 --by smell")]
    [TestCase("rank x.csv --period 2026 --top 0")]
    [TestCase("sample --somewhere")]
    [TestCase("daily x.csv --format xml")]
    [TestCase("daily x.csv --level village")]
    [TestCase("daily x.csv --standard 1996")]
    [TestCase("standards --date 2026-02-30")]
    [TestCase("standards --lang fr")]
    [TestCase("standards --csv --json")]
    [TestCase("aqi --pm25")]
    public void WrongUsage_ExitsWith2AndSaysWhy(string line)
    {
        var outcome = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(outcome.Code, Is.EqualTo(2), outcome.Err);
        Assert.That(outcome.Err, Does.StartWith("airq: "));
        Assert.That(outcome.Out, Is.Empty);
    }

    [TestCase("rank x.csv --period 2026-13", "2016-Q4")]
    [TestCase("rank x.csv --period 2026 --by smell", "good_ratio")]
    [TestCase("daily x.csv --format xml", "auto, long, sites, uci, rows, daily")]
    [TestCase("daily x.csv --level village", "station, township, county, city, province")]
    [TestCase("standards --date 2026-02-30", "2026-03-01")]
    public void WrongUsage_NamesWhatWasExpected(string line, string expected) =>
        Assert.That(Run(line.Split(' ')).Err, Does.Contain(expected));

    [Test]
    public void MissingFile_IsADataError()
    {
        var outcome = Run("daily", PathOf("none.csv"));
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Is.EqualTo($"airq: {PathOf("none.csv")}: expected a file or folder, found none\n"));
    }

    [Test]
    public void HelpOfPlot_SaysWhatEachPictureShows([Values("zh", "en")] string language)
    {
        var help = Run("plot", "--help", "--lang", language).Out;
        Assert.That(AirQuality.Reporting.Pictures.ReportPictures.Kinds.Where(kind => !help.Contains(kind, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Help_NamesTheOptionsAndExitsWith0()
    {
        var outcome = Run("rank", "--help");
        Assert.That(outcome.Code, Is.Zero);
        Assert.That(outcome.Out, Does.Contain("--stations").And.Contain("--bottom").And.Contain("--csv"));
    }

    [Test]
    public void LevelOfAreas_WithoutStations_IsWrongUsage()
    {
        var file = Write("h.csv", [Hourly, .. Hours("s1", "2026-10-01", 1, 20)]);
        var outcome = Run("daily", file, "--level", "city");
        Assert.That(outcome.Code, Is.EqualTo(2), outcome.Err);
        Assert.That(outcome.Err, Does.Contain("--stations"));
    }

    [TestCase(null, "en")]
    [TestCase("zh_CN.UTF-8", "zh")]
    [TestCase("de_DE.UTF-8", "en")]
    public void Language_FollowsTheLocale(string? locale, string language) =>
        Assert.That(Words.DefaultLanguage(name => name == "LANG" ? locale : null), Is.EqualTo(language));

    [Test]
    public void Interrupt_EndsWith130AndLeavesNoFile()
    {
        using var host = new CliHost { Out = TextWriter.Null, Err = TextWriter.Null };
        host.Interrupt();
        Assert.That(Airq.Run(["standards", "--csv", "-o", PathOf("x.csv")], host), Is.EqualTo(130));
        Assert.That(Directory.GetFileSystemEntries(Folder), Is.Empty);
    }

    [Test]
    public void Interrupt_OfACommandThatDoesNotEnd_EndsTheProcess()
    {
        using var exited = new BlockingCollection<int>();
        using var host = new CliHost { Out = TextWriter.Null, Err = TextWriter.Null, TimeToEnd = TimeSpan.FromMilliseconds(1), Exit = exited.Add };
        host.Interrupt();
        Assert.That(exited.TryTake(out var code, TimeSpan.FromSeconds(30)), Is.True);
        Assert.That(code, Is.EqualTo(130));
    }

    [Test]
    public void Interrupt_OfACommandThatEnded_EndsNothing()
    {
        var exited = 0;
        var host = new CliHost { Out = TextWriter.Null, Err = TextWriter.Null, TimeToEnd = TimeSpan.FromMilliseconds(200), Exit = _ => Interlocked.Increment(ref exited) };
        host.Interrupt();
        host.Dispose();
        Thread.Sleep(TimeSpan.FromMilliseconds(600));
        Assert.That(exited, Is.Zero);
    }
}

/// <summary>The two languages.</summary>
public sealed class WordsTests
{
    [Test]
    public void EveryKindOfFinding_HasAWordInBothLanguages([Values] AirQuality.Observations.FindingKind kind)
    {
        Assert.That(Words.Of("zh").Finding(kind), Has.Some.GreaterThan('\u3000'));
        Assert.That(Words.Of("en").Finding(kind), Does.Match("^[a-z ]+$"));
    }
}
