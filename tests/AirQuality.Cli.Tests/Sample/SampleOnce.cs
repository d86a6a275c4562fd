using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using AirQuality.Cli.Sample;
using NodaTime;

namespace AirQuality.Cli.Tests.Sample;

/// <summary>The generated sample where it is what a test works on, not what it looks at: made once for a date and copied to whoever asks, so that everyone has files of its own.</summary>
internal static class SampleOnce
{
    private static readonly ConcurrentDictionary<LocalDate, Lazy<IReadOnlyList<SampleContent>>> Made = [];
    private static readonly ConcurrentDictionary<LocalDate, Lazy<IReadOnlyList<SampleContent>>> Thinned = [];

    /// <summary>Writes the sample that ends the day before a date, as <c>airq sample</c> does.</summary>
    public static void Write(string folder, LocalDate date) => Write(folder, Whole(date));

    /// <summary>Writes the same with one urban station a county, where what matters is the words and not the figures: every area, month and kind of station is there, and less than half of the rows.</summary>
    public static void WriteThin(string folder, LocalDate date) => Write(folder, Thinned.GetOrAdd(date, d => new(() => Thin(Whole(d)))).Value);

    private static IReadOnlyList<SampleContent> Whole(LocalDate date) => Made.GetOrAdd(date, d => new(() => Make(d))).Value;

    private static void Write(string folder, IReadOnlyList<SampleContent> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
        CliFixture.Settle(folder);
    }

    private static List<SampleContent> Make(LocalDate date)
    {
        var folder = CliFixture.NewFolder("once");
        try
        {
            return [.. SampleFiles.Write(folder, date).Select(f => new SampleContent(f.Name, File.ReadAllBytes(Path.Combine(folder, f.Name))))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<SampleContent> Thin(IReadOnlyList<SampleContent> files)
    {
        var all = Encoding.UTF8.GetString(files.Single(f => f.Name == "stations.csv").Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var stations = all[1..].Select(l => l.Split(',')).DistinctBy(s => s[2] == "urban" ? s[3] : s[0]).Select(s => s[0]).ToHashSet(StringComparer.Ordinal);
        bool IsKept(string line) => line.StartsWith("station,", StringComparison.Ordinal) || stations.Contains(line.Split(',', 2)[0]);
        return [.. files.Select(f =>
            f.Name == "stations.csv" ? f with { Bytes = Encoding.UTF8.GetBytes(string.Join('\n', all.Where(IsKept)) + "\n") }
            : f.Name.EndsWith(".gz", StringComparison.Ordinal) ? f with { Bytes = Filtered(f.Bytes, IsKept) }
            : f)];
    }

    private static byte[] Filtered(byte[] packed, Func<string, bool> isKept)
    {
        using var lines = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        using var thin = new MemoryStream();
        using (var writer = new StreamWriter(new GZipStream(thin, CompressionLevel.Fastest)) { NewLine = "\n" })
            while (lines.ReadLine() is { } line)
                if (isKept(line))
                    writer.WriteLine(line);
        return thin.ToArray();
    }

    private sealed record SampleContent(string Name, byte[] Bytes);
}
