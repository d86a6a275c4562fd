using System.Reflection;
using System.Xml.Linq;

namespace AirQuality.Package.Tests;

/// <summary>The packages, packed once into an empty folder, with a package cache of its own, the tool installed from them and its sample.</summary>
[SetUpFixture]
public sealed class Workshop
{
    private static readonly string Temp = Path.Combine(Path.GetTempPath(), $"airquality-package-{Guid.NewGuid():N}");

    public static string Repository { get; } = Path.GetFullPath(
        typeof(Workshop).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    /// <summary>The version in the repository: one place says it.</summary>
    public static string Version { get; } =
        XDocument.Load(Path.Combine(Repository, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    /// <summary>Where the packages lie.</summary>
    public static string Feed => Folder("feed");

    /// <summary>A generated sample of two years, up to the end of October 2026.</summary>
    public static string Data => Path.Combine(Temp, "data");

    /// <summary>The tool.</summary>
    public static string Airq => Path.Combine(Temp, "tools", OperatingSystem.IsWindows() ? "airq.exe" : "airq");

    /// <summary>A package cache that no other work has filled, and no build server that outlives the test.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(Temp, "cache"),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    /// <summary>The same with the package cache of the machine, for building what is in the repository.</summary>
    public static IReadOnlyDictionary<string, string> OwnCache { get; } = Environment.Where(e => e.Key != "NUGET_PACKAGES").ToDictionary();

    /// <summary>An empty folder that knows the packages.</summary>
    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Temp, name)).FullName;

    /// <summary>Packs sources into a folder. What is built on the way lies apart from what other tests are using.</summary>
    public static void Pack(string sources, string into)
    {
        var build = Path.Combine(sources, "artifacts", "packing");
        foreach (var project in new[] { "AirQuality", "AirQuality.Excel", "AirQuality.Reporting", "AirQuality.Sql", "AirQuality.Agents", "AirQuality.Weather", "AirQuality.Server", "AirQuality.Cli", "AirQuality.Cli.Engines", "AirQuality.Cli.Server" })
            Shell.Run(sources, OwnCache, "dotnet", "pack", $"src/{project}", "-o", into, "--artifacts-path", build, "-v", "quiet");
        Directory.Delete(build, recursive: true);
    }

    [OneTimeSetUp]
    public void PackAndInstall()
    {
        // Packages of others come from the machine's cache or, if it has none, from its sources; ours, of which it has none, from the feed.
        var cache = Shell.Run(Folder("."), OwnCache, "dotnet", "nuget", "locals", "global-packages", "--list").Split(": ", 2)[1].Trim();
        File.WriteAllText(Path.Combine(Temp, "nuget.config"), $"""
            <configuration>
              <fallbackPackageFolders><add key="machine" value="{cache}" /></fallbackPackageFolders>
              <packageSources><add key="feed" value="{Feed}" /></packageSources>
            </configuration>
            """);
        Pack(Repository, Feed);
        Shell.Run(Temp, Environment, "dotnet", "tool", "install", "AirQuality.Cli", "--version", Version, "--tool-path", "tools");
        Shell.Run(Temp, Environment, "dotnet", "tool", "install", "AirQuality.Cli.Engines", "--version", Version, "--tool-path", "tools");
        Shell.Run(Temp, Environment, Airq, "sample", "data", "--date", "2026-11-01");
    }

    [OneTimeTearDown]
    public void Clear()
    {
        if (Directory.Exists(Temp))
            Directory.Delete(Temp, recursive: true);
    }
}
