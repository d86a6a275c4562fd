using AirQuality.Fuzz;

namespace AirQuality.Tests.Reading;

/// <summary>A short run of the fuzzer with a fixed seed; <c>tests/AirQuality.Fuzz</c> runs as long as one likes.</summary>
[TestFixture]
[Category("Long")]
[Category("Fuzz")]
public sealed class FuzzTests
{
    private const int Seed = 20260301;

    private static IEnumerable<FuzzTarget> Targets => FuzzTarget.All;

    [TestCaseSource(nameof(Targets))]
    public void Reader_OfMutatedFiles_KeepsItsPromises(FuzzTarget target)
    {
        var result = FuzzRun.Run(target, Seed, first: 0, count: 4000);
        Assert.That(result.Failures.Select(f => $"input {f.Iteration}: {f.Message}"), Is.Empty);
        Assert.That(result.Accepted, Is.GreaterThan(result.Inputs / 50), "mutations must leave something that is read");
    }

    [TestCaseSource(nameof(Targets))]
    public void Reader_OfWholeFiles_AcceptsThem(FuzzTarget target)
    {
        foreach (var seed in target.Seeds)
            Assert.That(() => target.Check(seed, new Random(1)), Throws.Nothing);
    }
}
