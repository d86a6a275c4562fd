using AirQuality.Cli;
using AirQuality.Terms;

namespace AirQuality.Docs.Tests;

/// <summary>
/// The programmes of the page of usual jobs, run as they stand but for folder and period, give what the tool prints for the same question: on the
/// sample, with goals set by hand, with events in years that have passed, and across the change of standards on 1 March 2026.
/// </summary>
[TestFixture]
public sealed class FiveJobsTests
{
    private const string Folder = "jobs";

    private static readonly Page Jobs = new(Path.Combine(Sandbox.Repository, "docs", "how-to", "five-jobs.md"));

    /// <summary>Quick are those of a month and across the change of standards.</summary>
    private static IEnumerable<TestCaseData> Periods =>
    [
        new TestCaseData("2026-10"), new TestCaseData("2026-02-15..2026-03-15"),
        .. new[] { "2026-Q1", "2025", "2026-W09" }.Select(p => new TestCaseData(p).SetCategory("Long").SetCategory("Surface")),
    ];

    /// <summary>The sample with goals set by hand for parts of the year and with events a year and half a year ago.</summary>
    [OneTimeSetUp]
    public void MakeFolder()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles("data"))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        File.WriteAllLines(
            $"{Folder}/targets.csv",
            [
                "area,metric,year,goal,policy,period,responsible",
                "澜东区,pm25,2026,36,,,", "澜东区,pm25,2026,40,,2026-Q4,", "澜西区,pm25,2026,20,,2026-06,", "澜西区,pm25,2026,40,,,",
                "砚溪县,good_ratio,2026,88,,,", "砚溪县,good_ratio,2026,70,,2026-08,", "柏渡县,o3_8h,2026,-3%,,,", "柏渡县,pm25,2025,30,,,",
            ]);
        File.AppendAllLines(
            $"{Folder}/events.csv",
            ["澜东区,2025-02-20,2025-02-25,dust,x", "澜东区,2025-10-05,2025-10-15,dust,x", "砚溪县,2025-03-03,2025-03-08,dust,x", "砚溪县,2026-02-26,2026-03-02,dust,x"]);
    }

    [TestCaseSource(nameof(Periods))]
    public void WhoStandsWhere_OfAnyPeriod_IsWhatRankPrints(string period)
    {
        var printed = Program(0, ("2026-10", period), (".Top(3)", string.Empty));
        Assert.That(printed, Is.EqualTo(Tool(["rank", "--period", period], "rank", "area", "value").Where(l => char.IsDigit(l[0]))));
    }

    [TestCaseSource(nameof(Periods))]
    public void WhoMoved_OfAnyPeriod_IsWhatRankPrints(string period)
    {
        var printed = Program(1, ("2026-10", period), (".Bottom(3)", string.Empty));
        Assert.That(printed, Is.EqualTo(Tool(["rank", "--period", period], "rank", "area", "value", "change", "rise_year", "rise_previous").Where(l => char.IsDigit(l[0]))));
    }

    [TestCase("2026-11-22")]
    [TestCase("2026-06-14")]
    [TestCase("2026-03-01", Category = "Long,Surface")]
    [TestCase("2026-02-28", Category = "Long,Surface")]
    [TestCase("2025-10-12", Category = "Long,Surface")]
    public void WhatIsLeft_WithGoalsSetByHand_IsWhatTrackPrints(string day)
    {
        var printed = Program(2, ("2026-11-22", day), (".Take(2)", string.Empty));
        Assert.That(printed, Is.EqualTo(Tool(["track", "--targets", $"{Folder}/targets.csv", "--as-of", day], "area", "metric", "period", "goal", "actual", "control", "allowed_days", "status")));
    }

    [Test]
    public void TheDays_AcrossTheChangeOfStandards_AreWhatDailyPrints()
    {
        var printed = Program(3, ("2026-10-30..2026-10-31", "2026-02-20..2026-03-10"), (".Take(4)", string.Empty));
        var days = Tool(["daily"], "area", "date", "aqi", "level", "primary").Where(l => string.CompareOrdinal(l.Split(' ')[1], "2026-02-20") >= 0 && string.CompareOrdinal(l.Split(' ')[1], "2026-03-10") <= 0);
        Assert.That(printed.Select(WithSymbols), Is.EqualTo(days));
    }

    [TestCase("2026-10", "index")]
    [TestCase("2026-Q1", "good_ratio", Category = "Long,Surface")]
    [TestCase("2025", "pm25", Category = "Long,Surface")]
    [TestCase("2026-02-15..2026-03-15", "o3_8h")]
    public void Why_OfAnyFigure_IsWhatExplainPrints(string period, string figure)
    {
        var printed = Program(4, ("2026-10", period), ("\"index\"", $"\"{figure}\""), ("麦垄县", "砚溪县"));
        var told = Run("explain", "--period", period, "--area", "砚溪县", "--metric", figure, "--depth", "1", "--lang", "zh").TrimEnd('\n').Split('\n');
        Assert.That(printed, Is.EqualTo(told));
    }

    [Test]
    public void TheReport_OfAMonth_IsWhatReportWrites()
    {
        Program(5, ("2026-10", "2026-03"));
        Run("report", "--targets", $"{Folder}/targets.csv", "--period", "2026-03", "--to", "tool.html", "--lang", "zh");
        Assert.That(File.ReadAllText("report.html"), Is.EqualTo(File.ReadAllText("tool.html")));
    }

    [Test]
    public void Programmes_OnThePage_HaveOneUsingAndThreeStatements()
    {
        foreach (var block in Programmes)
        {
            var lines = block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(lines.Count(l => l.StartsWith("using ", StringComparison.Ordinal)), Is.EqualTo(1), block.Text);
            Assert.That(lines.Count(l => !l.StartsWith("using ", StringComparison.Ordinal)), Is.LessThanOrEqualTo(3), block.Text);
        }
    }

    private static List<Block> Programmes => [.. Jobs.Blocks.Where(b => b.Language == "csharp" && b.BeginsProgram)];

    private static string[] Program(int job, params ReadOnlySpan<(string Shown, string Asked)> changes)
    {
        var block = Programmes[job];
        var text = block.Text.Replace("Open(\"data\")", $"Open(\"{Folder}\")", StringComparison.Ordinal);
        foreach (var (shown, asked) in changes)
        {
            Assert.That(text, Does.Contain(shown), "the page changed: this test must change with it");
            text = text.Replace(shown, asked, StringComparison.Ordinal);
        }

        return string.Concat(CSharpProgram.Run(Jobs.Name, [block with { Text = text }])).TrimEnd('\n').Split('\n');
    }

    /// <summary>Columns of the tool's CSV, each row as the programmes print it.</summary>
    private static IEnumerable<string> Tool(string[] command, params string[] columns)
    {
        var rows = Run([.. command, "--csv", "--lang", "en"]).TrimEnd('\n').Split('\n').Select(l => l.Split(',')).ToList();
        var places = columns.Select(c => Array.IndexOf(rows[0], c)).ToList();
        Assert.That(places, Has.None.EqualTo(-1), string.Join(',', rows[0]));
        return rows[1..].Select(r => string.Join(' ', places.Select(p => r[p])));
    }

    private static string Run(params string[] command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Airq.Run([command[0], Folder, "--stations", $"{Folder}/stations.csv", "--events", $"{Folder}/events.csv", .. command[1..]], output, error, null);
        Assert.That(code, Is.Zero, error.ToString());
        return output.ToString();
    }

    /// <summary>The tool writes PM2.5 where the library's name of the pollutant is PM25.</summary>
    private static string WithSymbols(string line) => string.Join(' ', line.Split(' ')[..4].Append(string.Join('+', line.Split(' ')[4].Split('+').Select(p => Enum.TryParse<Pollutant>(p, out var named) ? named.Symbol() : p))));
}
