using AirQuality.Numerics;

namespace AirQuality.Tests.Numerics;

[TestFixture]
internal sealed class AscendingTests
{
    [TestCase(1, 3)]
    [TestCase(1_000, 40)]
    [TestCase(1_000, 1_000_000)]
    public void NumbersComeInTheOrderOfAnySort(int count, int spread)
    {
        var random = new Random(count + spread);
        long[] values = [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(-spread, spread))];
        long[] expected = [.. values.Order()];

        Ascending.Sort(values);

        Assert.That(values, Is.EqualTo(expected));
    }

    [Test]
    public void TheFarthestNumbersAreOrderedWithoutOverflow()
    {
        long[] values = [long.MaxValue, 0, long.MinValue];

        Ascending.Sort(values);

        Assert.That(values, Is.EqualTo(new[] { long.MinValue, 0, long.MaxValue }));
    }

    [Test]
    public void NoNumbersStayNone()
    {
        long[] none = [];

        Ascending.Sort(none);

        Assert.That(none, Is.Empty);
    }

    [Test]
    public void AsManyLieBelowALimitAsCountingSays()
    {
        var random = new Random(5);
        long[] values = [.. Enumerable.Range(0, 300).Select(_ => (long)random.Next(-20, 60)).Order()];

        for (var limit = -25m; limit < 65; limit += 0.5m)
            Assert.That(Ascending.CountBelow(values, limit), Is.EqualTo(values.Count(v => v < limit)), $"below {limit}");
    }
}
