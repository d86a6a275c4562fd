using System.Text.RegularExpressions;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Cli.Tests.Sample;
using AirQuality.Reporting.Rendering;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>On a terminal no line is wider than it is, a Chinese character counting two, and nothing is lost.</summary>
[TestFixture]
[Category("Long")]
[Category("Surface")]
public sealed partial class TerminalTests : CliFixture
{
    private string sample = string.Empty;

    [OneTimeSetUp]
    public void MakeSample()
    {
        sample = NewFolder("width");
        SampleOnce.WriteThin(Path.Combine(sample, "data"), new LocalDate(2026, 11, 24));
    }

    [OneTimeTearDown]
    public void RemoveSample() => Directory.Delete(sample, recursive: true);

    [TestCase("brief --area 铁冶县 --targets T")]
    [TestCase("monday --area 铁冶县 --targets T")]
    [TestCase("sheet --area 铁冶县 --targets T --period 2026-10")]
    [TestCase("alerts --targets T")]
    [TestCase("track --targets T --area 铁冶县")]
    [TestCase("rank --period 2026-10")]
    [TestCase("gap --period 2026-10 --leave-bottom 3")]
    [TestCase("history --period 2026")]
    [TestCase("assess --period 2026-10")]
    [TestCase("compare --period 2026-10")]
    [TestCase("check")]
    [TestCase("report --period 2026-10 --area 铁冶县 --targets T")]
    public void Lines_AreNoWiderThanTheTerminal(string line)
    {
        foreach (var (width, language) in new[] { (80, "zh"), (80, "en"), (60, "zh") })
        {
            var text = OnTerminal(line, width, language);
            Assert.That(text.Split('\n').Where(l => TextWidth.Of(l) > width), Is.Empty, $"{width} {language}");
        }
    }

    /// <summary>Every figure of the wide table stands in the narrow one: tables are parted and texts folded, never cut.</summary>
    [Test]
    public void Figures_AreAllThereOnANarrowTerminal()
    {
        var figures = Figure().Matches(OnTerminal("assess --period 2026-10", 1000, "en")).Select(m => m.Value).Distinct(StringComparer.Ordinal);
        var narrow = OnTerminal("assess --period 2026-10", 60, "en");
        Assert.That(figures.Where(f => !narrow.Contains(f, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("已不可能完成，见下。", 8, new[] { "已不可能", "完成，见", "下。" })]
    [TestCase("连续3个月", 7, new[] { "连续3个", "月" })]
    [TestCase("PM2.5 at 42 or less", 11, new[] { "PM2.5 at 42", "or less" })]
    [TestCase("2026-10-01..2026-11-23", 10, new[] { "2026-10-01", "..2026-11-", "23" })]
    public void Fold_BreaksBetweenWordsAndCharacters(string text, int width, string[] lines) => Assert.That(TextFolder.Fold(text, width), Is.EqualTo(lines));

    private string OnTerminal(string line, int width, string language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var host = new CliHost { Out = output, Err = TextWriter.Null, OutIsTerminal = true, Width = width };
        var words = line.Split(' ');
        var data = Path.Combine(sample, "data");
        string[] args = [words[0], data, .. words.Skip(1).Select(w => w == "T" ? Path.Combine(data, "targets.csv") : w), "--stations", Path.Combine(data, "stations.csv"), "--lang", language];
        Assert.That(Airq.Run(args, host), Is.Zero);
        return Escape().Replace(output.ToString(), string.Empty);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape();

    [GeneratedRegex("[0-9]+\\.[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Figure();
}
