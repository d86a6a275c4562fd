using System.Globalization;
using System.Text.RegularExpressions;

namespace AirQuality.Cli.Input;

/// <summary>The memory an engine may use, as in <c>--memory 1GiB</c>.</summary>
internal sealed partial record MemoryLimit
{
    /// <summary>What a thread of DuckDB needs; with less for each, queries end for want of memory that fewer threads would finish.</summary>
    private const double BytesOfThread = 128 << 20;

    private MemoryLimit(string text, double bytes) => (Text, Threads) = (text, (int)Math.Clamp(bytes / BytesOfThread, 1, Environment.ProcessorCount));

    /// <summary>The limit as DuckDB reads it.</summary>
    public string Text { get; }

    /// <summary>How many threads it is enough for: one or more, at most one a processor.</summary>
    public int Threads { get; }

    public static MemoryLimit Parse(string text)
    {
        var match = Size().Match(text);
        if (!match.Success)
            throw new UsageException($"--memory: expected a size such as 1GiB or 512MB, found '{text}'");
        var unit = match.Groups["binary"].Length > 0 ? 1024 : 1000;
        var power = "KMGT".IndexOf(match.Groups["unit"].Value[0], StringComparison.Ordinal) + 1;
        return new MemoryLimit(text, double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * Math.Pow(unit, power));
    }

    [GeneratedRegex("^(?<number>[0-9]+(\\.[0-9]+)?)(?<unit>[KMGT])(?<binary>i?)B$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}
