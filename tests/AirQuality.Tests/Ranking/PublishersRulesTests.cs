using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Tests.Ranking;

/// <summary>Points in which publishers of rankings differ.</summary>
[TestFixture]
public sealed class PublishersRulesTests
{
    private static readonly RankingRule Index = new("index", RankingDirection.SmallestFirst);

    /// <summary>Henan and Fujian 2016: three of six areas have figures, the three without come last, all in 4th place of six.</summary>
    [Test]
    public void Incomplete_Last_StandsBehindAllOthersAndCountsFromTheBottom()
    {
        var ranking = Rank(Index with { Incomplete = IncompleteAreas.Last }, 3, null, 1, null, 2, null);
        Assert.That(ranking.Ranked.Select(r => $"{r.Place} {r.PlaceFromBottom}"), Is.EqualTo(new[] { "1 6", "2 5", "3 4" }));
        Assert.That(ranking.Unranked.Select(u => u.Place), Is.All.EqualTo(4));
        Assert.That(ranking.Count, Is.EqualTo(6));
    }

    /// <summary>The three without figures are the last three: of the ranked, one more is among the last four.</summary>
    [Test]
    public void Incomplete_Last_FillsThePlacesOfTheLast()
    {
        var ranking = Rank(Index with { Incomplete = IncompleteAreas.Last }, 3, null, 1, null, 2, null);
        Assert.That(ranking.Bottom(3), Is.Empty);
        Assert.That(ranking.Bottom(4).Select(r => r.Value), Is.EqualTo(new[] { 3m }));
        Assert.That(ranking.IsInLast(ranking.Ranked[^1], 3), Is.False);
        Assert.That(PlaceGaps.OutOfBottom(ranking, ranking.Ranked[^1].Area, 3).IsReached, Is.True);
        Assert.That(PlaceGaps.OutOfBottom(ranking, ranking.Ranked[^1].Area, 4).Cutoff, Is.EqualTo(2));
    }

    [Test]
    public void Incomplete_LastInDenseRanking_IsTheNextPlace()
    {
        var ranking = Rank(Index with { Incomplete = IncompleteAreas.Last, Ties = TieRule.Dense }, 1, 1, 2, null, null);
        Assert.That(ranking.Unranked.Select(u => u.Place), Is.All.EqualTo(3));
        Assert.That(ranking.Ranked.Select(r => r.PlaceFromBottom), Is.EqualTo(new[] { 3, 3, 2 }));
    }

    [Test]
    public void Incomplete_ByDefault_HasNoPlace() =>
        Assert.That(Rank(Index, 1, null).Unranked.Single().Place, Is.Null);

    /// <summary>a meets class II (35) and worsened, b does not; Guangdong 2019 and Sichuan 2020 rank a by no change.</summary>
    [TestCase(AttainingAreas.OutOfWorsened, "b a", "b")]
    [TestCase(AttainingAreas.OutOfChanges, "b", "b")]
    [TestCase(AttainingAreas.Ranked, "b a", "b a")]
    public void Attaining_InAChangeRanking_IsWhereThePublisherPutsIt(AttainingAreas attaining, string whole, string worst)
    {
        var lastYear = AssessmentPeriod.Month(2017, 2);
        var ranking = ChangeRanking.Rank(
            RankingMetric.Statistic(Pollutant.PM25),
            [MadeAssessments.Of("a", 30), MadeAssessments.Of("b", 50)],
            [MadeAssessments.Of("a", 20, lastYear), MadeAssessments.Of("b", 48, lastYear)],
            new RankingOptions { Attaining = attaining, Incomplete = IncompleteAreas.Last });
        Assert.That(string.Join(' ', ranking.Improvement.Ranked.Select(r => r.Area)), Is.EqualTo(whole));
        Assert.That(string.Join(' ', ranking.Worsening.Ranked.Select(r => r.Area)), Is.EqualTo(worst));
        Assert.That(ranking.Worsening.Unranked.Where(u => u.Reason.Code == ReasonCode.MeetsClassII && u.Place is not null), Is.Empty, "left out by a rule, not for want of data");
    }

    [Test]
    public void CutsLists_EndsAfterN()
    {
        var ranking = Rank(Index with { CutsLists = true }, 1, 2, 2, 2, 3);
        Assert.That(ranking.Top(2).Select(r => r.Place), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(ranking.Bottom(2).Select(r => r.Place), Is.EqualTo(new[] { 5, 2 }));
        Assert.That(ranking.Ranked.Count(r => ranking.IsInLast(r, 2)), Is.EqualTo(2));
    }

    private static RankingResult Rank(RankingRule rule, params decimal?[] values) =>
        RankingEngine.Rank(values.Select((v, i) => new RankingEntry(new Area($"{i}", AreaLevel.County), v, v is null ? Reason.Because("天数不足", "too few days") : null)), rule);
}
