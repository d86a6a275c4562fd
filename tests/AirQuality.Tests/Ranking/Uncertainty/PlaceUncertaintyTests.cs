using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Uncertainty;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.Uncertainty;

[TestFixture]
public sealed class PlaceUncertaintyTests
{
    private static readonly AssessmentPeriod May = AssessmentPeriod.Month(2026, 5);

    [Test]
    public void Estimate_Generated_EqualsAssessingAndRankingEveryDrawAnew([Range(1, 3)] int seed, [Values(1, 7, 40)] int block)
    {
        var group = new GeneratedGroup(seed, 8, May);
        var options = new PlaceUncertaintyOptions { Draws = 100, Seed = (ulong)seed, BlockDays = block, Count = 3 };
        var result = PlaceUncertainty.Estimate(group.Ranked, options);
        var areas = group.Ranking.Ranked.Select(r => r.Area).ToList();
        var places = areas.ToDictionary(a => a, _ => new List<int>());
        var (inBottom, behind) = (areas.ToDictionary(a => a, _ => 0), areas.ToDictionary(a => a, _ => 0));
        var seeds = new SeededRandom((ulong)seed);
        for (var draw = 0; draw < 100; draw++)
        {
            var counts = Counts(new DrawnDays([seeds.Next()], 31, Math.Min(block, 7)), draw: 0); // never more than a quarter of 31 days
            var ranking = RankingEngine.Rank(PeriodAssessor.AssessAll(Redrawn(group.Days, counts), May).Where(a => areas.Contains(a.Area)).Select(a => new RankingEntry(a.Area, a.Index.Published)), group.Ranking.Rule);
            var value = ranking.Ranked.ToDictionary(r => r.Area);
            foreach (var (i, area) in areas.Index())
            {
                places[area].Add(value[area].Place);
                inBottom[area] += ranking.Bottom(3).Any(r => r.Area == area) ? 1 : 0;
                behind[area] += i + 1 < areas.Count && value[area].Value > value[areas[i + 1]].Value ? 1 : 0;
            }
        }

        var expected = group.Ranking.Ranked.Select((r, i) =>
        {
            var sorted = places[r.Area].Order().ToList();
            return new PlaceInterval(r, sorted[4], sorted[49], sorted[94], inBottom[r.Area] / 100.0, i + 1 < areas.Count ? behind[r.Area] / 100.0 : null);
        });
        Assert.That(result.Areas, Is.EqualTo(expected));
        Assert.That(result.Areas.Select(a => a.High - a.Low).Max(), Is.Positive);
    }

    [Test]
    public void Estimate_SameSeed_IsTheSameWhateverTheThreads()
    {
        var group = new GeneratedGroup(4, 12, May);
        var options = new PlaceUncertaintyOptions { Draws = 2000 };
        var first = PlaceUncertainty.Estimate(group.Ranked, options).Areas;
        Assert.That(PlaceUncertainty.Estimate(group.Ranked, options).Areas, Is.EqualTo(first));
        Assert.That(PlaceUncertainty.Estimate(group.Ranked, options with { Seed = 2 }).Areas, Is.Not.EqualTo(first));
    }

    /// <summary>Episodes are regional: an area that is worse than another by the same amount every day never passes it, however the days are drawn.</summary>
    [Test]
    public void Estimate_AreasThatMoveTogether_NeverChangePlaces()
    {
        var random = new Random(3);
        var weather = Enumerable.Range(0, 31).Select(_ => random.Next(10, 200)).ToArray();
        var result = Estimate(weather.Select(w => (decimal?)w).ToArray(), weather.Select(w => (decimal?)w + 20).ToArray(), count: 1);
        Assert.That(result.Areas.Select(a => (a.Low, a.High, a.InBottom, a.BehindNext)), Is.EqualTo(new (int, int, double, double?)[] { (1, 1, 0, 0), (2, 2, 1, null) }));
    }

    [Test]
    public void Estimate_OneDayDecides_IsAbsentInAboutOneOfThreeDraws()
    {
        // Without its one day of 900 the second area is the better one; a draw of 31 days lacks a given day with (30/31)^31 = 0.362.
        var calm = Enumerable.Repeat((decimal?)50, 31).ToArray();
        var struck = Enumerable.Range(0, 31).Select(i => (decimal?)(i == 9 ? 900 : 40)).ToArray();
        var result = Estimate(calm, struck, count: 1, block: 1);
        Assert.That(result.Areas[0].BehindNext, Is.EqualTo(0.362).Within(0.02));
        Assert.That(result.Areas[1].InBottom, Is.EqualTo(1 - 0.362).Within(0.02));
    }

    [Test]
    public void Estimate_AllTied_ShareTheFirstPlaceAndTheLast()
    {
        var same = Enumerable.Range(0, 31).Select(i => (decimal?)(20 + i)).ToArray();
        Assert.That(Estimate(same, same, count: 1).Areas.Select(a => (a.Low, a.Median, a.High, a.InBottom)), Is.All.EqualTo((1, 1, 1, 1.0)));
    }

    [Test]
    public void Estimate_NotLessThanTheGroup_AllAreAmongTheLast()
    {
        var group = new GeneratedGroup(2, 6, May);
        Assert.That(PlaceUncertainty.Estimate(group.Ranked, new PlaceUncertaintyOptions { Draws = 50, Count = 10 }).Areas.Select(a => a.InBottom), Is.All.EqualTo(1.0));
    }

    [Test]
    public void Estimate_NobodyRanked_IsEmpty()
    {
        var group = new GeneratedGroup(2, 6, May);
        var nobody = RankingMetric.Index.Rank([]);
        Assert.That(PlaceUncertainty.Estimate(group.Ranked with { Ranking = nobody }).Areas, Is.Empty);
    }

    [Test]
    public void Estimate_WrongArguments_Throw()
    {
        var group = new GeneratedGroup(2, 6, May);
        PlaceUncertainty With(PlaceUncertaintyOptions options, AssessmentOptions? assessment = null) => PlaceUncertainty.Estimate(group.Ranked with { Assessment = assessment ?? AssessmentOptions.Default }, options);
        Assert.That(() => With(new PlaceUncertaintyOptions { Draws = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => With(new PlaceUncertaintyOptions { BlockDays = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => With(new PlaceUncertaintyOptions { Count = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => With(PlaceUncertaintyOptions.Default, new AssessmentOptions { DailyPrecision = DailyPrecision.Unrounded }), Throws.ArgumentException);
        Assert.That(() => PlaceUncertainty.Estimate(group.Ranked with { Ranking = RankingMetric.GoodDays.Rank(group.Assessments) }), Throws.ArgumentException);
    }

    [Test]
    public void Draw_AnyBlock_GivesAsManyDaysAsThePeriod([Values(1, 5, 7, 31, 100)] int block)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var counts = Counts(new DrawnDays([(ulong)seed], 31, block), draw: 0);
            Assert.That((counts.Sum(), counts.Min() >= 0), Is.EqualTo((31, true)));
            if (block >= 31)
                Assert.That(counts, Is.All.EqualTo(1)); // one block that wraps around is the period itself
        }
    }

    [Test]
    public void Sample_AnyDraws_EqualsTheStatisticOfTheValuesSpreadOut([Range(1, 10)] int seed, [Values(1, 3, 7)] int block)
    {
        var random = new Random(seed);
        var group = new GeneratedGroup(seed, 2, May);
        var sample = new AreaSample(new EnteringDays(group.Days, 0, AssessmentOptions.Default), May.Start, May.End);
        ulong[] seeds = [.. Enumerable.Range(0, random.Next(1, DrawnDays.AtOnce + 1)).Select(_ => (ulong)random.NextInt64())];
        var drawn = new DrawnDays(seeds, 31, block);
        var statistics = new Quotient[seeds.Length * Pollutants.Count];
        sample.Evaluate(drawn, statistics);
        for (var draw = 0; draw < seeds.Length; draw++)
        {
            var counts = Counts(drawn, draw);
            foreach (var pollutant in Pollutants.All)
            {
                var published = group.Days.Published(pollutant, 0).ToArray();
                var values = published.SelectMany((v, i) => v.IsMissing ? [] : Enumerable.Repeat(v.Thousandths, counts[i])).Order().ToArray();
                var expected = values.Length == 0 ? default
                    : pollutant is Pollutant.CO or Pollutant.O3 ? PercentileRule.Linear(values, AssessmentRules.PercentileOrder(pollutant))
                    : new Quotient(values.Sum(v => (long)v), values.Length);
                Assert.That(statistics[(draw * Pollutants.Count) + (int)pollutant], Is.EqualTo(expected), $"{pollutant}");
            }
        }
    }

    private static int[] Counts(DrawnDays drawn, int draw) => [.. Enumerable.Range(0, drawn.Days).Select(day => drawn.Counts(day)[draw])];

    /// <summary>Two areas that differ in PM2.5 only.</summary>
    private static PlaceUncertainty Estimate(decimal?[] first, decimal?[] second, int count, int block = 7)
    {
        var builder = new DailyGridBuilder();
        foreach (var (name, pm25) in ((string, decimal?[])[])[("first", first), ("second", second)])
        {
            var row = builder.AddArea(new Area(name, AreaLevel.County));
            for (var day = 0; day < 31; day++)
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, May.Start.PlusDays(day), pollutant, Concentration.FromNullable(pollutant == Pollutant.PM25 ? pm25[day] : pollutant == Pollutant.CO ? 1 : 50));
        }

        var days = builder.Build();
        var assessments = PeriodAssessor.AssessAll(days, May);
        var ranked = new RankedPeriod { Ranking = RankingMetric.Index.Rank(assessments), Period = May, Days = days, Assessments = assessments };
        return PlaceUncertainty.Estimate(ranked, new PlaceUncertaintyOptions { Count = count, BlockDays = block });
    }

    /// <summary>The days drawn, one after the other, as if they had been the month.</summary>
    private static DailyGrid Redrawn(DailyGrid days, int[] counts)
    {
        var drawn = counts.SelectMany((count, day) => Enumerable.Repeat(day, count)).ToArray();
        var builder = new DailyGridBuilder();
        for (var row = 0; row < days.Areas.Count; row++)
        {
            builder.AddArea(days.Areas[row]);
            foreach (var (i, day) in drawn.Index())
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, May.Start.PlusDays(i), pollutant, days.Published(pollutant, row)[day]);
        }

        return builder.Build();
    }
}
