using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.Publishers;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.Gaps;

/// <summary>What a gap names takes an area out of the last ten of 167 by the rules of every publisher, and one step less does not: checked by ranking anew.</summary>
[TestFixture]
public sealed class GapByPublisherTests
{
    private const int Last = 10;

    private static IEnumerable<string> Publishers => Publisher.All.Select(p => p.Name);

    [Test]
    public void Gap_OfEveryPublisher_NamesAnIndexThatLeavesTheLastTenAndOneStepMoreDoesNot([ValueSource(nameof(Publishers))] string name, [Values(1, 2, 3)] int seed)
    {
        var publisher = Publisher.ByName(name);
        var rules = publisher.RulesFor(RankingCriterion.Index);
        var scheme = publisher.Decimals.Index is { } decimals ? CompositeIndexScheme.Classic.WithDecimals(decimals) : CompositeIndexScheme.Classic;
        var areas = Province(seed, scheme);
        var ranking = RankingMetric.Index.Rank(areas, rules);
        foreach (var area in ranking.Bottom(Last).Take(4).Concat(ranking.Ranked.Skip(ranking.Ranked.Count - 14).Take(3)))
        {
            var target = PlaceTarget.OutOfBottom(ranking, area.Area, Last);
            if (target.Value is not { } value)
                continue;
            var step = new decimal(1, 0, 0, isNegative: false, (byte)scheme.PublishedDecimals);
            Assert.That(IsInLast(areas, area.Area, value, rules), Is.False, $"{name} {seed} {area}: {value}");
            // With a further figure an equal index may do: then the step names more than is needed, never less.
            if (rules.Ties != TieRule.Break)
                Assert.That(IsInLast(areas, area.Area, value + step, rules), Is.True, $"{name} {seed} {area}: {value + step}");
        }
    }

    /// <summary>Whether an area with another index is among the last, with ties, areas put last and lists as the rules have them.</summary>
    private static bool IsInLast(IReadOnlyList<PeriodAssessment> areas, Area own, decimal index, RankingOptions rules)
    {
        var ranking = RankingEngine.Rank(
            areas.Select(a => a.Area == own
                ? new RankingEntry(own, index) { TieBreakers = [decimal.MaxValue] }
                : new RankingEntry(a.Area, RankingMetric.Index.Of(a), RankingMetric.Index.ReasonOf(a)) { TieBreakers = rules.Ties == TieRule.Break ? rules.Chain!.Of(m => m.Of(a)) : [] }),
            rules.RuleOf("index", RankingDirection.SmallestFirst));
        var behind = ranking.Count - ranking.PutLast - ranking.Ranked.Count(r => r.Value <= index);
        // A cut list of N may or may not name one of those that tie at its end, so that it is out for sure only with N strictly worse.
        return rules.CutsLists ? behind + ranking.PutLast < Last : ranking.IsInLast(ranking.PlaceOf(own)!, Last);
    }

    private static List<PeriodAssessment> Province(int seed, CompositeIndexScheme scheme)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, 167).Select(i => MadeAssessments.Of(
            $"{i}号县",
            new PollutantStatistics(random.Next(10, 14), random.Next(20, 26), random.Next(60, 70), random.Next(30, 38), random.Next(10, 13) / 10m, random.Next(150, 158)),
            scheme: scheme,
            reason: random.Next(40) == 0 ? "20 of 28 days valid in 2018-02, 25 needed" : null))];
    }
}
