using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

/// <summary>Places from the bottom as bulletins count them: 1 + how many are strictly worse.</summary>
[TestFixture]
public sealed class PlacesFromTheBottomTests
{
    private static readonly RankingRule Index = new("index", RankingDirection.SmallestFirst);

    /// <summary>The last 22 of Hebei's 167 counties in November 2020, by composite index, from the bottom (Yanzhao Evening News, 15 December 2020).</summary>
    private static readonly decimal[] HebeiLast =
    [
        6.76m, 6.62m, 6.58m, 6.56m, 6.54m, 6.52m, 6.48m, 6.40m, 6.40m, 6.40m, 6.39m,
        6.38m, 6.34m, 6.32m, 6.32m, 6.29m, 6.28m, 6.26m, 6.26m, 6.25m, 6.25m, 6.25m,
    ];

    /// <summary>
    /// Places from the bottom (排序(倒序)) of the last 30 towns of Beijing by TSP, 1 to 15 October 2024, as printed: eight ties, of
    /// two, three, two, three, two, two, four and six towns.
    /// </summary>
    private static readonly int[] BeijingLast =
        [1, 2, 3, 3, 5, 6, 7, 7, 7, 10, 10, 12, 12, 12, 15, 15, 17, 17, 19, 20, 20, 20, 20, 24, 25, 25, 25, 25, 25, 25];

    [Test]
    public void PlaceFromBottom_EightPublishedTies_AreThosePrinted()
    {
        var ranking = Rank([.. BeijingLast.Select(printed => 400m - printed), .. Enumerable.Range(0, 300).Select(i => 100m + i / 10)]);
        Assert.That(ranking.Ranked.Reverse().Take(BeijingLast.Length).Select(r => r.PlaceFromBottom), Is.EqualTo(BeijingLast));
    }

    /// <summary>Published: "the last 20" has 22 names, and ends with three that share the 20th place from the bottom.</summary>
    [Test]
    public void Bottom_HebeiNovember2020_EndsWithThreeThatShareTheTwentiethFromTheBottom()
    {
        var ranking = Rank([.. HebeiLast, .. Enumerable.Range(0, 167 - HebeiLast.Length).Select(i => 2 + (i / 100m))]);
        Assert.That(ranking.Bottom(20).Select(r => r.Value), Is.EqualTo(HebeiLast));
        Assert.That(ranking.Bottom(20).TakeLast(3).Select(r => r.PlaceFromBottom), Is.All.EqualTo(20));
        Assert.That(BulletinText.BottomSpan(ranking, 20, Language.Chinese), Is.EqualTo("从倒数第1名至并列倒数第20名"));
    }

    /// <summary>Six areas at 1, 2, 3, 3, 3 and 4: one is worse than the three that share the last place but one, so each is 2nd from the bottom.</summary>
    [Test]
    public void PlaceFromBottom_ThreeThatShareTheLastPlaceButOne_AreSecondFromTheBottom()
    {
        var ranking = Rank([1, 2, 3, 3, 3, 4]);
        Assert.That(ranking.Ranked.Select(r => r.PlaceFromBottom), Is.EqualTo(new[] { 6, 5, 2, 2, 2, 1 }));
        Assert.That(BulletinText.PlaceFromBottom(ranking.Ranked[3], Language.English), Is.EqualTo("tied 2nd from the bottom"));
    }

    /// <summary>Where no place is skipped after a tie, none is skipped from the bottom either.</summary>
    [Test]
    public void PlaceFromBottom_Dense_SkipsNoPlace() =>
        Assert.That(
            RankingEngine.Rank(Entries([1, 2, 3, 3, 3, 4]), Index with { Ties = TieRule.Dense }).Ranked.Select(r => r.PlaceFromBottom),
            Is.EqualTo(new[] { 4, 3, 2, 2, 2, 1 }));

    /// <summary>An area is in the list of the last N exactly when its place from the bottom is N or better.</summary>
    [Test]
    public void Bottom_OfEveryLength_IsTheAreasUpToThatPlaceFromTheBottom([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        var ranking = Rank([.. Enumerable.Range(0, 20).Select(_ => (decimal)random.Next(12))]);
        for (var count = 0; count <= 21; count++)
        {
            Assert.That(ranking.Bottom(count), Is.EquivalentTo(ranking.Ranked.Where(r => r.PlaceFromBottom <= count)));
            Assert.That(ranking.Ranked.Where(r => ranking.IsInLast(r, count)), Is.EquivalentTo(ranking.Bottom(count)));
        }
    }

    /// <summary>Turning the direction round turns the places round.</summary>
    [Test]
    public void PlaceFromBottom_IsThePlaceInTheOppositeDirection([Range(1, 12)] int seed, [ValueSource(typeof(TieRule), nameof(TieRule.All))] TieRule ties)
    {
        var random = new Random(seed);
        var entries = Entries([.. Enumerable.Range(0, 30).Select(_ => (decimal)random.Next(20))]);
        var opposite = RankingEngine.Rank(entries, Index with { Ties = ties, Direction = RankingDirection.LargestFirst });
        Assert.That(RankingEngine.Rank(entries, Index with { Ties = ties }).Ranked.Where(r => r.PlaceFromBottom != opposite.PlaceOf(r.Area)!.Place), Is.Empty);
    }

    private static RankingResult Rank(decimal[] values) => RankingEngine.Rank(Entries(values), Index);

    private static IEnumerable<RankingEntry> Entries(decimal[] values) => values.Select((v, i) => new RankingEntry(new Area($"{i}", AreaLevel.County), v));
}
