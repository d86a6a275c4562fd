using AirQuality.Ranking;
using AirQuality.Ranking.History;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.History;

[TestFixture]
public sealed class PlaceReconciliationTests
{
    [Test]
    public void Between_PlacesThatDiffer_AreListedInTheirOldOrder()
    {
        var changes = PlaceReconciliation.Between(Rank("a1 b2 c2 d4 e-"), Rank("a1 b3 c2 d- e4 f5"));
        Assert.That(
            changes.Select(c => (c.Area.Name, c.Old?.Place, c.New?.Place, c.Difference, c.OldReason?.ToString(), c.NewReason?.ToString())),
            Is.EqualTo(new (string, int?, int?, int?, string?, string?)[]
            {
                ("b", 2, 3, 1, null, null),
                ("d", 4, null, null, null, "no composite index"),
                ("e", null, 4, null, "no composite index", null),
                ("f", null, 5, null, "no such area", null),
            }));
    }

    /// <summary>b and c shared a place, c and d come to share one: neither pair changed its order.</summary>
    [Test]
    public void Swaps_PairsThatChangedTheirOrder_AreListed()
    {
        var swaps = PlaceReconciliation.Swaps(Rank("a1 b2 c2 d4"), Rank("b1 a2 c3 d3"));
        Assert.That(swaps.Select(s => $"{s.Passed.Name}<{s.By.Name}"), Is.EqualTo(new[] { "a<b" }));
    }

    [Test]
    public void Swaps_Random_AreThePairsOfInvertedOrder()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var old = Enumerable.Range(0, 12).ToDictionary(i => $"{(char)('a' + i)}", _ => random.Next(8));
            var now = Enumerable.Range(0, 12).ToDictionary(i => $"{(char)('a' + i)}", _ => random.Next(8));
            var expected = from x in old.Keys from y in old.Keys where old[x] < old[y] && now[x] > now[y] select $"{x}<{y}";
            var swaps = PlaceReconciliation.Swaps(Rank(Text(old)), Rank(Text(now)));
            Assert.That(swaps.Select(s => $"{s.Passed.Name}<{s.By.Name}"), Is.EquivalentTo(expected));
        }

        static string Text(Dictionary<string, int> values) => string.Join(' ', values.Select(v => $"{v.Key}{v.Value}"));
    }

    [Test]
    public void Between_SameRanking_IsEmpty() => Assert.That(PlaceReconciliation.Between(Rank("a1 b2 c-"), Rank("c- b2 a1")), Is.Empty);

    /// <summary>Areas with their values: <c>a1 b2 c-</c>.</summary>
    private static RankingResult Rank(string text) => RankingEngine.Rank(
        text.Split(' ').Select(t => new RankingEntry(new Area(t[..1], AreaLevel.County), t[1..] == "-" ? null : decimal.Parse(t[1..]))),
        new RankingRule("index", RankingDirection.SmallestFirst));
}
