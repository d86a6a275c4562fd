using AirQuality.Figures;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Tests.Terms;

[TestFixture]
public sealed class NamesTests
{
    [TestCase(Pollutant.PM25, "细颗粒物", "fine particles")]
    [TestCase(Pollutant.PM10, "可吸入颗粒物", "inhalable particles")]
    [TestCase(Pollutant.O3, "臭氧", "ozone")]
    public void Name_OfAPollutant_IsThatOfGB3095(Pollutant pollutant, string zh, string en)
    {
        Assert.That(pollutant.Name(Language.Chinese), Is.EqualTo(zh));
        Assert.That(pollutant.Name(Language.English), Is.EqualTo(en));
    }

    [Test]
    public void Name_OfEveryValue_IsItsOwnInBothLanguages()
    {
        Distinct<Pollutant>(Names.Name);
        Distinct<AreaLevel>(Names.Name);
        Distinct<StationKind>(Names.Name);
        Distinct<GoalLevel>(GoalNames.Name);
        Distinct<GoalStatus>(GoalNames.Name);

        static void Distinct<T>(Func<T, Language, string> nameOf)
            where T : struct, Enum
        {
            foreach (var language in Enum.GetValues<Language>())
                Assert.That(Enum.GetValues<T>().Select(v => nameOf(v, language)), Is.Unique.And.None.Empty, typeof(T).Name);
        }
    }

    [Test]
    public void Name_OfAValueThatIsNone_Throws()
    {
        Assert.That(() => ((Pollutant)99).Name(Language.Chinese), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => ((AreaLevel)99).Name(Language.Chinese), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => ((StationKind)99).Name(Language.Chinese), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => ((GoalLevel)99).Name(Language.Chinese), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => ((GoalStatus)99).Name(Language.Chinese), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Name_OfOneFigure_IsTheSameWhereverItIsUsed()
    {
        foreach (var figure in Figure.All)
        {
            Assert.That(RankingMetric.ByKey(figure.Key).Name(Language.Chinese), Is.EqualTo(figure.Name(Language.Chinese)));
            if (figure != Figure.HeavyRatio) // the one figure no goal is set for
                Assert.That(GoalMetric.Find(figure.Key)!.Name(Language.English), Is.EqualTo(figure.Name(Language.English)));
        }

        Assert.That(Figure.Index.Name(Language.Chinese), Is.EqualTo("综合指数"));
        Assert.That(Figure.Statistic(Pollutant.PM25).Name(Language.English), Is.EqualTo("PM2.5"));
        Assert.That(GoalMetric.All.Select(m => m.Name(Language.Chinese)), Is.Unique.And.None.Contains("_"));
    }

    [Test]
    public void Name_OfAFigureOfAnother_IsItsKey() =>
        Assert.That(new RankingMetric(new Figure("noise", ChangeKind.Percent, _ => null, _ => null), RankingDirection.SmallestFirst).Name(Language.Chinese), Is.EqualTo("noise"));
}
