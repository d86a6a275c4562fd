using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class RankingGroupingTests
{
    private static readonly Area CityX = new("X", AreaLevel.City);
    private static readonly Area CityY = new("Y", AreaLevel.City);

    [Test]
    public void ByLists_RanksEachListAndNamesWhoIsAbsent()
    {
        var areas = new[] { MadeAssessments.Of("a", 30), MadeAssessments.Of("b", 20), MadeAssessments.Of("c", 40) };
        var grouping = RankingGrouping.ByLists([new AreaList("two", ["a", "b", "z"]), new AreaList("other", ["c", "a"])]);
        var results = grouping.Divide([.. areas.Select(a => a.Area)]).Select(g => g.Named(RankingMetric.Index.Rank(areas.Where(a => g.Members.Contains(a.Area))))).ToList();
        Assert.That(results.Select(r => $"{r.GroupName}: {string.Join(' ', r.Ranked.Select(x => $"{x.Place}{x.Area}"))}"), Is.EqualTo(new[] { "two: 1b 2a", "other: 1a 2c" }));
        Assert.That(results[0].Unranked.Select(u => $"{u.Area} {u.Reason}"), Is.EqualTo(new[] { "z no data" }));
        Assert.That(results[1].Unranked, Is.Empty);
    }

    [Test]
    public void ByLists_NameOfTwoAreas_AsksForTheCity()
    {
        var areas = new[] { new Area("a", AreaLevel.County, CityX), new Area("a", AreaLevel.County, CityY) };
        Assert.That(() => RankingGrouping.ByLists([new AreaList("l", ["a"])]).Check(areas), Throws.ArgumentException.With.Message.Contains("'a' is a, X or a, Y"));
        Assert.That(RankingGrouping.ByLists([new AreaList("l", ["a, Y"])]).Divide(areas)[0].Members, Is.EqualTo(new[] { areas[1] }));
    }

    [Test]
    public void ByLists_NobodyThere_IsAnEmptyGroup()
    {
        var result = RankingGrouping.ByLists([new AreaList("l", ["a"])]).Divide([])[0].Named(RankingMetric.Index.Rank([]));
        Assert.That(result.Ranked, Is.Empty);
        Assert.That(result.Unranked.Single().Reason.ToString(), Is.EqualTo("no data"));
    }

    [Test]
    public void ByLists_AbsentArea_HasTheLevelOfTheOthers()
    {
        var grouping = RankingGrouping.ByLists([new AreaList("l", ["Y"])]);
        Assert.That(grouping.Divide([CityX])[0].Absent, Is.EqualTo(new[] { CityY }));
        Assert.That(grouping.Divide([])[0].Absent.Single().Level, Is.EqualTo(AreaLevel.County));
    }

    [Test]
    public void By_Level_KeepsThoseThatLieInNoneTogether()
    {
        var groups = RankingGrouping.By(AreaLevel.City).Divide([new Area("a", AreaLevel.County, CityX), new Area("b", AreaLevel.County), new Area("c", AreaLevel.County, CityX)]);
        Assert.That(groups.Select(g => $"{g.Name}: {string.Join(' ', g.Members.Select(m => m.Name))}"), Is.EqualTo(new[] { "X: a c", ": b" }));
        Assert.That(groups[0].Named(RankingMetric.Index.Rank([])), Has.Property("Group").EqualTo(CityX).And.Property("GroupName").EqualTo("X"));
    }

    [Test]
    public void By_LevelNobodyLiesIn_IsRefused() =>
        Assert.That(() => RankingGrouping.By(AreaLevel.Province).Check([new Area("a", AreaLevel.County, CityX)]), Throws.ArgumentException.With.Message.Contains("Province"));
}
