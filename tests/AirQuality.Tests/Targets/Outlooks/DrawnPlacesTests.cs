using AirQuality.Targets.Outlooks;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class DrawnPlacesTests
{
    /// <summary>Indices close together, which are counted, and far apart, which are sorted (seed 4): both as when every pair is compared.</summary>
    [TestCase(1)]
    [TestCase(30)]
    [TestCase(4096)]
    [TestCase(1_000_000)]
    public void Of_AnyIndices_CountsThoseBelowAndAbove(int range)
    {
        var random = new Random(4);
        var indices = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 25).Select(_ => 700L + random.Next(range)).ToArray()).ToArray();
        var places = DrawnPlaces.Of(indices, new ParallelOptions());
        for (var area = 0; area < indices.Length; area++)
            for (var i = 0; i < indices[area].Length; i++)
            {
                Assert.That(places[area].Better[i], Is.EqualTo(indices.Count(other => other[i] < indices[area][i])));
                Assert.That(places[area].Worse[i], Is.EqualTo(indices.Count(other => other[i] > indices[area][i])));
            }
    }

    [Test]
    public void Of_NoAreas_IsNone() => Assert.That(DrawnPlaces.Of([], new ParallelOptions()), Is.Empty);
}
