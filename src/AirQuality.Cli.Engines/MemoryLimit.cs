using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Engines;

/// <summary>The memory the program may use while an engine works in it, as in <c>--memory 1GiB</c>.</summary>
internal sealed partial record MemoryLimit
{
    private const long MiB = 1 << 20;

    /// <summary>What a thread of DuckDB needs; with less for each, queries end for want of memory that fewer threads would finish.</summary>
    private const double BytesOfThread = 128 * MiB;

    /// <summary>What the program itself needs, with what the engine takes beyond its own limit.</summary>
    private const long BytesOfProgram = 160 * MiB;

    /// <summary>With less no engine works; it gets that much of a smaller limit.</summary>
    private const long LeastOfEngine = 64 * MiB;

    private MemoryLimit(long bytes) =>
        EngineBytes = Math.Max(Math.Min(bytes, LeastOfEngine), (bytes - BytesOfProgram) / 2);

    /// <summary>The part of it that is the engine's: half of what the program itself leaves. The other half is for the days that come out, which grow with the data too.</summary>
    public long EngineBytes { get; }

    /// <summary>How many threads that is enough for: one or more, at most one a processor.</summary>
    public int Threads => (int)Math.Clamp(EngineBytes / BytesOfThread, 1, Environment.ProcessorCount);

    public static MemoryLimit Parse(string text)
    {
        var match = Size().Match(text);
        if (!match.Success)
            throw new UsageException($"--memory：应为大小，如1GiB或512MB，实为'{text}'", $"--memory: expected a size such as 1GiB or 512MB, found '{text}'");
        var unit = match.Groups["binary"].Length > 0 ? 1024 : 1000;
        var power = "KMGT".IndexOf(match.Groups["unit"].Value[0], StringComparison.Ordinal) + 1;
        return new MemoryLimit((long)Math.Min(long.MaxValue / 2, double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * Math.Pow(unit, power)));
    }

    [GeneratedRegex("^(?<number>[0-9]+(\\.[0-9]+)?)(?<unit>[KMGT])(?<binary>i?)B$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}
