using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Live;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Assessments;
using NodaTime;

namespace AirQuality.Tests.Ranking.Live;

/// <summary>Day after day and hour after hour the standings are those made at once, by every metric.</summary>
[TestFixture]
public sealed class LiveRankingTests
{
    private static readonly RankingOptions[] Rules = [RankingOptions.Default, new() { Ties = TieRule.Break }, new() { Ties = TieRule.Break, Chain = TieBreakChain.FinerIndex, Decimals = 1 }];

    [TestCaseSource(nameof(Seeds))]
    public void Update_EveryGeneratedDay_EqualsTheBatch(int seed)
    {
        var days = GeneratedDays.Of(seed).Grid;
        var standings = new LiveRanking(days.Areas);
        for (var date = new LocalDate(2025, 11, 20); date <= days.LastDay; date = date.PlusDays(1))
        {
            standings.Update(Day(days, date));
            Assert.That(standings.LastDay, Is.EqualTo(date));
            if (date.DayOfYear % 3 == 0 || date.Day > 27)
                AssertEqualsBatch(standings, From(days, new LocalDate(2025, 11, 20)), AssessmentOptions.Default, Rules);
        }
    }

    [Test]
    [Category("Long")]
    [Category("Large")]
    public void Update_EveryDayOfBeijing_EqualsTheBatch()
    {
        var data = UciBeijing.Data;
        var days = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County);
        var standings = new LiveRanking(days.Areas);
        for (var date = days.FirstDay; date <= days.LastDay; date = date.PlusDays(1))
        {
            standings.Update(Day(days, date));
            AssertEqualsBatch(standings, days, AssessmentOptions.Default, RankingOptions.Default);
        }
    }

    /// <summary>The last day grows by hours and is aggregated anew with each; the days before stand.</summary>
    [TestCaseSource(nameof(Seeds))]
    public void Update_EveryHourOfADay_EqualsTheBatch(int seed)
    {
        var data = GeneratedHours.Of(seed);
        var options = new AssessmentOptions { Standards = StandardsCatalogue.Y2026 };
        var standings = new LiveRanking(DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County).Areas, options);
        var last = new LocalDate(2026, 3, 2);
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var hour = 1; hour <= 48; hour++)
        {
            var end = last.AtMidnight().PlusHours(hour - 24);
            var days = DayAggregator.AreaDays(Until(data.Grid, end), data.Network, AreaLevel.County);
            standings.Update(hour < 24 ? days : Day(days, days.LastDay));
            AssertEqualsBatch(standings, days, options, RankingOptions.Default);
            places.Add(string.Join(' ', standings.Rank(RankingMetric.Statistic(Pollutant.O3), LiveRankingSpan.Month).Ranked.Select(r => $"{r.Area}{r.Value}")));
        }

        Assert.That(places, Has.Count.GreaterThan(2)); // the hours did change something
    }

    [Test]
    public void Rank_MetricOfTheCaller_IsReadFromTheAssessments()
    {
        var days = GeneratedDays.Of(3).Grid;
        var standings = new LiveRanking(days.Areas);
        standings.Update(days);
        var custom = new RankingMetric(new Figure("worst_day", ChangeKind.Percent, a => a.DayAqis.Max(d => d.Aqi), a => a.DaysReason), RankingDirection.SmallestFirst);
        var turned = RankingMetric.Index with { Figure = Figure.Index with { Of = a => -a.Index.Published } };
        foreach (var metric in new[] { custom, turned })
            Assert.That(
                Text(standings.Rank(metric, LiveRankingSpan.YearToDate)),
                Is.EqualTo(Text(metric.Rank(PeriodAssessor.AssessAll(days, AssessmentPeriod.Range(new LocalDate(2027, 1, 1), days.LastDay))))));
    }

    [Test]
    public void Update_AreaWithoutDays_IsUnrankedWithTheReason()
    {
        var days = GeneratedDays.Of(3).Grid;
        var standings = new LiveRanking([.. days.Areas, new Area("silent", AreaLevel.County)]);
        standings.Update(days);
        Assert.That(standings.Rank(RankingMetric.Index, LiveRankingSpan.Month).Unranked.Single(u => u.Area.Name == "silent").Reason.ToString(), Is.EqualTo("0 of 10 days valid in 2027-04-01..2027-04-10, 9 needed"));
    }

    [Test]
    public void Standings_WhatCannotBe_Throws()
    {
        var days = GeneratedDays.Of(3).Grid;
        Assert.That(() => new LiveRanking([days.Areas[0], days.Areas[0]]), Throws.ArgumentException.With.Message.Contains("area0 twice"));
        var standings = new LiveRanking([days.Areas[0]]);
        Assert.That(() => standings.Update(days), Throws.ArgumentException.With.Message.Contains("found area1"));
        Assert.That(() => standings.PeriodOf(LiveRankingSpan.Month), Throws.InvalidOperationException);
        Assert.That(() => standings.Rank(RankingMetric.Index, LiveRankingSpan.Month), Throws.InvalidOperationException);
    }

    [Test]
    public void PeriodOf_LastDayOfMonthAndYear_IsWhole()
    {
        var days = GeneratedDays.Of(3).Grid;
        var standings = new LiveRanking(days.Areas);
        standings.Update(Day(days, new LocalDate(2026, 12, 30)));
        Assert.That($"{standings.PeriodOf(LiveRankingSpan.Month)} {standings.PeriodOf(LiveRankingSpan.YearToDate)}", Is.EqualTo("2026-12-01..2026-12-30 2026-01-01..2026-12-30"));
        standings.Update(Day(days, new LocalDate(2026, 12, 31)));
        Assert.That($"{standings.PeriodOf(LiveRankingSpan.Month)} {standings.PeriodOf(LiveRankingSpan.YearToDate)}", Is.EqualTo("2026-12 2026"));
    }

    private static IEnumerable<TestCaseData> Seeds() => Sweep.Of([1, 2], seed => seed == 1);

    private static void AssertEqualsBatch(LiveRanking standings, DailyGrid days, AssessmentOptions options, params RankingOptions[] rules)
    {
        foreach (var span in Enum.GetValues<LiveRankingSpan>())
        {
            var batch = PeriodAssessor.AssessAll(days, standings.PeriodOf(span), options);
            Assert.That(standings.Assess(span).Select(AssessmentText.Of), Is.EqualTo(batch.Select(AssessmentText.Of)));
            foreach (var rule in rules)
                foreach (var metric in RankingMetric.All)
                    Assert.That(Text(standings.Rank(metric, span, rule)), Is.EqualTo(Text(metric.Rank(batch, rule))), metric.Key);
        }
    }

    private static string Text(RankingResult r) =>
        $"{r.Rule} {r.Bases[0]}: {string.Join(", ", r.Ranked.Select(a => $"{a.Place}/{a.PlaceFromBottom} {a.Area} {a.Value} {a.IsTied}"))} | {string.Join(", ", r.Unranked.Select(u => $"{u.Area} {u.Value} {u.Reason}"))}";

    private static DailyGrid Day(DailyGrid days, LocalDate date) => Only(days, date, date);

    private static DailyGrid From(DailyGrid days, LocalDate first) => Only(days, first, days.LastDay);

    private static DailyGrid Only(DailyGrid days, LocalDate first, LocalDate last)
    {
        var count = NodaTime.Period.DaysBetween(first, last) + 1;
        var values = new DailyValues(days.Areas.Count, count);
        var offset = NodaTime.Period.DaysBetween(days.FirstDay, first);
        for (var area = 0; area < days.Areas.Count; area++)
        {
            foreach (var pollutant in Pollutants.All)
                values.Write(pollutant, new GridDay(area, 0), days.Exact(pollutant, area).Slice(offset, count).ToArray());
            for (var day = 0; day < count; day++)
                values.MaximumOzone1h(new GridDay(area, day), 1)[0] = days.MaximumOzone1h(area)[offset + day].Code;
        }

        return new DailyGrid(days.Areas, first, count, values);
    }

    private static HourlyGrid Until(HourlyGrid hours, LocalDateTime end)
    {
        var builder = new HourlyGridBuilder();
        foreach (var (station, id) in hours.StationIds.Index())
        {
            builder.AddStation(id);
            foreach (var pollutant in Pollutants.All)
            {
                var values = hours.Hours(pollutant, station);
                for (var hour = 0; hour < values.Length && hours.FirstDay.AtMidnight().PlusHours(hour + 1) <= end; hour++)
                    builder.Add(id, hours.FirstDay.AtMidnight().PlusHours(hour + 1), pollutant, values[hour]);
            }
        }

        return builder.Build(new DateInterval(hours.FirstDay, end.PlusHours(-1).Date));
    }
}
