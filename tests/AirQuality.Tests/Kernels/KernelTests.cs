using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace AirQuality.Tests.Kernels;

[TestFixture]
public sealed class KernelTests
{
    [Test]
    public void Means_GapsAndExtremes_EqualTwinAndRationals([Range(1, 20)] int seed) =>
        Assert.That(() => KernelCheck.Means(seed), Throws.Nothing);

    [Test]
    public void Ozone_GapsAndExtremes_EqualTwinAndRationals([Range(1, 20)] int seed) =>
        Assert.That(() => KernelCheck.Ozone(seed), Throws.Nothing);

    [Test]
    public void Periods_GapsAndExtremes_EqualTwinsAndOrder([Range(1, 20)] int seed) =>
        Assert.That(() => KernelCheck.Periods(seed), Throws.Nothing);

    /// <summary>The same in a process that may not use an instruction set, and the whole way from hours to a ranking with it.</summary>
    [TestCase("EnableAVX512", 512, Category = "Long,Large")]
    [TestCase("EnableAVX2", 256, Category = "Long,Large")]
    [TestCase("EnableHWIntrinsic", 128)]
    public void Kernels_InstructionsForcedOff_GiveTheSameFigures(string setting, int width)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            ArgumentList = { "exec", typeof(KernelTests).Assembly.Location, Program.Kernels },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [$"DOTNET_{setting}"] = "0" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        process.WaitForExit();
        Assert.That(errors.Result, Is.Empty);
        Assert.That(output[0], Does.Contain($"{width}:False"), "the setting was not taken");
        Assert.That(output[1], Is.EqualTo(WholeWay.Digest()));
    }

    /// <summary>Guards the tests above: here the vectors themselves are under test wherever a processor has them.</summary>
    [Test]
    public void DayRun_ProcessorWithVectors_UsesThem() =>
        Assert.That(AirQuality.Kernels.DayBatch.IsVectorised, Is.EqualTo(Vector256.IsHardwareAccelerated));
}
