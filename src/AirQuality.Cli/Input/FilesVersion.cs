using System.Diagnostics;

namespace AirQuality.Cli.Input;

/// <summary>A number that changes when files are written, added or removed; asked of the disk at most once in a while.</summary>
/// <param name="paths">Files, folders and patterns; what is in the folders counts.</param>
/// <param name="every">How long an answer holds.</param>
internal sealed class FilesVersion(IReadOnlyList<string> paths, TimeSpan every)
{
    private const int Most = 100_000;
    private readonly Lock gate = new();
    private long asked;
    private long known;

    /// <summary>The number now.</summary>
    public long Current
    {
        get
        {
            lock (gate)
            {
                if (asked == 0 || Stopwatch.GetElapsedTime(asked) >= every)
                    (known, asked) = (Read(), Stopwatch.GetTimestamp());
                return known;
            }
        }
    }

    private long Read()
    {
        var version = new HashCode();
        foreach (var file in paths.SelectMany(Files).Take(Most))
        {
            version.Add(file.FullName, StringComparer.Ordinal);
            if (!file.Exists)
                continue;
            version.Add(file.Length);
            version.Add(file.LastWriteTimeUtc);
        }

        return version.ToHashCode();
    }

    private static IEnumerable<FileInfo> Files(string path)
    {
        var (folder, pattern) = Directory.Exists(path) ? (path, "*") : (Path.GetDirectoryName(path), Path.GetFileName(path));
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0)
            return [new FileInfo(path)];
        var at = new DirectoryInfo(string.IsNullOrEmpty(folder) ? "." : folder);
        return at.Exists ? at.EnumerateFiles(pattern, new EnumerationOptions { RecurseSubdirectories = pattern == "*", IgnoreInaccessible = true }) : [];
    }
}
