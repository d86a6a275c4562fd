using AirQuality.Observations;
using AirQuality.Ranking.Live;
using AirQuality.Terms;
using AirQuality.Tests.Assessments;
using NodaTime;

namespace AirQuality.Tests.Ranking.Live;

[TestFixture]
public sealed class LiveFileTests
{
    private static readonly LocalDate FirstDay = new(2026, 2, 20);
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("live").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    private string Path => System.IO.Path.Combine(folder, "live.aqlive");

    /// <summary>The same figures, and the same afterwards: what is opened goes on as if nothing had been saved.</summary>
    [Test]
    public void Open_AfterSave_IsTheSameAndGoesOn([Range(1, 3)] int seed)
    {
        var stream = new LiveStream(seed, FirstDay);
        for (var i = 0; i < 30; i++)
        {
            stream.Next();
            if (i % 6 != 0)
                continue;
            stream.Live.Save(Path);
            var opened = LiveStandings.Open(Path, stream.Live.Options);
            AssertSame(opened, stream.Live, $"seed {seed}, after event {i}: {stream.What}");
            stream.Live = opened;
        }
    }

    [Test]
    public void Open_LaterWindow_LetsGoOfTheDaysBefore()
    {
        var stream = new LiveStream(4, FirstDay);
        for (var i = 0; i < 25; i++)
            stream.Next();
        stream.Live.Save(Path);
        var later = LiveStandings.Open(Path, stream.Live.Options with { FirstDay = FirstDay.PlusDays(3) });
        var days = later.Snapshot().Counties.Days;
        Assert.That(days.FirstDay, Is.GreaterThanOrEqualTo(FirstDay.PlusDays(3)));
        Assert.That(later.LastHour, Is.EqualTo(stream.Live.LastHour));
    }

    /// <summary>Whichever byte is another one, and wherever the file ends: it is refused, in both languages.</summary>
    [TestCase(5)]
    [TestCase(1, Category = "Long,Large")]
    public void Open_DamagedAnywhere_IsRefused(int step)
    {
        var live = new LiveStandings(new StationNetwork([new Station("S1", "S1", StationKind.Urban, new Area("县", AreaLevel.County))]), new LiveOptions { FirstDay = FirstDay });
        live.Apply([Reading("S1", FirstDay.AtMidnight().PlusHours(5), 35)], FirstDay.PlusDays(1).AtMidnight());
        live.Save(Path);
        var whole = File.ReadAllBytes(Path);
        for (var at = 0; at < whole.Length; at += step)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x20;
            AssertRefused(damaged, live.Options, $"byte {at}");
            AssertRefused(whole[..at], live.Options, $"cut off at {at}");
        }

        AssertRefused([.. whole, 0], live.Options, "longer");
    }

    [Test]
    public void Save_Cancelled_LeavesTheFileBefore()
    {
        var stream = new LiveStream(1, FirstDay);
        for (var i = 0; i < 10; i++)
            stream.Next();
        stream.Live.Save(Path);
        var before = File.ReadAllBytes(Path);
        Assert.That(() => stream.Live.Save(Path, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.ReadAllBytes(Path), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
    }

    private void AssertRefused(byte[] bytes, LiveOptions options, string what)
    {
        File.WriteAllBytes(Path, bytes);
        var refused = Assert.Throws<LiveFileException>(() => LiveStandings.Open(Path, options), what);
        Assert.That(refused.Text.Zh, Does.Not.Contain("expected"), what);
        Assert.That(refused.Message, Does.Contain("expected"), what);
    }

    private static void AssertSame(LiveStandings opened, LiveStandings live, string what)
    {
        Assert.That(opened.Version, Is.EqualTo(live.Version), what);
        Assert.That(opened.LastHour, Is.EqualTo(live.LastHour), what);
        Assert.That(opened.StationIds, Is.EqualTo(live.StationIds), what);
        if (live.LastDay is null)
            return;
        foreach (var span in Enum.GetValues<LiveRankingSpan>())
            Assert.That(opened.Assess(AreaLevel.County, span).Select(AssessmentText.Of), Is.EqualTo(live.Assess(AreaLevel.County, span).Select(AssessmentText.Of)), what);
    }

    private static HourReading Reading(string station, LocalDateTime end, decimal value) => new(station, end, Pollutant.PM25, Concentration.FromDecimal(value));
}
