using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using AirQuality.Cli.Hosting;
using NodaTime;

namespace AirQuality.Cli.Sample;

/// <summary>Writes the sample as the files that <c>airq</c> reads.</summary>
internal static partial class SampleFiles
{
    /// <summary>Writes stations, targets, events, outlines and one file of hours a month.</summary>
    /// <param name="directory">Created if need be; an earlier sample in it is replaced.</param>
    /// <param name="end">The day after the last one.</param>
    /// <returns>The files, in the order written.</returns>
    /// <param name="cancellationToken">Stops between two files; those written are whole.</param>
    /// <exception cref="IOException">The directory holds something else, or a file cannot be written.</exception>
    public static IReadOnlyList<SampleFile> Write(string directory, LocalDate end, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        Directory.CreateDirectory(directory);
        RefuseForeignContent(directory);

        var grid = SampleData.Generate(end);
        var written = new List<SampleFile>
        {
            Save(directory, "stations.csv", SampleTables.Stations(), compress: false),
            Save(directory, "targets.csv", SampleTables.Targets(grid.FirstDay, grid.LastDay), compress: false),
            Save(directory, "events.csv", SampleTables.Events(grid.FirstDay, grid.LastDay), compress: false),
            Save(directory, "areas.geojson", SampleMap.Areas(), compress: false),
        };
        for (var first = grid.FirstDay; first <= grid.LastDay; first = first.With(DateAdjusters.StartOfMonth).PlusMonths(1))
        {
            var last = LocalDate.Min(first.With(DateAdjusters.EndOfMonth), grid.LastDay);
            var name = string.Create(CultureInfo.InvariantCulture, $"hours-{first.Year:D4}-{first.Month:D2}.csv.gz");
            cancellationToken.ThrowIfCancellationRequested();
            written.Add(Save(directory, name, SampleTables.Hours(grid, first, last), compress: true));
        }

        RemoveEarlierMonths(directory, written);
        return written;
    }

    private static void RefuseForeignContent(string directory)
    {
        var foreign = Directory.EnumerateFileSystemEntries(directory)
            .FirstOrDefault(path => Directory.Exists(path) || !OwnName().IsMatch(Path.GetFileName(path)));
        if (foreign is not null)
        {
            throw new DataException(
                $"文件夹'{directory}'中的'{Path.GetFileName(foreign)}'不属于示例数据；请选空的或新的文件夹",
                $"The directory '{directory}' holds '{Path.GetFileName(foreign)}', which is not part of a sample; choose an empty or a new directory.");
        }
    }

    private static SampleFile Save(string directory, string name, SampleTable table, bool compress)
    {
        var path = Path.Combine(directory, name);
        using var file = AtomicFile.Create(path);
        if (compress)
        {
            using var gzip = new GZipStream(file.Stream, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(table.Content.Span);
        }
        else
        {
            file.Stream.Write(table.Content.Span);
        }

        file.Commit();
        return new SampleFile(name, table.Rows);
    }

    /// <summary>Months of an earlier sample would be read together with the new ones.</summary>
    private static void RemoveEarlierMonths(string directory, List<SampleFile> written)
    {
        var names = written.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(directory).Where(path => !names.Contains(Path.GetFileName(path))).ToList())
            File.Delete(path);
    }

    [GeneratedRegex(@"^(stations\.csv|areas\.geojson|targets\.csv|events\.csv|hours-[0-9]{4}-[0-9]{2}\.csv\.gz|\.[a-z0-9.-]+\.[0-9a-f]{32}\.tmp)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnName();
}
