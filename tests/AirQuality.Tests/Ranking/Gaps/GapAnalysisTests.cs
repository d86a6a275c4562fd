using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Reading;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.Gaps;

[TestFixture]
public sealed class GapAnalysisTests
{
    private static readonly AssessmentPeriod[] Periods = [AssessmentPeriod.Month(2015, 5), AssessmentPeriod.Month(2026, 5)];

    [Test]
    public void Pollutants_Generated_StatedValueLeavesTheListAndOneStepMoreDoesNot(
        [Range(1, 8)] int seed, [Values(0, 1)] int period, [Values(null, "Weighted")] string? scheme)
    {
        var group = new GeneratedGroup(seed, 15, Periods[period], Options(scheme));
        var (possible, impossible) = (0, 0);
        foreach (var n in (int[])[1, 4, 10])
        {
            foreach (var own in group.Ranking.Bottom(n))
            {
                var assessment = group.Of(own.Area);
                var target = PlaceGaps.OutOfBottom(group.Ranking, own.Area, n);
                bool Leaves(Pollutant pollutant, decimal value) =>
                    GeneratedGroup.With(group.Ranking, own.Area, GeneratedGroup.Index(assessment, p => p == pollutant ? value : null)).Bottom(n).All(r => r.Area != own.Area);
                foreach (var gap in GapAnalysis.Pollutants(assessment, target))
                {
                    if (gap.Needed is not { } needed)
                    {
                        impossible++;
                        Assert.That(Leaves(gap.Pollutant, 0), Is.False, $"{gap}");
                        Assert.That(gap.Reason!.ToString(), Does.Contain("even at 0"));
                        continue;
                    }

                    possible++;
                    Assert.That(needed, Is.LessThan(gap.Current));
                    Assert.That(Leaves(gap.Pollutant, needed), Is.True, $"{gap}");
                    Assert.That(Leaves(gap.Pollutant, needed + Step(needed)), Is.False, $"{gap}");
                    Assert.That(gap.Reduction, Is.EqualTo(gap.Current - needed));
                }
            }
        }

        Assert.That((possible > 20, impossible > 0), Is.EqualTo((true, true)), "the generator must give both outcomes");
    }

    /// <summary>The last ten of 364 cities in the worst month of the winter of 2016/17.</summary>
    [Test]
    public void Pollutants_RealCities_StatedValueLeavesTheLastTenAndOneStepMoreDoesNot()
    {
        var read = new ReadOptions { Format = ObservationFormat.Daily, Lenient = true };
        var days = ObservationReader.Read([Path.Combine(RealData.Folder("cities-2013-2017"), "daily.csv.gz")], read).Days!;
        var ranking = GapReport.LeaveBottom(days, AssessmentPeriod.Month(2016, 12), 10).Groups.Single();
        Assert.That((ranking.Ranking.Ranked.Count, ranking.Areas.Count), Is.EqualTo((364, 10)));
        var sharp = 0;
        foreach (var area in ranking.Areas)
        {
            bool Leaves(Pollutant pollutant, decimal value) =>
                GeneratedGroup.With(ranking.Ranking, area.Assessment.Area, GeneratedGroup.Index(area.Assessment, p => p == pollutant ? value : null)).Bottom(10).All(r => r.Area != area.Assessment.Area);
            foreach (var gap in area.Pollutants)
            {
                Assert.That(Leaves(gap.Pollutant, gap.Needed ?? 0), Is.EqualTo(gap.Needed is not null));
                if (gap.Needed is not { } needed)
                    continue;
                Assert.That(Leaves(gap.Pollutant, needed + Step(needed)), Is.False);
                sharp++;
            }
        }

        TestContext.Out.WriteLine($"{sharp} of 60 reductions are possible alone, all are sharp");
        Assert.That(sharp, Is.GreaterThan(20));
    }

    [Test]
    public void Pollutants_ToThePlaceAbove_AreSharp([Range(1, 5)] int seed)
    {
        var group = new GeneratedGroup(seed, 15, Periods[1]);
        foreach (var own in group.Ranking.Ranked.Where(r => r.Place > 1))
        {
            var place = PlaceGaps.Neighbours(group.Ranking, own.Area).Above!.Place;
            var assessment = group.Of(own.Area);
            int PlaceWith(Pollutant pollutant, decimal value) =>
                GeneratedGroup.With(group.Ranking, own.Area, GeneratedGroup.Index(assessment, p => p == pollutant ? value : null)).Ranked.Single(r => r.Area == own.Area).Place;
            foreach (var gap in GapAnalysis.Pollutants(assessment, PlaceGaps.ToPlace(group.Ranking, own.Area, place)).Where(g => g.Needed is not null))
            {
                Assert.That(PlaceWith(gap.Pollutant, gap.Needed!.Value), Is.LessThanOrEqualTo(place));
                Assert.That(PlaceWith(gap.Pollutant, gap.Needed.Value + Step(gap.Needed.Value)), Is.GreaterThan(place));
            }
        }
    }

    /// <summary>Classic, class II of 2012: 60/60 + 40/40 + 70/70 + 45/35 + 4/4 + 160/160 = 1+1+1+1.29+1+1 = 6.29, beside one of 6.00.</summary>
    /// <remarks>Needed is 5.99: PM2.5 single index 0.99 = 34.65 … 34.82/35, so 34 (0.97; 35 gives 1.00); O3 0.70 = 112/160; CO 0.70 = 2.8/4.</remarks>
    [Test]
    public void Pollutants_HandCalculation_Holds()
    {
        var (assessment, target) = HandCase(45, 6.00m);
        var gaps = GapAnalysis.Pollutants(assessment, target);
        Assert.That(assessment.Index.Published, Is.EqualTo(6.29m));
        Assert.That(target.Value, Is.EqualTo(5.99m));
        Assert.That(gaps.Select(g => g.Needed), Is.EqualTo(new decimal?[] { 42, 28, 49, 34, 2.8m, 112 }));
        Assert.That(gaps[(int)Pollutant.PM25].ReductionPercent, Is.EqualTo(24.4m));
        Assert.That(gaps.Where(g => g.IsMain).Select(g => g.Pollutant), Is.EqualTo(new[] { Pollutant.PM25 }));
    }

    [Test]
    public void Pollutants_Impossible_SayWhatTheIndexIsAtZero()
    {
        var (assessment, target) = HandCase(70, 4.00m);
        var so2 = GapAnalysis.Pollutants(assessment, target)[(int)Pollutant.SO2];
        Assert.That((so2.Needed, so2.Reduction, so2.ReductionPercent, so2.FigureAtZero), Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null, 6.00m)));
        Assert.That(so2.Reason!.ToString(), Is.EqualTo("the index is 6.00 even at 0, 3.99 needed"));
    }

    [Test]
    public void Pollutants_TargetReached_AskForNothing()
    {
        var group = new GeneratedGroup(3, 12, Periods[1]);
        var first = group.Ranking.Ranked[0].Area;
        var target = PlaceGaps.OutOfBottom(group.Ranking, first, 3);
        Assert.That(GapAnalysis.Pollutants(group.Of(first), target).Select(g => g.Reduction), Is.All.Zero);
        Assert.That(GapAnalysis.AllTogether(group.Of(first), target), Is.Zero);
        Assert.That(GapAnalysis.CheapestMix(group.Of(first), target, new ReductionCosts(_ => 1, _ => 0)).Cost, Is.Zero);
    }

    [Test]
    public void Pollutants_RankingByOneStatistic_GiveThatOneAlone()
    {
        var group = new GeneratedGroup(4, 12, Periods[1]);
        var ranking = RankingMetric.Statistic(Pollutant.O3).Rank(group.Assessments);
        var last = ranking.Ranked[^1];
        var gap = GapAnalysis.Pollutants(group.Of(last.Area), PlaceGaps.OutOfBottom(ranking, last.Area, 2)).Single();
        Assert.That((gap.Pollutant, gap.Current, gap.Needed), Is.EqualTo((Pollutant.O3, last.Value, (decimal?)ranking.Ranked.Where(r => r.Area != last.Area).ElementAt(ranking.Ranked.Count - 3).Value - 1)));
        Assert.That(() => GapAnalysis.AllTogether(group.Of(last.Area), PlaceGaps.OutOfBottom(ranking, last.Area, 2)), Throws.ArgumentException);
    }

    [Test]
    public void Pollutants_OfAnotherArea_Throw()
    {
        var group = new GeneratedGroup(4, 12, Periods[1]);
        var target = PlaceGaps.OutOfBottom(group.Ranking, group.Ranking.Ranked[^1].Area, 2);
        Assert.That(() => GapAnalysis.Pollutants(group.Of(group.Ranking.Ranked[0].Area), target), Throws.ArgumentException);
    }

    [Test]
    public void AllTogether_Generated_IsTheLeastTenthOfAPercent([Range(1, 6)] int seed)
    {
        var group = new GeneratedGroup(seed, 15, Periods[seed % 2]);
        foreach (var own in group.Ranking.Bottom(5))
        {
            var assessment = group.Of(own.Area);
            var target = PlaceGaps.OutOfBottom(group.Ranking, own.Area, 5);
            var share = GapAnalysis.AllTogether(assessment, target)!.Value;
            decimal With(decimal percent) => GeneratedGroup.Index(assessment, p => assessment.Index.Singles[(int)p].Concentration * (100 - percent) / 100);
            Assert.That(target.IsReachedBy(With(share)), Is.True);
            Assert.That(target.IsReachedBy(With(share - 0.1m)), Is.False);
        }
    }

    [Test]
    public void CheapestMix_Generated_CostsNoMoreThanAnyOther([Range(1, 10)] int seed, [Values("Classic", "Plan2026", "Weighted")] string scheme)
    {
        // Small levels and narrow floors, so that every combination can be tried.
        var random = new Random(seed);
        decimal Level(Pollutant p) => p == Pollutant.CO ? random.Next(10, 30) / 10m : random.Next(20, 60);
        var (assessment, index) = Assessment(new PollutantStatistics(Level(Pollutant.SO2), Level(Pollutant.NO2), Level(Pollutant.PM10), Level(Pollutant.PM25), Level(Pollutant.CO), Level(Pollutant.O3)), scheme);
        var reducible = Pollutants.All.ToArray().OrderBy(_ => random.Next()).Take(3).ToArray();
        var costs = new ReductionCosts(
            p => reducible.Contains(p) ? random.Next(0, 6) : null,
            p => assessment.Index.Singles[(int)p].Concentration!.Value - (p == Pollutant.CO ? 0.2m : scheme == "Classic" ? 12 : 1.5m));
        var known = Pollutants.All.ToArray().ToDictionary(p => p, p => costs.PerUnit(p));
        costs = costs with { PerUnit = p => known[p] };
        foreach (var lower in (decimal[])[0.01m, 0.02m, 0.04m, 0.07m, 3m])
        {
            var target = Target(assessment, index - lower + 0.01m);
            var mix = GapAnalysis.CheapestMix(assessment, target, costs);
            Assert.That(mix.Cost, Is.EqualTo(BruteForce(assessment, target, costs, reducible)), $"{lower}");
            if (mix.Cost is null)
            {
                Assert.That((mix.Reductions.Count, mix.Reason is null), Is.EqualTo((0, false)));
                continue;
            }

            var reduced = mix.Reductions.ToDictionary(r => r.Pollutant);
            Assert.That(target.IsReachedBy(GeneratedGroup.Index(assessment, p => reduced.GetValueOrDefault(p)?.Needed)), Is.True);
            Assert.That(mix.Reductions.Sum(r => r.Cost), Is.EqualTo(mix.Cost));
            Assert.That(mix.Reductions.Where(r => r.Cost != r.Reduction * costs.PerUnit(r.Pollutant) || r.Needed < costs.Floor(r.Pollutant)), Is.Empty);
        }
    }

    [Test]
    public void ByShare_OnePercentOfThePresentLevel_CostsOneForEveryPollutant()
    {
        var costs = ReductionCosts.ByShare(p => p == Pollutant.SO2 ? 0 : p == Pollutant.CO ? 0.8m : 30, _ => 0);
        Assert.That((costs.PerUnit(Pollutant.SO2), costs.PerUnit(Pollutant.CO) * 0.008m, costs.PerUnit(Pollutant.PM25)), Is.EqualTo(((decimal?)null, (decimal?)1, (decimal?)3.333333m)));
    }

    [Test]
    public void CheapestMix_ManySteps_GoesNoLowerThanTheFloors([Range(1, 3)] int seed)
    {
        var group = new GeneratedGroup(seed, 15, Periods[1]);
        decimal Best(Pollutant p) => group.Assessments.Min(a => a[p].Evaluated)!.Value;
        foreach (var own in group.Ranking.Bottom(3))
        {
            var assessment = group.Of(own.Area);
            var target = PlaceGaps.OutOfBottom(group.Ranking, own.Area, 10);
            var mix = GapAnalysis.CheapestMix(assessment, target, ReductionCosts.ByShare(p => assessment.Index.Singles[(int)p].Concentration!.Value, Best));
            var reduced = mix.Reductions.ToDictionary(r => r.Pollutant);
            Assert.That(target.IsReachedBy(GeneratedGroup.Index(assessment, p => reduced.GetValueOrDefault(p)?.Needed)), Is.EqualTo(mix.Reason is null));
            Assert.That(mix.Reductions.Where(r => r.Needed < Best(r.Pollutant)), Is.Empty);
        }
    }

    [Test]
    public void CheapestMix_NegativeCost_Throws()
    {
        var (assessment, target) = HandCase(45, 6.00m);
        Assert.That(() => GapAnalysis.CheapestMix(assessment, target, new ReductionCosts(_ => -1, _ => 0)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static decimal? BruteForce(PeriodAssessment assessment, PlaceTarget target, ReductionCosts costs, Pollutant[] reducible)
    {
        decimal? least = null;
        var values = reducible.Select(p =>
        {
            var current = assessment.Index.Singles[(int)p].Concentration!.Value;
            var all = new List<decimal>();
            for (var value = current; value >= Math.Max(0, costs.Floor(p)); value -= Step(current))
                all.Add(value);
            return all;
        }).ToArray();
        foreach (var x in values[0])
        {
            foreach (var y in values[1])
            {
                foreach (var z in values[2])
                {
                    var now = new Dictionary<Pollutant, decimal> { [reducible[0]] = x, [reducible[1]] = y, [reducible[2]] = z };
                    var cost = now.Sum(v => (assessment.Index.Singles[(int)v.Key].Concentration!.Value - v.Value) * costs.PerUnit(v.Key)!.Value);
                    if ((least is null || cost < least) && target.IsReachedBy(GeneratedGroup.Index(assessment, p => now.TryGetValue(p, out var v) ? v : null)))
                        least = cost;
                }
            }
        }

        return least;
    }

    private static (PeriodAssessment Assessment, PlaceTarget Target) HandCase(decimal pm25, decimal neighbour)
    {
        var (assessment, _) = Assessment(new PollutantStatistics(60, 40, 70, pm25, 4, 160), "Classic");
        return (assessment, Target(assessment, neighbour));
    }

    /// <summary>Out of the last one, beside an area of the given index.</summary>
    private static PlaceTarget Target(PeriodAssessment assessment, decimal neighbour) => PlaceGaps.OutOfBottom(
        RankingEngine.Rank([new(assessment.Area, assessment.Index.Published), new(new Area("neighbour", AreaLevel.County), neighbour)], new RankingRule("index", RankingDirection.SmallestFirst)),
        assessment.Area,
        1);

    /// <summary>An assessment with the statistics given; everything else is that of some county.</summary>
    private static (PeriodAssessment Assessment, decimal Index) Assessment(PollutantStatistics statistics, string scheme)
    {
        var edition = scheme == "Classic" ? StandardsCatalogue.Y2012 : StandardsCatalogue.Y2026;
        var index = CompositeIndex.Compute(statistics, edition, CompositeIndexScheme.ByName(scheme));
        return (new GeneratedGroup(1, 1, Periods[0]).Assessments[0] with { Edition = edition, Index = index }, index.Published!.Value);
    }

    private static AssessmentOptions Options(string? scheme) =>
        AssessmentOptions.Default with { Scheme = scheme is null ? null : CompositeIndexScheme.ByName(scheme) };

    /// <summary>One step of the decimals a figure is written with.</summary>
    private static decimal Step(decimal figure) => new(1, 0, 0, isNegative: false, figure.Scale);
}
