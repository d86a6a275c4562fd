using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class RankingEngineTests
{
    private static readonly RankingRule Index = new("index", RankingDirection.SmallestFirst);

    [Test]
    public void Rank_GuangdongAugust2017_GivesThePublishedPlaces()
    {
        var rows = PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), "rank_guangdong_2017_08.csv")).ToList();
        var result = RankingEngine.Rank(rows.Select(r => new RankingEntry(Area(r["city"]), PublishedCsv.Number(r["published_index"]))), Index);
        var published = rows.ToDictionary(r => r["city"], r => int.Parse(r["rank"], System.Globalization.CultureInfo.InvariantCulture));
        var mismatches = result.Ranked.Where(r => r.Place != published[r.Area.Name]).Select(r => $"{r.Area} {r.Place}").ToList();
        TestContext.Out.WriteLine($"Guangdong 2017-08: {rows.Count - mismatches.Count} of {rows.Count} places match");
        Assert.That((rows.Count, result.Ranked.Count(r => r.IsTied)), Is.EqualTo((21, 2)));
        Assert.That(mismatches, Is.Empty);
    }

    [Test]
    public void Rank_PublishedCountyIndices_GivesThePlacesButThatOfFinerPrecision()
    {
        var rows = PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), "composite-index.csv"))
            .Where(r => r["rank"].Length > 0 && r["rank_scope"] == "宝鸡县区").ToList();
        var mismatches = new List<string>();
        foreach (var month in rows.GroupBy(r => r["period"]))
        {
            var result = RankingEngine.Rank(month.Select(r => new RankingEntry(Area(r["place"]), PublishedCsv.Number(r["published_index"]))), Index);
            foreach (var row in month)
            {
                var place = result.Ranked.Single(r => r.Area.Name == row["place"]).Place;
                if ($"{place}" != row["rank"])
                    mismatches.Add($"{row["place"]} {row["period"]}: computed {place}, published {row["rank"]}");
            }
        }

        TestContext.Out.WriteLine($"Baoji counties: {rows.Count - mismatches.Count} of {rows.Count} places match");
        Assert.That(rows, Has.Count.EqualTo(16));
        Assert.That(mismatches, Is.EqualTo(new[] { "陇县 2018-02: computed 7, published 8" })); // 6.1 twice in 2018-02; Baoji has finer figures behind it
    }

    [Test]
    public void Rank_EqualValues_ShareThePlaceAndTheNextIsSkipped() =>
        Assert.That(Places(Index, 1, 2, 2, 3), Is.EqualTo(new[] { 1, 2, 2, 4 }));

    [Test]
    public void Rank_Dense_DoesNotSkip() =>
        Assert.That(Places(Index with { Ties = TieRule.Dense }, 1, 1, 2, 2, 3), Is.EqualTo(new[] { 1, 1, 2, 2, 3 }));

    [Test]
    public void Rank_TrailingZeros_AreEqualValues() =>
        Assert.That(Places(Index, 2.10m, 2.1m), Is.EqualTo(new[] { 1, 1 }));

    [Test]
    public void Rank_LargestFirst_TurnsTheOrder() =>
        Assert.That(Rank(Index with { Direction = RankingDirection.LargestFirst }, 80, 100, 90).Ranked.Select(r => r.Value), Is.EqualTo(new[] { 100m, 90, 80 }));

    [Test]
    public void Rank_DecimalsOfTheRule_DecideEquality() =>
        Assert.That(Places(Index with { Decimals = 1 }, 2.04m, 1.96m, 2.06m), Is.EqualTo(new[] { 1, 1, 3 }));

    [TestCase(0, "2.5", "2")]
    [TestCase(15, "2.5", "2.5")]
    public void Rank_FewestAndMostDecimals_AreAccepted(int decimals, decimal value, decimal ranked) =>
        Assert.That(Rank(Index with { Decimals = decimals }, value).Ranked.Single().Value, Is.EqualTo(ranked));

    [TestCase(-1)]
    [TestCase(16)]
    public void Rank_OtherDecimals_AreRefused(int decimals) =>
        Assert.That(() => Rank(Index with { Decimals = decimals }, 1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 to 15 decimals"));

    [Test]
    public void Rank_ManyEqualValues_StayInTheOrderOfEntry([ValueSource(typeof(TieRule), nameof(TieRule.All))] TieRule ties)
    {
        var values = Enumerable.Range(0, 100).Select(i => (decimal)(i % 3)).ToArray();
        var expected = Enumerable.Range(0, 100).OrderBy(i => i % 3).ThenBy(i => i).Select(i => $"{i}");
        Assert.That(Rank(Index with { Ties = ties }, values).Ranked.Select(r => r.Area.Name), Is.EqualTo(expected));
    }

    [Test]
    public void Rank_BreakWithListsOfTwoLengths_ComparesWhatBothHave()
    {
        RankingEntry[] entries = [new(Area("a"), 3) { TieBreakers = [30, 5] }, new(Area("b"), 3) { TieBreakers = [30] }, new(Area("c"), 3) { TieBreakers = [29] }];
        Assert.That(RankingEngine.Rank(entries, Index with { Ties = TieRule.Break }).Ranked.Select(r => $"{r.Place} {r.Area}"), Is.EqualTo(new[] { "1 c", "2 a", "2 b" }));
    }

    [Test]
    public void Rank_Break_ComparesTheTieBreakersInTurn()
    {
        var entries = new[]
        {
            new RankingEntry(Area("a"), 3) { TieBreakers = [30, 100] },
            new RankingEntry(Area("b"), 3) { TieBreakers = [30, 90] },
            new RankingEntry(Area("c"), 3) { TieBreakers = [29, 200] },
            new RankingEntry(Area("d"), 3) { TieBreakers = [30, 90] },
        };
        var result = RankingEngine.Rank(entries, Index with { Ties = TieRule.Break });
        Assert.That(result.Ranked.Select(r => $"{r.Place} {r.Area}"), Is.EqualTo(new[] { "1 c", "2 b", "2 d", "4 a" }));
    }

    [Test]
    public void Rank_InvalidAreas_AreListedWithTheReason()
    {
        var result = RankingEngine.Rank([new(Area("a"), 3), new(Area("b"), 2, Reason.Because("PM2.5有效26天", "PM2.5: 26 of 31 days")), new(Area("c"), null)], Index);
        Assert.That(result.Ranked.Select(r => $"{r.Place} {r.Area}"), Is.EqualTo(new[] { "1 a" }));
        Assert.That(result.Unranked.Select(u => $"{u.Area}: {u.Reason}"), Is.EqualTo(new[] { "b: PM2.5: 26 of 31 days", "c: no composite index" }));
    }

    [Test]
    public void Rank_Nothing_IsEmpty() => Assert.That(Rank(Index).Top(5).Concat(Rank(Index).Bottom(5)), Is.Empty);

    [Test]
    public void Top_TieAtTheEnd_ExtendsTheList() =>
        Assert.That(Rank(Index, 1, 2, 3, 3, 3, 4).Top(3), Has.Count.EqualTo(5));

    [Test]
    public void Bottom_TieAtTheEnd_ExtendsTheList() =>
        Assert.That(Rank(Index, 1, 2, 2, 2, 3).Bottom(2).Select(r => r.Value), Is.EqualTo(new[] { 3m, 2, 2, 2 }));

    [Test]
    public void Top_MoreThanThereAre_IsAll() => Assert.That(Rank(Index, 1, 2).Top(10), Has.Count.EqualTo(2));

    [Test]
    public void Top_Negative_Throws() => Assert.That(() => Rank(Index, 1).Top(-1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Rank_Generated_PlacesAreThoseCountedNaively([Range(1, 30)] int seed)
    {
        var values = Values(seed);
        var result = Rank(Index, values);
        var expected = OracleRegion.Places(values.Select((v, i) => (v, i)).ToDictionary(x => $"{x.i}", x => x.v, StringComparer.Ordinal));
        Assert.That(result.Ranked.ToDictionary(r => r.Area.Name, r => r.Place), Is.EquivalentTo(expected));
        Assert.That(result.Ranked.Where(r => r.PlaceFromBottom != 1 + values.Count(v => v > r.Value)), Is.Empty);
        Assert.That(result.Ranked.Where(r => r.IsTied != (values.Count(v => v == r.Value) > 1)), Is.Empty);
    }

    [Test]
    public void Rank_AnyOrderOfEntry_GivesTheSamePlaces([Range(1, 10)] int seed, [ValueSource(typeof(TieRule), nameof(TieRule.All))] TieRule ties)
    {
        var entries = Values(seed).Select((v, i) => new RankingEntry(Area($"{i}"), v) { TieBreakers = [i % 3, i % 2] }).ToArray();
        var shuffled = entries.ToArray();
        new Random(seed).Shuffle(shuffled);
        var rule = Index with { Ties = ties };
        Assert.That(
            RankingEngine.Rank(shuffled, rule).Ranked.Select(r => (r.Area.Name, r.Place, r.PlaceFromBottom)).Order(),
            Is.EqualTo(RankingEngine.Rank(entries, rule).Ranked.Select(r => (r.Area.Name, r.Place, r.PlaceFromBottom)).Order()));
    }

    [Test]
    public void TopAndBottom_OfEveryLength_AgreeWithTheWhole([Range(1, 10)] int seed)
    {
        var result = Rank(Index, Values(seed));
        var all = result.Ranked;
        for (var n = 1; n <= all.Count; n++)
        {
            var top = result.Top(n);
            var bottom = result.Bottom(n);
            Assert.That(top, Is.EqualTo(all.Where(r => r.Place <= all[n - 1].Place)));
            Assert.That(bottom.Reverse(), Is.EqualTo(all.Where(r => r.Place >= all[^n].Place)));
            Assert.That(Math.Min(top.Count, bottom.Count), Is.GreaterThanOrEqualTo(n));
        }
    }

    [Test]
    public void Rank_Generated_EveryAreaIsInOneOfTheLists([Range(1, 5)] int seed)
    {
        var entries = Values(seed).Select((v, i) => new RankingEntry(Area($"{i}"), i % 5 == 0 ? null : v, i % 7 == 0 ? Reason.Because("天数不足", "too few days") : null)).ToList();
        var result = RankingEngine.Rank(entries, Index);
        Assert.That(result.Ranked.Select(r => r.Area).Concat(result.Unranked.Select(u => u.Area)), Is.EquivalentTo(entries.Select(e => e.Area)));
        Assert.That(result.Unranked.Where(u => string.IsNullOrWhiteSpace(u.Reason.ToString())), Is.Empty);
    }

    private static RankingResult Rank(RankingRule rule, params decimal[] values) =>
        RankingEngine.Rank(values.Select((v, i) => new RankingEntry(Area($"{i}"), v)), rule);

    private static IEnumerable<int> Places(RankingRule rule, params decimal[] values) => Rank(rule, values).Ranked.Select(r => r.Place);

    private static Area Area(string name) => new(name, AreaLevel.City);

    /// <summary>Up to 60 values of few digits, so that many tie.</summary>
    private static decimal[] Values(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(200, 240) / 100m)];
    }
}
