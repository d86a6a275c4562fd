using System.Runtime.InteropServices;

namespace AirQuality.Package.Tests;

/// <summary>The tool as native code, packed by <c>eng/programs.sh</c> and installed as a user would.</summary>
/// <param name="Program">The command.</param>
/// <param name="Package">The package for the system, which is what is downloaded.</param>
internal sealed record NativeTool(string Program, FileInfo Package)
{
    /// <summary>Packs and installs one; where it cannot be made the tests are skipped and say why.</summary>
    /// <param name="id">The name of the package.</param>
    /// <param name="options">What <c>eng/programs.sh</c> is asked for.</param>
    public static NativeTool Install(string id, params string[] options)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            Assert.Ignore("The packages for systems are tried on linux-x64.");
        if (Shell.TryRun(Workshop.Folder("."), Workshop.OwnCache, "bash", "-c", "command -v clang || command -v gcc").ExitCode != 0)
            Assert.Ignore("A native program needs a linker (clang or gcc), and there is none.");
        var feed = Workshop.Folder($"systems-{id}");
        Shell.Run(Workshop.Repository, Workshop.OwnCache, "bash", ["eng/programs.sh", .. options, feed, "linux-x64"]);
        var settings = Path.Combine(feed, "nuget.config");
        File.WriteAllText(settings, $"""<configuration><packageSources><clear /><add key="feed" value="{feed}" /></packageSources></configuration>""");
        var cache = Workshop.Environment.ToDictionary(e => e.Key, e => e.Key == "NUGET_PACKAGES" ? Workshop.Folder($"systems-cache-{id}") : e.Value);
        Shell.Run(feed, cache, "dotnet", "tool", "install", id, "--version", Workshop.Version, "--tool-path", "tools", "--configfile", settings);
        return new NativeTool(Path.Combine(feed, "tools", "airq"), new FileInfo(Path.Combine(feed, $"{id}.linux-x64.{Workshop.Version}.nupkg")));
    }
}
