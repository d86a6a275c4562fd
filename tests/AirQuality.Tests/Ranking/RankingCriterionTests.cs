using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class RankingCriterionTests
{
    [Test]
    public void Parse_EveryKey_GivesItBack() =>
        Assert.That(RankingCriterion.All.Select(c => RankingCriterion.Parse(c.Key)), Is.EqualTo(RankingCriterion.All));

    [TestCase("index+index_change")]
    [TestCase("2*index+0.5*pm25_change+good_ratio")]
    public void Parse_MeanOfPlaces_KeepsPartsAndWeights(string text)
    {
        var criterion = RankingCriterion.Parse(text);
        Assert.That(criterion.Key, Is.EqualTo(text));
        Assert.That(criterion, Is.EqualTo(RankingCriterion.Parse(text.ToUpperInvariant())));
    }

    [TestCase("")]
    [TestCase("index+")]
    [TestCase("2*index")]
    [TestCase("0*index+pm25")]
    [TestCase("-1*index+pm25")]
    [TestCase("x*index+pm25")]
    [TestCase("index+smoke")]
    public void Parse_WhatIsNone_SaysWhatIsExpected(string text)
    {
        Assert.That(RankingCriterion.TryParse(text, out _), Is.False);
        Assert.That(() => RankingCriterion.Parse(text), Throws.ArgumentException.With.Message.Contains("good_ratio_change").And.Message.Contains($"found '{text}'"));
    }

    [Test]
    public void MeanOf_WhatCannotBeCombined_Throws()
    {
        var (index, pm25) = (RankingCriterion.Index, RankingCriterion.Of(RankingMetric.Statistic(Pollutant.PM25)));
        Assert.That(() => RankingCriterion.MeanOf(new RankingPart(index)), Throws.ArgumentException.With.Message.Contains("two or more"));
        Assert.That(() => RankingCriterion.MeanOf(new RankingPart(index), new RankingPart(pm25, 0)), Throws.ArgumentException.With.Message.Contains("above 0"));
        Assert.That(() => RankingCriterion.MeanOf(new RankingPart(RankingCriterion.Parse("index+pm25")), new RankingPart(pm25)), Throws.ArgumentException.With.Message.Contains("index+pm25"));
    }
}
