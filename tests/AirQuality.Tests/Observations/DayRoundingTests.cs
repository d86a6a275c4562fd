using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Tests.Observations;

/// <summary>Rounding by doubles beside the division of whole numbers.</summary>
public sealed class DayRoundingTests
{
    private static readonly int[] Members = [.. Enumerable.Range(1, DayRounding.MostMembers)];

    [Test]
    public void Round_AnyMeanUpToTheLargestConcentration_IsTheDivision([ValueSource(nameof(Members))] int members, [Values(Pollutant.PM25, Pollutant.CO)] Pollutant pollutant)
    {
        var random = new Random(members);
        for (var i = 0; i < 20_000; i++)
        {
            var most = random.Next(4) switch { 0 => 1L, 1 => 3_000L, 2 => 900_000L, _ => Concentration.MaxThousandths };
            AssertRounds(new DayValue(random.NextInt64(0, (most * DayValue.Unit * members) + 1), members), pollutant);
        }
    }

    [Test]
    public void Round_AtAndBesideEachHalf_IsTheDivision([ValueSource(nameof(Members))] int members, [Values(Pollutant.PM25, Pollutant.CO)] Pollutant pollutant)
    {
        var half = (long)DayValue.Unit * members * PublishedStep.Of(pollutant) / 2;
        var most = Concentration.MaxThousandths / PublishedStep.Of(pollutant);
        int[] steps = [0, 1, 2, 3, 34, 35, 500, 501, 65_535, most - 2, most - 1];
        foreach (var step in steps)
            for (var beside = -2; beside <= 2; beside++)
                AssertRounds(new DayValue((((2L * step) + 1) * half) + beside, members), pollutant);
    }

    private static void AssertRounds(DayValue value, Pollutant pollutant)
    {
        var code = DayRounding.Of(pollutant).Round(value, out var off);
        if (code != value.Published(pollutant) || off != value.Numerator - ((long)code * DayValue.Unit * value.Divisor))
            Assert.Fail($"{pollutant} {value}: expected {value.Published(pollutant)}, found {code} and {off}");
    }
}
