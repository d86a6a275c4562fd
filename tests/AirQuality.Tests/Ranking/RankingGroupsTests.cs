using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class RankingGroupsTests
{
    private static readonly Area CityX = new("X", AreaLevel.City);
    private static readonly Area CityY = new("Y", AreaLevel.City);

    [Test]
    public void ByLists_RanksEachListAndNamesWhoIsAbsent()
    {
        var areas = new[] { MadeAssessments.Of("a", 30), MadeAssessments.Of("b", 20), MadeAssessments.Of("c", 40) };
        var results = RankingGroups.ByLists(areas, [new AreaList("two", ["a", "b", "z"]), new AreaList("other", ["c", "a"])])
            .Select(g => g.Rank(m => RankingMetric.Index.Rank(m))).ToList();
        Assert.That(results.Select(r => $"{r.GroupName}: {string.Join(' ', r.Ranked.Select(x => $"{x.Place}{x.Area}"))}"), Is.EqualTo(new[] { "two: 1b 2a", "other: 1a 2c" }));
        Assert.That(results[0].Unranked.Select(u => $"{u.Area} {u.Reason}"), Is.EqualTo(new[] { "z no data" }));
        Assert.That(results[1].Unranked, Is.Empty);
    }

    [Test]
    public void ByLists_NameOfTwoAreas_AsksForTheCity()
    {
        var areas = new[] { MadeAssessments.Of("a", 30, parent: CityX), MadeAssessments.Of("a", 20, parent: CityY) };
        Assert.That(() => RankingGroups.ByLists(areas, [new AreaList("l", ["a"])]), Throws.ArgumentException.With.Message.Contains("'a' is a, X or a, Y"));
        Assert.That(RankingGroups.ByLists(areas, [new AreaList("l", ["a, Y"])])[0].Members, Is.EqualTo(new[] { areas[1] }));
    }

    [Test]
    public void ByLists_NobodyThere_IsAnEmptyGroup()
    {
        var result = RankingGroups.ByLists([], [new AreaList("l", ["a"])])[0].Rank(m => RankingMetric.Index.Rank(m));
        Assert.That((result.Ranked.Count, result.Unranked.Single().Reason.ToString()), Is.EqualTo((0, "no data")));
    }

    [Test]
    public void ByLists_AbsentArea_HasTheLevelOfTheOthers()
    {
        var city = MadeAssessments.Of("a", 30) with { Area = CityX };
        Assert.That(RankingGroups.ByLists([city], [new AreaList("l", ["Y"])])[0].Absent, Is.EqualTo(new[] { CityY }));
        Assert.That(RankingGroups.ByLists([], [new AreaList("l", ["Y"])])[0].Absent.Single().Level, Is.EqualTo(AreaLevel.County));
    }

    [Test]
    public void ByLevel_AreasInNone_FormAGroupWithoutAName()
    {
        var groups = RankingGroups.ByLevel([MadeAssessments.Of("a", 30, parent: CityX), MadeAssessments.Of("b", 30), MadeAssessments.Of("c", 30, parent: CityX)], AreaLevel.City);
        Assert.That(groups.Select(g => $"{g.Name}: {string.Join(' ', g.Members.Select(m => m.Area.Name))}"), Is.EqualTo(new[] { "X: a c", ": b" }));
        Assert.That(groups[0].Rank(m => RankingMetric.Index.Rank(m)), Has.Property("Group").EqualTo(CityX).And.Property("GroupName").EqualTo("X"));
    }
}
