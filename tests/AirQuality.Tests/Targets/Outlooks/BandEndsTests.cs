using AirQuality.Targets.Outlooks;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class BandEndsTests
{
    /// <summary>Few figures, as with heavy days late in a year, or many: where the odds are right, nine of ten are counted as within, neither more nor less.</summary>
    [Test]
    public void Part_FiguresThatComeAsOftenAsSaid_HoldExactlyNineOfTen([Range(1, 12)] int figures, [Values(1, 2, 3)] int seed)
    {
        var random = new Random((figures * 10) + seed);
        var odds = Enumerable.Range(0, figures).Select(_ => random.NextDouble()).ToArray();
        var sum = odds.Sum();
        var cumulative = odds.Select((_, i) => odds.Take(i + 1).Sum() / sum).ToArray();
        var low = Array.FindIndex(cumulative, c => c >= BandEnds.Tail);
        var high = Array.FindIndex(cumulative, c => c >= 1 - BandEnds.Tail);
        var within = Enumerable.Range(0, figures).Sum(i => odds[i] / sum * Counted(i));
        Assert.That(within, Is.EqualTo(0.9).Within(1e-12), string.Join(", ", cumulative));

        double Counted(int i) => i < low || i > high ? 0 : i > low && i < high ? 1 : BandEnds.Part(i == 0 ? 0 : cumulative[i - 1], cumulative[i]);
    }

    [Test]
    public void Part_FigureThatIsCertain_IsWithinAsOftenAsTheBandPromises() => Assert.That(BandEnds.Part(0, 1), Is.EqualTo(0.9).Within(1e-12));

    [Test]
    public void Part_FigureWithoutProbability_IsWithin() => Assert.That(BandEnds.Part(0.4, 0.4), Is.EqualTo(1));
}
