using AirQuality.Statistics.Trends;
using AirQuality.Terms;

namespace AirQuality.Tests.Statistics.Trends;

[TestFixture]
public sealed class TrendResultTests
{
    /// <summary>Six years that fall by 2 each, one of them missing: every pair falls by 2 a year, and 5 x 4 / 2 pairs fall.</summary>
    [Test]
    public void Of_FiguresThatFallAlike_HasTheirSlope()
    {
        var trend = TrendResult.Of(Enumerable.Range(0, 6).Select(y => KeyValuePair.Create(AssessmentPeriod.Year(2020 + y), y == 3 ? null : (decimal?)(50 - (2 * y)))));
        Assert.That(trend.Slope!.PerYear, Is.EqualTo(-2).Within(1e-9));
        Assert.That(trend.MannKendall.S, Is.EqualTo(-10));
        Assert.That(trend.Missing, Is.EqualTo(1));
    }

    [Test]
    public void Of_NoPeriod_IsNoSeries() => Assert.That(() => TrendResult.Of([]), Throws.ArgumentException);
}
