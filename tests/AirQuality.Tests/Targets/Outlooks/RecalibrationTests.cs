using AirQuality.Targets.Outlooks;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class RecalibrationTests
{
    [Test]
    public void Probability_SlopeBelowOne_DrawsOddsInToEvenOnes() =>
        Assert.That(new Recalibration(0.5, 0).Probability(0.8), Is.EqualTo(2.0 / 3).Within(1e-12), "odds of 4 to 1 become odds of 2 to 1");

    [TestCase(0)]
    [TestCase(1)]
    public void Probability_EveryDrawOrNone_Stays(double drawn) =>
        Assert.That(new Recalibration(0.5, 1).Probability(drawn), Is.EqualTo(drawn));

    /// <summary>A band and a probability are made of the same draws, so a figure said with 5 % must have 5 % as the probability of a goal there.</summary>
    [Test]
    public void Share_OfAProbability_IsTheShareOfDrawsThatIsSaidAsIt([Values(0.6, 1, 1.7)] double slope, [Values(-0.4, 0.3)] double intercept, [Values] bool largerIsBetter)
    {
        var recalibration = new Recalibration(slope, intercept);
        var share = recalibration.Share(0.05, largerIsBetter);
        Assert.That(largerIsBetter ? 1 - recalibration.Probability(1 - share) : recalibration.Probability(share), Is.EqualTo(0.05).Within(1e-12));
    }
}
