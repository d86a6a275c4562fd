using System.Collections.Concurrent;
using AirQuality.Cli.Sample;
using NodaTime;

namespace AirQuality.Cli.Tests.Sample;

/// <summary>The generated sample where it is what a test works on, not what it looks at: made once for a date and copied to whoever asks, so that everyone has files of its own.</summary>
internal static class SampleOnce
{
    private static readonly ConcurrentDictionary<LocalDate, Lazy<IReadOnlyList<SampleContent>>> Made = [];

    /// <summary>Writes the sample that ends the day before a date, as <c>airq sample</c> does.</summary>
    public static void Write(string folder, LocalDate date)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Made.GetOrAdd(date, d => new Lazy<IReadOnlyList<SampleContent>>(() => Make(d))).Value)
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
    }

    private static List<SampleContent> Make(LocalDate date)
    {
        var folder = Directory.CreateTempSubdirectory("airq-once-").FullName;
        try
        {
            return [.. SampleFiles.Write(folder, date).Select(f => new SampleContent(f.Name, File.ReadAllBytes(Path.Combine(folder, f.Name))))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record SampleContent(string Name, byte[] Bytes);
}
