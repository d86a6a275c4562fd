using AirQuality.Json;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Package.Tests;

/// <summary>The whole library in a native program: published without one warning of trimming or AOT, it gives the same answers.</summary>
[TestFixture]
[Category("Long")]
[Category("Packages")]
public sealed class AotTests
{
    [Test]
    public void Publish_WithTheWholeLibrary_GivesNoWarningAndTheSameAnswers()
    {
        var build = Path.Combine(Workshop.Repository, "artifacts", "aot");
        var app = Workshop.Folder("aot");
        var (code, log) = Shell.TryRun(Workshop.Repository, Workshop.OwnCache, "dotnet", "publish", "tests/AotApp", "-c", "Release", "-o", app, "--artifacts-path", build, "-v", "quiet");
        if (log.Contains("Platform linker", StringComparison.Ordinal))
            Assert.Ignore("A native program needs a linker (clang or gcc), and there is none.");
        Assert.That((code, log), Is.EqualTo((0, log)));
        Assert.That(log, Does.Not.Contain("warning"));
        Directory.Delete(build, recursive: true);

        var lines = Shell.Run(app, Workshop.Environment, Path.Combine(app, OperatingSystem.IsWindows() ? "AotApp.exe" : "AotApp"), Workshop.Data, "2026-10").Split('\n');
        var ranking = Sample.RankingOf(AssessmentPeriod.Month(2026, 10)).ToJson();
        var goals = TargetTracker.Track(Sample.PlanOn(Sample.Days.LastDay), Sample.Days, Sample.Days.LastDay).ToJson();
        Assert.That(lines.Take(4), Is.EqualTo(new[] { ranking, ranking, goals, goals }));
        Assert.That(lines[4], Does.StartWith("{\"what\":{\"zh\":"));
    }
}
