using AirQuality.Numerics;

namespace AirQuality.Tests.Numerics;

[TestFixture]
public sealed class SeededRandomTests
{
    /// <summary>The first outputs of SplitMix64 for the seed 1234567, as published with the reference implementation.</summary>
    [Test]
    public void Next_KnownSeed_GivesTheReferenceNumbers()
    {
        var random = new SeededRandom(1234567);
        Assert.That(new[] { random.Next(), random.Next(), random.Next() }, Is.EqualTo(new[] { 6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL }));
    }

    [Test]
    public void Next_Limit_IsKeptAndEveryNumberIsAsLikely([Values(1, 2, 7, 365)] int limit)
    {
        var random = new SeededRandom(5);
        var counts = new int[limit];
        for (var i = 0; i < limit * 1000; i++)
            counts[random.Next(limit)]++;
        Assert.That(counts.Min(), Is.GreaterThan(850));
        Assert.That(counts.Max(), Is.LessThan(1150));
    }
}
