using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Ranking.Gaps;

[TestFixture]
public sealed class GapReportTests
{
    private static readonly AssessmentPeriod Days = AssessmentPeriod.Range(new LocalDate(2026, 2, 10), new LocalDate(2026, 3, 20));

    [Test]
    public void ToPlace_Generated_StatedValuesGiveThePlaceAndOneStepMoreDoesNot([Range(1, 4)] int seed, [Values(1, 4)] int place)
    {
        var group = new GeneratedGroup(seed, 9, Days);
        var report = GapReport.ToPlace(group.Days, Days, place);
        var (ranking, areas) = (report.Groups.Single().Ranking, report.Groups[0].Areas);
        Assert.That(areas.Select(a => a.Target.Area), Is.EqualTo(ranking.Ranked.Where(r => r.Place > place).Reverse()));
        Assert.That((report.Place, report.Count), Is.EqualTo(((int?)place, (int?)null)));
        foreach (var area in areas)
        {
            int PlaceWith(Pollutant pollutant, decimal value) => GeneratedGroup.With(ranking, area.Assessment.Area, GeneratedGroup.Index(area.Assessment, p => p == pollutant ? value : null)).PlaceOf(area.Assessment.Area)!.Place;
            foreach (var gap in area.Pollutants)
            {
                Assert.That(PlaceWith(gap.Pollutant, gap.Needed ?? 0), gap.Needed is null ? Is.GreaterThan(place) : Is.LessThanOrEqualTo(place));
                if (gap.Needed is { } needed)
                    Assert.That(PlaceWith(gap.Pollutant, needed + new decimal(1, 0, 0, isNegative: false, needed.Scale)), Is.GreaterThan(place));
            }
        }
    }

    [Test]
    public void ToPlace_GroupsOfTheirOwn_AreRankedByThemselvesAndSmallOnesHaveThePlace()
    {
        var group = new GeneratedGroup(1, 9, Days);
        var names = group.Days.Areas.Select(a => a.Name).ToList();
        var grouping = RankingGrouping.ByLists([new AreaList("two", [.. names.Take(2)]), new AreaList("rest", [.. names.Skip(2)])]);
        var report = GapReport.ToPlace(group.Days, Days, 3, GapOptions.Default with { Grouping = grouping });
        Assert.That(report.Groups.Select(g => (g.Ranking.GroupName, g.Ranking.Ranked.Count)), Is.EqualTo(new[] { ("two", 2), ("rest", 7) }));
        Assert.That(report.Groups.Select(g => g.Areas.Count), Is.EqualTo(new[] { 0, report.Groups[1].Ranking.Ranked.Count(r => r.Place > 3) }));
        var asked = report.Groups[0].Ranking.Ranked[^1].Area;
        var one = GapReport.ToPlace(group.Days, Days, 3, GapOptions.Default with { Grouping = grouping, Area = asked });
        Assert.That(one.Groups[0].Areas.Single().Target.IsReached, Is.True);
        Assert.That(one.Groups[1].Areas, Is.Empty);
    }

    [Test]
    public void Gaps_OfNoPlace_Throw()
    {
        var group = new GeneratedGroup(1, 3, Days);
        Assert.That(() => GapReport.ToPlace(group.Days, Days, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => GapReport.LeaveBottom(group.Days, Days, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => GapReport.ToPlace(group.Days, Days, 1, GapOptions.Default with { AsOf = Days.Start.PlusDays(-1) }), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
