using System.Globalization;
using AirQuality.Comparisons;
using AirQuality.Json;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace AirQuality.Package.Tests;

/// <summary>Every script in samples runs as a reader has it, against the packed package, and tells what the library tells.</summary>
[TestFixture]
[Category("Long")]
[Category("Packages")]
public sealed class ScriptTests
{
    private static readonly LocalDate AsOf = new(2026, 10, 31);

    private static readonly AssessmentPeriod October = AssessmentPeriod.Month(2026, 10);

    private static string Samples => Path.Combine(Workshop.Repository, "samples");

    [Test]
    public void Scripts_All_AreShortAndTested()
    {
        var scripts = Directory.GetFiles(Samples, "*.cs");
        Assert.That(scripts.Select(Path.GetFileName), Is.EquivalentTo(new[] { "ranking.cs", "targets.cs", "report.cs", "whatif.cs", "database.cs" }));
        foreach (var script in scripts)
        {
            Assert.That(File.ReadAllLines(script), Has.Length.LessThan(40), script);
            Assert.That(File.ReadAllText(script), Does.StartWith($"#:package AirQuality@{Workshop.Version}\n"), "the version is that of the package");
        }
    }

    [Test]
    public void Ranking_OfADay_IsTheRankingOfTheMonthSoFar()
    {
        var to = new LocalDate(2026, 10, 20);
        var month = Sample.RankingOf(October.Until(to));
        var year = Sample.RankingOf(AssessmentPeriod.ToDate(to));
        var lines = Lines("ranking.cs", Workshop.Data, "2026-10-20");
        Assert.That(lines, Has.Count.EqualTo(1 + month.Ranked.Count + month.Unranked.Count));
        foreach (var (line, county) in lines.Skip(1).Zip(month.Ranked))
            Assert.That(line, Does.StartWith($"{county.Place,3} ({year.PlaceOf(county.Area)!.Place,2})  {county.Area.Name}  {county.Value}  PM2.5 "));
    }

    [Test]
    public void Targets_OfADay_AreThoseOfTheTracker()
    {
        var goals = TargetTracker.Track(Sample.PlanOn(AsOf), Sample.Days, AsOf, TrackOptions.WithOutlook);
        var lines = Lines("targets.cs", Workshop.Data, "2026-10-31");
        var expected = goals.SelectMany(g => g.Periods.Select(p => (g.Goal.Area.Name, p.Status))).ToList();
        var told = lines.Where(l => !l.StartsWith(' ')).ToList();
        Assert.That(expected, Is.Not.Empty);
        Assert.That(told, Has.Count.EqualTo(expected.Count));
        foreach (var (line, (name, status)) in told.Zip(expected))
            Assert.That(line, Does.StartWith(name).And.Contains($"  {status}"));

        // What the days left may average is rounded down: a cap rounded up would be one that breaks the goal.
        var caps = told.Zip(goals.SelectMany(g => g.Periods)).Where(t => t.Second.Control is not null).ToList();
        Assert.That(caps, Is.Not.Empty);
        foreach (var (line, period) in caps)
        {
            var said = decimal.Parse(line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.That(said, Is.LessThanOrEqualTo(period.Control!.Value).And.GreaterThan(period.Control.Value - 0.1m), line);
        }

        Assert.That(lines.Count(l => l.Contains("first to break", StringComparison.Ordinal)), Is.EqualTo(goals.Count(g => g.FirstBreak is not null)));
    }

    [Test]
    public void Report_OfAMonth_IsTheRankingAsCsvAndTheComparisonsAsJson()
    {
        var report = Path.Combine(Workshop.Folder("report"), "october");
        Lines("report.cs", Workshop.Data, "2026-10", report);
        var ranking = Sample.RankingOf(October);
        var rows = File.ReadAllLines(report + ".csv").Skip(1).Select(l => l.Split(',')).ToList();
        Assert.That(rows.Select(r => (r[1], r[3])).Take(ranking.Ranked.Count), Is.EqualTo(ranking.Ranked.Select(r => (r.Area.Name, r.Value.ToString(CultureInfo.InvariantCulture)))));
        var expected = PeriodComparer.CompareAll(Sample.Days, October, ComparisonBase.LastYear);
        Assert.That(File.ReadAllText(report + ".json"), Is.EqualTo(expected.ToJson(indented: true)));
    }

    [Test]
    public void WhatIf_OfADay_TellsTheScenarios()
    {
        var goals = Sample.PlanOn(AsOf).Goals.Select(g => RelativeGoals.Resolve(g, Sample.Days)).OfType<Goal>().ToList();
        var better = ScenarioAssessor.Of(Sample.Days, goals, new Scenario { BetterPercent = 10 }, AsOf);
        var lines = Lines("whatif.cs", Workshop.Data, "2026-10-31").Skip(1).ToList();
        Assert.That(lines, Has.Count.EqualTo(goals.Count));
        Assert.That(better.Count(b => b.Figure is not null), Is.GreaterThan(0));
        foreach (var (line, result) in lines.Zip(better))
            Assert.That(line.Split(" / ")[1], Is.EqualTo(result.Figure is { } figure ? string.Create(CultureInfo.InvariantCulture, $"{figure} {(result.Met == true ? "met" : "missed")}") : $"{result.Reason}"));
    }

    [Test]
    public void Database_OfTheSameHours_GivesTheSameRanking()
    {
        var path = Path.Combine(Workshop.Folder("database"), "air.db");
        WriteOctober(path);
        var expected = Sample.RankingOf(October).Ranked.Select(r => $"{r.Place,3}  {r.Area.Name}  {r.Value}");
        Assert.That(Lines("database.cs", path, Path.Combine(Workshop.Data, "stations.csv"), "2026-10"), Is.EqualTo(expected));
    }

    private static List<string> Lines(string script, params string[] arguments)
    {
        var folder = Workshop.Folder("script-" + Path.GetFileNameWithoutExtension(script));
        File.Copy(Path.Combine(Samples, script), Path.Combine(folder, script), overwrite: true);
        return [.. Shell.Run(folder, Workshop.Environment, "dotnet", ["run", script, "--", .. arguments]).Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];
    }

    private static void WriteOctober(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE hours(station TEXT, time TEXT, so2 REAL, no2 REAL, pm10 REAL, pm25 REAL, co REAL, o3 REAL)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO hours VALUES($station, $time, $so2, $no2, $pm10, $pm25, $co, $o3)";
        foreach (var name in new[] { "station", "time" }.Concat(Enum.GetValues<Pollutant>().Select(p => p.Key())))
            command.Parameters.Add(new SqliteParameter("$" + name, value: null));
        foreach (var station in Sample.Hours.StationIds)
        {
            for (var end = October.Start.AtMidnight().PlusHours(1); end <= October.End.PlusDays(1).AtMidnight(); end = end.PlusHours(1))
            {
                command.Parameters["$station"].Value = station;
                command.Parameters["$time"].Value = end.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
                foreach (var pollutant in Enum.GetValues<Pollutant>())
                    command.Parameters["$" + pollutant.Key()].Value = (object?)Sample.Hours.At(pollutant, station, end).Value ?? DBNull.Value;
                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }
}
