using AirQuality.Cli.Sample;
using NodaTime;

namespace AirQuality.Docs.Tests;

/// <summary>The folder the pages are run in, with the generated sample in <c>data</c>, as a reader who follows them would have it.</summary>
[SetUpFixture]
public sealed class Sandbox
{
    /// <summary>Today on the pages: the sample ends the day before.</summary>
    internal static readonly LocalDate Today = new(2026, 11, 24);

    private readonly string before = Directory.GetCurrentDirectory();
    private string folder = string.Empty;

    /// <summary>The folder of the repository.</summary>
    internal static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    [OneTimeSetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("airq-docs-").FullName;
        Directory.SetCurrentDirectory(folder);
        SampleFiles.Write("data", Today);
    }

    [OneTimeTearDown]
    public void RemoveFolder()
    {
        Directory.SetCurrentDirectory(before);
        Directory.Delete(folder, recursive: true);
    }

    private static string FindRepository(string from) =>
        File.Exists(Path.Combine(from, "AirQuality.sln")) ? from : FindRepository(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("No AirQuality.sln above the tests."));
}
