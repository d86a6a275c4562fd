using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Statistics.Episodes;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Statistics.Episodes;

[TestFixture]
public sealed class EpisodeFinderTests
{
    private static readonly LocalDate First = new(2025, 5, 1);

    [Test]
    public void Find_TwoAreas_GivesStartPeakEndAndAreasHit()
    {
        // limit 75:                      1   2    3    4   5    6   7
        var days = Days(Pollutant.PM25, [[76, 100, 75, 80, null, 20, 90], [10, 120, 90, 40, 50, 20, 120]]);
        var episodes = new EpisodeFinder(days).Find(Pollutant.PM25, AssessmentPeriod.Month(2025, 5));
        Assert.That(episodes.Select(Text), Is.EqualTo(new[]
        {
            "2025-05-01..2025-05-04, 2025-05-02 120 in b; a 3 100, b 2 120",
            "2025-05-07..2025-05-07, 2025-05-07 120 in b; b 1 120, a 1 90",
        }));
        Assert.That(episodes[0].AreaHours, Is.Null);
        Assert.That(new EpisodeFinder(days).FindOf(0, Pollutant.PM25, AssessmentPeriod.Month(2025, 5)).Select(Text), Is.EqualTo(new[]
        {
            "2025-05-01..2025-05-02, 2025-05-02 100 in a; a 2 100",
            "2025-05-04..2025-05-04, 2025-05-04 80 in a; a 1 80",
            "2025-05-07..2025-05-07, 2025-05-07 90 in a; a 1 90",
        }));
    }

    [Test]
    public void Find_WithOptions_NeedsAreasSpansGapsAndDropsShortOnes()
    {
        var days = Days(Pollutant.O3, [[161, 170, 160, 180, 1, 1, 200], [10, 165, 161, 40, 1, 1, 1]]);
        string[] Found(EpisodeOptions options) => [.. new EpisodeFinder(days).Find(Pollutant.O3, AssessmentPeriod.Month(2025, 5), options).Select(e => $"{e.Start.Day}-{e.End.Day}")];
        Assert.That(Found(EpisodeOptions.Default), Is.EqualTo(new[] { "1-4", "7-7" }));
        Assert.That(Found(new EpisodeOptions { MinimumAreas = 2 }), Is.EqualTo(new[] { "2-2" }));
        Assert.That(Found(new EpisodeOptions { GapDays = 1 }), Is.EqualTo(new[] { "1-4", "7-7" }));
        Assert.That(Found(new EpisodeOptions { GapDays = 2 }), Is.EqualTo(new[] { "1-7" }));
        Assert.That(Found(new EpisodeOptions { MinimumDays = 2 }), Is.EqualTo(new[] { "1-4" }));
        Assert.That(() => Found(new EpisodeOptions { MinimumAreas = 0 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Found(new EpisodeOptions { GapDays = -1 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(new EpisodeFinder(days).Find(Pollutant.O3, AssessmentPeriod.Year(1999)), Is.Empty);
    }

    /// <summary>Episodes of single areas hold exactly the exceedance days of the assessment, each once, and no two touch.</summary>
    [Test]
    public void FindOf_GeneratedDays_HoldsEveryExceedanceDayOnce([Values(1, 2, 3)] int seed, [Values(Pollutant.PM25, Pollutant.O3, Pollutant.CO)] Pollutant pollutant)
    {
        var days = GeneratedDays.Of(seed).Grid;
        var period = AssessmentPeriod.Range(new LocalDate(2025, 6, 1), new LocalDate(2026, 12, 31));
        for (var row = 0; row < days.Areas.Count; row++)
        {
            var episodes = new EpisodeFinder(days).FindOf(row, pollutant, period);
            Assert.That(episodes.Sum(e => e.AreaDays), Is.EqualTo(PeriodAssessor.Assess(days, row, period)[pollutant].ExceedanceDays));
            Assert.That(episodes, Has.All.Matches<PollutionEpisode>(e => e!.AreaDays == e.Days && e.Start <= e.PeakDay && e.PeakDay <= e.End));
            for (var i = 1; i < episodes.Count; i++)
                Assert.That(episodes[i].Start, Is.GreaterThan(episodes[i - 1].End.PlusDays(1)));
        }
    }

    [Test]
    public void Find_AllAreas_HoldsTheAreaDaysOfEach([Values(1, 2)] int seed)
    {
        var days = GeneratedDays.Of(seed).Grid;
        var together = new EpisodeFinder(days).Find(Pollutant.PM25, AssessmentPeriod.Year(2026));
        var each = Enumerable.Range(0, days.Areas.Count).SelectMany(row => new EpisodeFinder(days).FindOf(row, Pollutant.PM25, AssessmentPeriod.Year(2026))).ToList();
        Assert.That(together.Sum(e => e.AreaDays), Is.EqualTo(each.Sum(e => e.AreaDays)));
        Assert.That(together.Max(e => e.Peak), Is.EqualTo(each.Max(e => e.Peak)));
    }

    [Test]
    public void Find_WithHours_CountsThoseAboveTheHourlyLimit()
    {
        var data = GeneratedHours.Of(2);
        var hours = HourAggregator.AreaHours(data.Grid, data.Network, AreaLevel.County);
        var days = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County);
        var counted = 0;
        foreach (var (pollutant, limit2012, limit2026) in new[] { (Pollutant.PM25, 75, 60), (Pollutant.O3, 200, 200) })
        {
            foreach (var episode in new EpisodeFinder(days) { AreaHours = hours }.Find(pollutant, AssessmentPeriod.Year(2026)))
            {
                foreach (var hit in episode.Areas)
                {
                    var expected = 0;
                    for (var end = episode.Start.AtMidnight().PlusHours(1); end <= episode.End.AtMidnight().PlusHours(24); end = end.PlusHours(1))
                        expected += hours.At(pollutant, hit.Area.Name, end).Value > (end.PlusHours(-1).Date < StandardsCatalogue.Y2026.EffectiveFrom ? limit2012 : limit2026) ? 1 : 0;
                    Assert.That(hit.Hours, Is.EqualTo(expected));
                    counted += expected;
                }

                Assert.That(episode.AreaHours, Is.EqualTo(episode.Areas.Sum(a => a.Hours)));
            }
        }

        Assert.That(counted, Is.GreaterThan(100));
    }

    internal static DailyGrid Days(Pollutant pollutant, int?[][] areas)
    {
        var builder = new DailyGridBuilder();
        foreach (var (number, values) in areas.Index())
            foreach (var (day, value) in values.Index())
                builder.Add(builder.AddArea(new Area(((char)('a' + number)).ToString(), AreaLevel.County)), First.PlusDays(day), pollutant, Concentration.FromNullable(value));
        return builder.Build();
    }

    private static string Text(PollutionEpisode e) =>
        $"{e.Start:uuuu-MM-dd}..{e.End:uuuu-MM-dd}, {e.PeakDay:uuuu-MM-dd} {e.Peak} in {e.PeakArea.Name}; {string.Join(", ", e.Areas.Select(a => $"{a.Area.Name} {a.Days} {a.Largest}"))}";
}
