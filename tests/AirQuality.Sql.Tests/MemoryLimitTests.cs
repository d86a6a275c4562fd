using AirQuality.Cli.Hosting;
using AirQuality.Cli.Engines;

namespace AirQuality.Sql.Tests;

/// <summary>What of a limit of memory an engine gets, so that the whole program stays within it.</summary>
[TestFixture]
public sealed class MemoryLimitTests
{
    [TestCase("1GiB", 432)]
    [TestCase("8GiB", 4016)]
    [TestCase("512MiB", 176)]
    [TestCase("384MiB", 112)]
    [TestCase("1.5GiB", 688)]
    public void Parse_AmpleLimit_GivesTheEngineHalfOfWhatTheProgramLeaves(string text, int engine) => Assert.That(MemoryLimit.Parse(text).EngineBytes, Is.EqualTo((long)engine << 20));

    [TestCase("256MiB", 64)]
    [TestCase("64MiB", 64)]
    [TestCase("5MiB", 5)]
    public void Parse_SmallLimit_GivesTheEngineWhatItNeedsAtLeastButNoMoreThanAll(string text, int engine) => Assert.That(MemoryLimit.Parse(text).EngineBytes, Is.EqualTo((long)engine << 20));

    [Test]
    public void Parse_DecimalUnits_CountInThousands() => Assert.That(MemoryLimit.Parse("4GB").EngineBytes, Is.EqualTo((4_000_000_000 - (160 << 20)) / 2));

    [TestCase("64MiB", 1)]
    [TestCase("384MiB", 1)]
    public void Threads_LittleMemory_IsOne(string text, int threads) => Assert.That(MemoryLimit.Parse(text).Threads, Is.EqualTo(threads));

    [TestCase("9999999999TB")]
    [TestCase("64GiB")]
    public void Threads_MuchMemory_IsOneAProcessor(string text) => Assert.That(MemoryLimit.Parse(text).Threads, Is.EqualTo(Environment.ProcessorCount));

    [TestCase("")]
    [TestCase("1")]
    [TestCase("-1GB")]
    [TestCase("1 GB")]
    [TestCase("1gb")]
    public void Parse_NoSize_SaysWhatOneIs(string text) => Assert.That(() => MemoryLimit.Parse(text), Throws.TypeOf<UsageException>().With.Message.Contains($"such as 1GiB or 512MB, found '{text}'"));
}
