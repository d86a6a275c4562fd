using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.Places;

/// <summary>The words of national and provincial bulletins: 从第1名到并列第19名, 从倒数第1名至并列倒数第20名.</summary>
[TestFixture]
public sealed class BulletinTextTests
{
    private static readonly RankingRule Index = new("index", RankingDirection.SmallestFirst);

    /// <summary>25 areas of which the 19th and 20th are equal, and the 20th and 21st from the bottom.</summary>
    private static readonly RankingResult National = Rank([.. Enumerable.Range(1, 25).Select(i => i is 20 ? 19m : i is 6 ? 5 : i)]);

    [Test]
    public void TopSpan_TieAtTheEnd_IsNamed() =>
        Assert.That(BulletinText.TopSpan(National, 20, Language.Chinese), Is.EqualTo("从第1名到并列第19名"));

    [Test]
    public void BottomSpan_TieAtTheEnd_IsNamed() =>
        Assert.That(BulletinText.BottomSpan(National, 20, Language.Chinese), Is.EqualTo("从倒数第1名至并列倒数第20名"));

    [Test]
    public void Bottom_GuangdongAugust2017_ReadsAsABulletin()
    {
        var rows = PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), "rank_guangdong_2017_08.csv"));
        var result = RankingEngine.Rank(rows.Select(r => new RankingEntry(new Area(r["city"], AreaLevel.City), PublishedCsv.Number(r["published_index"]))), Index);
        Assert.That(BulletinText.Top(result, 3, Language.Chinese), Is.EqualTo("从第1名到第3名依次为湛江、茂名、汕尾"));
        Assert.That(BulletinText.Bottom(result, 3, Language.Chinese), Is.EqualTo("从倒数第1名至倒数第3名依次为清远、广州、东莞"));
        Assert.That(BulletinText.Top(result, 10, Language.Chinese), Is.EqualTo("从第1名到并列第10名依次为湛江、茂名、汕尾、阳江、珠海、汕头、中山、梅州、揭阳、河源（并列）、江门（并列）"));
        Assert.That(BulletinText.Bottom(result, 11, Language.English), Does.StartWith("1st to tied 11th from the bottom: 清远, ").And.EndsWith("江门 (tied), 河源 (tied)"));
    }

    [Test]
    public void Place_InBothLanguages_SaysTied()
    {
        var area = National.Ranked[18];
        Assert.That(BulletinText.Place(area, Language.Chinese), Is.EqualTo("并列第19名"));
        Assert.That(BulletinText.Place(area, Language.English), Is.EqualTo("tied 19th"));
        Assert.That(BulletinText.PlaceFromBottom(area, Language.Chinese), Is.EqualTo("并列倒数第6名"));
        Assert.That(BulletinText.PlaceFromBottom(National.Ranked[^1], Language.English), Is.EqualTo("1st from the bottom"));
    }

    [TestCase(1, "1st from the bottom")]
    [TestCase(2, "2nd from the bottom")]
    [TestCase(11, "11th from the bottom")]
    [TestCase(23, "23rd from the bottom")]
    [TestCase(112, "112th from the bottom")]
    public void PlaceFromBottom_InEnglish_IsAnOrdinal(int place, string words) =>
        Assert.That(BulletinText.PlaceFromBottom(place, Language.English), Is.EqualTo(words));

    [Test]
    public void Top_OneOrNone_NeedsNoSpan()
    {
        Assert.That(BulletinText.Top(National, 1, Language.Chinese, a => a.Name + "市"), Is.EqualTo("第1名为0市"));
        Assert.That(BulletinText.Top(Rank([]), 3, Language.Chinese), Is.Empty);
        Assert.That(BulletinText.BottomSpan(Rank([]), 3, Language.English), Is.Empty);
        Assert.That(BulletinText.BottomSpan(Rank([1, 2]), 1, Language.English), Is.EqualTo("1st from the bottom"));
        Assert.That(BulletinText.TopSpan(National, 20, Language.English), Is.EqualTo("1st to tied 19th"));
        Assert.That(BulletinText.TopSpan(Rank([1, 1]), 1, Language.Chinese), Is.EqualTo("并列第1名"));
    }

    private static RankingResult Rank(decimal[] values) => RankingEngine.Rank(values.Select((v, i) => new RankingEntry(new Area($"{i}", AreaLevel.City), v)), Index);
}
