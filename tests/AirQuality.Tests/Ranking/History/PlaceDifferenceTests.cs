using AirQuality.Ranking;
using AirQuality.Ranking.History;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.History;

[TestFixture]
public sealed class PlaceDifferenceTests
{
    [Test]
    public void Between_PlacesThatDiffer_AreListedInTheirOldOrder()
    {
        var changes = PlaceDifference.Between(Rank("a1 b2 c2 d4 e-"), Rank("a1 b3 c2 d- e4 f5"));
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
    public void Passed_PairsThatChangedTheirOrder_AreListed()
    {
        Assert.That(Swaps(PlaceDifference.Between(Rank("a1 b2 c2 d4"), Rank("b1 a2 c3 d3"))), Is.EqualTo(new[] { "a<b" }));
    }

    [Test]
    public void Passed_Random_AreThePairsOfInvertedOrder()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var old = Enumerable.Range(0, 12).ToDictionary(i => $"{(char)('a' + i)}", _ => random.Next(8));
            var now = Enumerable.Range(0, 12).ToDictionary(i => $"{(char)('a' + i)}", _ => random.Next(8));
            var expected = from x in old.Keys from y in old.Keys where old[x] < old[y] && now[x] > now[y] select $"{x}<{y}";
            Assert.That(Swaps(PlaceDifference.Between(Rank(Text(old)), Rank(Text(now)))), Is.EquivalentTo(expected));
        }

        static string Text(Dictionary<string, int> values) => string.Join(' ', values.Select(v => $"{v.Key}{v.Value}"));
    }

    [Test]
    public void Between_SameRanking_IsEmpty() => Assert.That(PlaceDifference.Between(Rank("a1 b2 c-"), Rank("c- b2 a1")), Is.Empty);

    /// <summary>The pairs that changed their order, as the one that was passed and the one that passed it.</summary>
    private static IEnumerable<string> Swaps(IReadOnlyList<PlaceDifference> changes) => changes
        .SelectMany(c => c.Passed.Select(o => $"{o.Name}<{c.Area.Name}").Concat(c.PassedBy.Select(o => $"{c.Area.Name}<{o.Name}")))
        .Distinct();

    /// <summary>Areas with their values: <c>a1 b2 c-</c>.</summary>
    private static RankingResult Rank(string text) => RankingEngine.Rank(
        text.Split(' ').Select(t => new RankingEntry(new Area(t[..1], AreaLevel.County), t[1..] == "-" ? null : decimal.Parse(t[1..]))),
        new RankingRule("index", RankingDirection.SmallestFirst));
}
