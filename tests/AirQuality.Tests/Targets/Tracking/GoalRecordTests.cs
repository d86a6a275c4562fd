using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Targets.Tracking;

/// <summary>The worst day and the cleanest run of days of a record, against every run looked at by itself.</summary>
[TestFixture]
public sealed class GoalRecordTests
{
    [Test]
    public void Cleanest_RecordsWithGaps_IsTheLowestMeanOfAnyRun([Range(0, 11)] int seed)
    {
        var random = new Random(seed);
        var gapEvery = seed % 3 == 0 ? 3 : 40; // a third missing: many runs have too few days
        var values = Enumerable.Range(0, 365 + random.Next(700)).Select(d => random.Next(gapEvery) == 0 ? -1 : (int)(30_000 + (20_000 * Math.Cos(d / 58.0)) + random.Next(25_000))).ToArray();
        var sums = new RunningSums();
        _ = new GoalRecord(new int[2000], sums); // what was there before
        var record = new GoalRecord(values, sums);
        var isLong = values.Count(v => v >= 0) >= 365;
        foreach (var length in new[] { 1, 2, 3, 4, 5, 7, 8, 30, 91, 109, 365, values.Length, values.Length + 1 })
        {
            var expected = isLong ? Lowest(values, length) : null;
            Assert.That(record.Cleanest(length) is { } mean ? new Rational(mean.Numerator, mean.Denominator) : (Rational?)null, Is.EqualTo(expected), $"{length} days of {values.Length}");
            if (expected is { } least)
            {
                var sum = (long)decimal.Floor((least * length).Round(9));
                Assert.That(record.NeverSpentSoLittle(length, sum - 1), Is.True);
                Assert.That(record.NeverSpentSoLittle(length, sum + 1), Is.False);
            }
        }

        Assert.That(record.WorstDay, Is.EqualTo(isLong ? values.Max() : int.MaxValue));
    }

    [Test]
    public void Cleanest_OfLessThanAYear_IsUnknown()
    {
        var record = new GoalRecord(Enumerable.Repeat(1000, 364).ToArray());
        Assert.That(record.Cleanest(7), Is.Null);
        Assert.That(record.NeverSpentSoLittle(7, 0), Is.False);
    }

    private static Rational? Lowest(int[] values, int length)
    {
        Rational? lowest = null;
        for (var first = 0; first + length <= values.Length; first++)
        {
            var valid = values.Skip(first).Take(length).Where(v => v >= 0).ToList();
            if (valid.Count * 4 >= length * 3 && new Rational(valid.Sum(v => (long)v), valid.Count) is var mean && (lowest is not { } least || mean < least))
                lowest = mean;
        }

        return lowest;
    }
}
