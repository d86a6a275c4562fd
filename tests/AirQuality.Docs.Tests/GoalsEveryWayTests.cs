using AirQuality.Aggregation;
using AirQuality.Cli;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Docs.Tests;

/// <summary>A plan with goals set by hand for parts of the year says the same whoever asks: library, tool, report, sample and page.</summary>
[TestFixture]
public sealed class GoalsEveryWayTests
{
    private static readonly LocalDate Sunday = new(2026, 6, 14);

    /// <summary>A good autumn allowed by hand takes from the spring: who forgets it has another week.</summary>
    private static readonly string[] Rows =
    [
        "澜东区,pm25,2026,36,,,", "澜东区,pm25,2026,40,,2026-Q4,", "澜西区,pm25,2026,40,,,", "澜西区,pm25,2026,40,,2026-02,", "澜西区,pm25,2026,20,,2026-06,",
        "砚溪县,good_ratio,2026,88,,,", "砚溪县,good_ratio,2026,70,,2026-08,", "柏渡县,pm25,2025,30,,,", "柏渡县,pm25,2025,30,,2025-06,",
    ];

    private static readonly Lazy<DailyGrid> Days = new(() =>
    {
        var network = StationFile.Read("data/stations.csv");
        return DayAggregator.AreaDays(ObservationReader.Read(["data"], new ReadOptions { Network = network }).Hours!, network, AreaLevel.County);
    });

    private static TargetPlan Plan
    {
        get
        {
            File.WriteAllLines("by-hand.csv", ["area,metric,year,goal,policy,period,responsible", .. Rows]);
            return PlanFile.Read("by-hand.csv", Days.Value.Areas);
        }
    }

    private static List<string> OfLibrary(TargetPlan plan) =>
        [.. TargetTracker.Track(plan.RunningOn(Sunday), Days.Value, Sunday, TrackOptions.WithOutlook).SelectMany(g => g.Periods.Select(p => Told(g, p)))];

    [Test]
    public void Library_GoalsSetByHand_ChangeWhatTheOtherPartsMayDo()
    {
        var without = new TargetPlan(Plan.Goals.Where(g => g.Period.Kind == PeriodKind.Year && g.Period.Start.Year == 2026));
        Assert.That(OfLibrary(Plan), Is.Not.EqualTo(OfLibrary(without)));
        Assert.That(OfLibrary(Plan), Has.Count.EqualTo(12), "three goals of the year at four levels; goals of another year do not run");
    }

    [Test]
    public void Tool_GoalsSetByHand_AreThoseOfTheLibrary()
    {
        var expected = OfLibrary(Plan);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Airq.Run(["track", "data", "--stations", "data/stations.csv", "--targets", "by-hand.csv", "--as-of", "2026-06-14", "--csv"], output, error, null);
        var header = output.ToString().Split('\n')[0].Split(',').ToList();
        string[] columns = ["area", "metric", "period", "goal", "status"];
        var told = output.ToString().TrimEnd('\n').Split('\n')[1..].Select(l => string.Join(' ', columns.Select(c => l.Split(',')[header.IndexOf(c)])));
        Assert.That(told, Is.EqualTo(expected), error.ToString());
    }

    [Test]
    public void Report_GoalsSetByHand_AreThoseOfTheLibrary()
    {
        var options = ReportOptions.Default with { Outlook = OutlookOptions.Default };
        var report = Report.Gather(Days.Value, AssessmentPeriod.Range(new LocalDate(2026, 6, 1), Sunday), Plan, options);
        Assert.That(report.Goals.SelectMany(g => g.Periods.Select(p => Told(g, p))), Is.EqualTo(OfLibrary(Plan)));
    }

    [Test]
    public void Sample_GoalsSetByHand_AreThoseOfTheLibrary()
    {
        MakeFolderOfGoalsSetByHand();
        var expected = TargetTracker.Track(Plan.RunningOn(Sunday), Days.Value, Sunday, TrackOptions.WithOutlook).SelectMany(g => g.Periods.Select(p => (p.Period.ToString(), p.Status.ToString())));
        var script = File.ReadAllText(Path.Combine(Sandbox.Repository, "samples", "targets.cs"));
        var printed = Run("samples/targets.cs", "string[] args = [\"by-hand\", \"2026-06-14\"];", script);
        var told = printed.Split('\n').Where(l => l.Length > 0 && l[0] != ' ').Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.That(told.Select(c => (c[3], c[6])), Is.EqualTo(expected));
    }

    [Test]
    public void Page_GoalsSetByHand_AreThoseOfTheLibrary()
    {
        var page = new Page(Path.Combine(Sandbox.Repository, "docs", "how-to", "monday-sheet.md"));
        MakeFolderOfGoalsSetByHand();
        var program = page.Blocks.First(b => b.Language == "csharp").Text
            .Replace("\"data\"", "\"by-hand\"", StringComparison.Ordinal).Replace("2026-11-15", "2026-06-14", StringComparison.Ordinal).Replace(".Take(2)", string.Empty, StringComparison.Ordinal);
        var expected = TargetTracker.Track(Plan.RunningOn(Sunday), Days.Value, Sunday, TrackOptions.WithOutlook).SelectMany(g => g.Periods).ToList();
        var printed = Run(page.Name, string.Empty, program).Split('\n').Where(l => l.Length > 0 && l[0] != ' ').ToList();
        Assert.That(printed, Has.Count.EqualTo(expected.Count));
        foreach (var (line, period) in printed.Zip(expected))
            Assert.That(line, Does.Contain($" {period.Period} ").And.Contain($", {period.Status.Name(Language.English)},"));
    }

    /// <summary>The sample with the goals set by hand in place of its own.</summary>
    private static void MakeFolderOfGoalsSetByHand()
    {
        Directory.CreateDirectory("by-hand");
        foreach (var file in Directory.GetFiles("data", "*").Where(f => !f.EndsWith("targets.csv", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine("by-hand", Path.GetFileName(file)), overwrite: true);
        File.Copy("by-hand.csv", "by-hand/targets.csv", overwrite: true);
    }

    private static string Told(TrackedGoal goal, TrackedPeriod period) =>
        FormattableString.Invariant($"{goal.Goal.Area.Name} {goal.Goal.Key} {period.Period} {period.Goal} {period.Status}");

    private static string Run(string page, string given, string program)
    {
        var blocks = new[] { given, program }.Select(text => new Block("csharp", string.Empty, text, Line: 1, Output: null)).ToList();
        return string.Concat(CSharpProgram.Run(page, blocks));
    }
}
