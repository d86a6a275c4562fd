using AirQuality.Numerics;

namespace AirQuality.Tests.Numerics;

/// <summary>Counting gives what looking at every number gives, whether numbers lie close together or far apart.</summary>
[TestFixture]
public sealed class NumbersBesideTests
{
    [Test]
    public void Of_EveryNumberOfManyLists_IsWhatLookingAtEachGives([Values(1, 2, 30, 400)] int count, [Values(1, 10, 4_095, 4_096, 5_000_000_000)] long range)
    {
        var random = new Random(25);
        var beside = new NumbersBeside(count);
        for (var list = 0; list < 5; list++)
        {
            var numbers = Enumerable.Range(0, count).Select(_ => random.NextInt64(-range, range)).ToArray();
            numbers[0] = numbers[^1]; // a tie
            numbers.CopyTo(beside.Numbers, 0);
            beside.Take();
            foreach (var number in numbers)
                Assert.That(beside.Of(number), Is.EqualTo(new Beside(numbers.Count(n => n < number), numbers.Count(n => n > number))));
        }
    }
}
