using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Tests.Ranking.Gaps;

[TestFixture]
public sealed class PlaceGapsTests
{
    private static readonly TieRule[] Sharing = [.. TieRule.All.Where(t => !t.BreaksTies)];

    [Test]
    public void OutOfBottom_Generated_TargetLeavesTheListAndOneStepWorseDoesNot(
        [Range(1, 12)] int seed, [ValueSource(nameof(Sharing))] TieRule ties, [Values] RankingDirection direction)
    {
        var ranking = Rank(Values(seed), ties, direction);
        foreach (var own in ranking.Ranked)
        {
            for (var n = 1; n < ranking.Ranked.Count; n++)
            {
                var target = PlaceGaps.OutOfBottom(ranking, own.Area, n);
                Assert.That(target.IsReached, Is.EqualTo(!ranking.Bottom(n).Contains(own)));
                Assert.That(InBottom(ranking, own.Area, target.Value!.Value, n), Is.False, $"{own} {n}");
                Assert.That(InBottom(ranking, own.Area, target.Value.Value + Worse(direction), n), Is.True, $"{own} {n}");
                Assert.That(target.AtCutoff.Select(a => a.Value).Distinct(), Is.EqualTo(new[] { target.Cutoff }));
            }
        }
    }

    [Test]
    public void ToPlace_Generated_TargetHasThePlaceAndOneStepWorseDoesNot(
        [Range(1, 12)] int seed, [ValueSource(nameof(Sharing))] TieRule ties, [Values] RankingDirection direction)
    {
        var ranking = Rank(Values(seed), ties, direction);
        foreach (var own in ranking.Ranked)
        {
            for (var place = 1; place <= ranking.Ranked.Count; place++)
            {
                var target = PlaceGaps.ToPlace(ranking, own.Area, place);
                Assert.That(target.IsReached, Is.EqualTo(own.Place <= place));
                Assert.That(PlaceWith(ranking, own.Area, target.Value!.Value), Is.LessThanOrEqualTo(place));
                if (target.Cutoff is not null)
                    Assert.That(PlaceWith(ranking, own.Area, target.Value.Value + Worse(direction)), Is.GreaterThan(place));
            }
        }
    }

    /// <summary>1.00, 2.00 twice, 3.00: to leave the last two, 3.00 must pass both at 2.00; 2.00 must pass nobody but the other 2.00.</summary>
    [TestCase(3)]
    [TestCase(1)]
    public void OutOfBottom_TieAtTheEndOfTheList_MustBePassed(int row)
    {
        var ranking = Rank([1.00m, 2.00m, 2.00m, 3.00m], TieRule.Share, RankingDirection.SmallestFirst);
        Assert.That(PlaceGaps.OutOfBottom(ranking, Area(row), 2).Value, Is.EqualTo(1.99m));
    }

    [Test]
    public void OutOfBottom_NotLessThanTheGroup_HasNoTargetAndSaysWhy([Values(4, 10)] int n)
    {
        var target = PlaceGaps.OutOfBottom(Rank([1.00m, 2.00m, 2.00m, 3.00m], TieRule.Share, RankingDirection.SmallestFirst), Area(0), n);
        Assert.That((target.Value, target.Cutoff, target.IsReached, target.Reason?.ToString()), Is.EqualTo(((decimal?)null, (decimal?)null, false, $"4 areas are ranked: all are among the last {n}")));
    }

    [Test]
    public void OutOfBottom_AllTied_MustPassTheOthers()
    {
        var ranking = Rank([5.00m, 5.00m, 5.00m], TieRule.Share, RankingDirection.SmallestFirst);
        var target = PlaceGaps.OutOfBottom(ranking, Area(1), 1);
        Assert.That((target.Value, target.Cutoff, target.AtCutoff.Count, target.IsReached), Is.EqualTo(((decimal?)4.99m, (decimal?)5.00m, 2, false)));
    }

    [Test]
    public void OutOfBottom_NothingIsBetter_SaysSo()
    {
        var best = Rank([0m, 0m, 3m], TieRule.Share, RankingDirection.SmallestFirst, "heavy_days");
        Assert.That(PlaceGaps.OutOfBottom(best, Area(2), 2).Reason!.ToString(), Is.EqualTo("no value of heavy-pollution days is better than 0"));
        var full = Rank([100.0m, 100.0m, 50.0m], TieRule.Share, RankingDirection.LargestFirst, "good_ratio");
        Assert.That(PlaceGaps.OutOfBottom(full, Area(2), 2).Value, Is.Null);
    }

    [Test]
    public void OutOfBottom_Change_MayBeNegative() =>
        Assert.That(PlaceGaps.OutOfBottom(Rank([-3.0m, 0.0m], TieRule.Share, RankingDirection.SmallestFirst, "index_change"), Area(1), 1).Value, Is.EqualTo(-3.1m));

    [Test]
    public void Targets_UnderBreak_AreStrictlyBetter()
    {
        var ranking = Rank([1.00m, 2.00m, 3.00m], TieRule.Break, RankingDirection.SmallestFirst);
        Assert.That(PlaceGaps.ToPlace(ranking, Area(2), 2).Value, Is.EqualTo(1.99m));
    }

    [Test]
    public void OutOfBottom_RuleWithDecimals_StepsByThem()
    {
        var ranking = RankingEngine.Rank([new(Area(0), 2.04m), new(Area(1), 2.26m)], new RankingRule("index", RankingDirection.SmallestFirst, Decimals: 1));
        var target = PlaceGaps.OutOfBottom(ranking, Area(1), 1);
        Assert.That((target.Value, target.IsReachedBy(1.94m), target.IsReachedBy(1.96m)), Is.EqualTo(((decimal?)1.9m, true, false)));
    }

    [Test]
    public void Neighbours_BesideTies_AreTheNextPlaces()
    {
        var ranking = Rank([1.00m, 2.00m, 2.00m, 3.50m], TieRule.Share, RankingDirection.SmallestFirst);
        var middle = PlaceGaps.Neighbours(ranking, Area(1));
        Assert.That((middle.ToAbove, middle.ToBelow, middle.Median, middle.FromMedian), Is.EqualTo(((decimal?)1.00m, (decimal?)1.50m, (decimal?)2.00m, (decimal?)0.00m)));
        Assert.That(PlaceGaps.Neighbours(ranking, Area(0)).ToAbove, Is.Null);
        Assert.That(PlaceGaps.Neighbours(ranking, Area(3)).ToBelow, Is.Null);
        Assert.That(PlaceGaps.Neighbours(Rank([1.00m, 1.25m], TieRule.Share, RankingDirection.SmallestFirst), Area(0)).Median, Is.EqualTo(1.125m));
    }

    [Test]
    public void Gaps_OfAreasThatAreNotRanked_SayWhy()
    {
        var ranking = RankingEngine.Rank([new(Area(0), 2m, Reason.Because("PM2.5有效20天", "PM2.5: 20 of 31 days valid"))], new RankingRule("index", RankingDirection.SmallestFirst));
        Assert.That(() => PlaceGaps.OutOfBottom(ranking, Area(0), 1), Throws.ArgumentException.With.Message.Contains("20 of 31 days valid"));
        Assert.That(() => PlaceGaps.Neighbours(ranking, Area(7)), Throws.ArgumentException.With.Message.Contains("not in this ranking"));
    }

    private static bool InBottom(RankingResult ranking, Area area, decimal value, int n) =>
        GeneratedGroup.With(ranking, area, value).Bottom(n).Any(r => r.Area == area);

    private static int PlaceWith(RankingResult ranking, Area area, decimal value) =>
        GeneratedGroup.With(ranking, area, value).Ranked.Single(r => r.Area == area).Place;

    private static decimal Worse(RankingDirection direction) => direction == RankingDirection.SmallestFirst ? 0.01m : -0.01m;

    private static RankingResult Rank(decimal[] values, TieRule ties, RankingDirection direction, string metric = "index") =>
        RankingEngine.Rank(values.Select((v, i) => new RankingEntry(Area(i), v)), new RankingRule(metric, direction, ties));

    private static Area Area(int row) => new($"{row}", AreaLevel.County);

    private static decimal[] Values(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(2, 15)).Select(_ => (random.Next(400, 412) / 100m) + 0.00m)];
    }
}
