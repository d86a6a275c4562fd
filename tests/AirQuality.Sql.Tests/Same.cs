using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Sql.Tests;

/// <summary>Holds figures of an engine against those of the library in memory: partials, station days, area days, assessments, places.</summary>
internal static class Same
{
    public static void Figures(HourlyGrid hours, StationDayPartials partials, StationNetwork network, AssessmentPeriod period)
    {
        var expected = StationDayPartials.Of(hours).All.Where(p => p.Hours > 0).ToList();
        Assert.That(partials.All.Where(p => p.Hours > 0), Is.EqualTo(expected), "partials");
        Assert.That(expected, Is.Not.Empty);

        var (there, here) = (partials.ToGrid(network), DayAggregator.StationDays(hours, network));
        Days(here, there, "station days");
        foreach (var level in new[] { AreaLevel.County, AreaLevel.City, AreaLevel.Province })
        {
            var expectedDays = DayAggregator.AreaDays(here, network, level);
            Areas(expectedDays, DayAggregator.AreaDays(there, network, level), period, $"{level}");
            var collected = new AreaDayCollector(network, level);
            foreach (var partial in partials.All)
                collected.Add(partial);
            Days(expectedDays, collected.ToGrid(), $"{level}, collected");
        }

        Areas(here, there, period, "stations");
    }

    private static void Areas(DailyGrid here, DailyGrid there, AssessmentPeriod period, string what)
    {
        Days(here, there, what);
        foreach (var precision in Enum.GetValues<DailyPrecision>())
        {
            var options = AssessmentOptions.Default with { DailyPrecision = precision };
            var (expected, actual) = (PeriodAssessor.AssessAll(here, period, options), PeriodAssessor.AssessAll(there, period, options));
            Assert.That(actual.Select(Text), Is.EqualTo(expected.Select(Text)), $"{what}: assessments, {precision}");
            foreach (var metric in new[] { RankingMetric.Index, RankingMetric.GoodRatio, RankingMetric.Statistic(Pollutant.PM25) })
            {
                var (places, same) = (metric.Rank(expected), metric.Rank(actual));
                Assert.That(same.Ranked, Is.EqualTo(places.Ranked), $"{what}: places by {metric.Key}");
                Assert.That(same.Unranked, Is.EqualTo(places.Unranked), $"{what}: left out by {metric.Key}");
            }
        }
    }

    public static void Days(DailyGrid here, DailyGrid there, string what)
    {
        Assert.That(there.Areas, Is.EqualTo(here.Areas), what);
        Assert.That((there.FirstDay, there.DayCount), Is.EqualTo((here.FirstDay, here.DayCount)), what);
        for (var area = 0; area < here.Areas.Count; area++)
        {
            foreach (var pollutant in Pollutants.All)
                Assert.That(there.Published(pollutant, area).ToArray(), Is.EqualTo(here.Published(pollutant, area).ToArray()), $"{what}: {here.Areas[area]} {pollutant}");
            Assert.That(there.MaximumOzone1h(area).ToArray(), Is.EqualTo(here.MaximumOzone1h(area).ToArray()), $"{what}: {here.Areas[area]} maximum O3");
        }
    }

    private static string Text(PeriodAssessment a) =>
        $"{a.Area} {a.ValidDays} {a.GoodDays} {a.GoodRatio} {a.HeavyDays} {a.Index.Published} {string.Join('+', a.Index.Main)} {a.IsValid} {string.Join(';', a.Reasons)} "
        + string.Join(' ', a.Pollutants.Select(p => $"{p.Pollutant}:{p.ValidDays},{p.Mean},{p.Percentile},{p.ExceedanceDays},{p.LargestExceedanceMultiple},{p.Attained}"))
        + string.Join(' ', a.DayAqis.Select(d => $"{d.Date}:{d.Aqi},{string.Join('+', d.Primary)}"));
}
