namespace AirQuality.Tests;

[TestFixture]
public sealed class SeededRandomTests
{
    /// <summary>The first numbers of SplitMix64 from seed 1234567 as its authors' reference program prints them.</summary>
    [Test]
    public void Next_OfTheReferenceSeed_GivesTheReferenceNumbers()
    {
        var random = new SeededRandom(1234567);
        Assert.That(
            Enumerable.Range(0, 5).Select(_ => random.Next()).ToArray(),
            Is.EqualTo(new[] { 6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL }));
    }

    [Test]
    public void Next_BelowABound_GivesEveryNumberAboutEquallyOften([Values(1, 2, 7, 31)] int bound)
    {
        const int Each = 10_000;
        var random = new SeededRandom(9);
        var counts = new int[bound];
        for (var i = 0; i < bound * Each; i++)
            counts[random.Next(bound)]++;
        Assert.That(counts, Has.All.InRange(Each - 500, Each + 500)); // five standard deviations
    }

    [Test]
    public void Next_BelowNothing_Throws() =>
        Assert.That(() => new SeededRandom(1).Next(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
