using System.Runtime.InteropServices;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Storage;

/// <summary>Saves the hours of a grid as one file, and opens it again without reading CSV.</summary>
/// <remarks>
/// A file holds a version, the station ids, the first day and all hours, with checksums over everything; it is refused when a
/// single byte differs. The hours stand in it as they do in memory, little-endian.
/// </remarks>
public static class HourlyGridFile
{
    /// <summary>The ending such files are known by: <c>.aqgrid</c>.</summary>
    public const string Ending = ".aqgrid";

    /// <summary>Saves a grid. The file appears whole or not at all; one that was there before is replaced.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; no file was written.</exception>
    public static void Save(HourlyGrid grid, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentException.ThrowIfNullOrEmpty(path);
        RequireLittleEndian();
        // The header holds the checksum of the hours and stands before them, so they are gone through twice; they need not lie in one
        // piece in memory (a grid that was read lies in blocks of stations), but in the file they always do.
        var checksum = new Crc32C();
        foreach (var run in Runs(grid))
            checksum.Append(Bytes(grid, run));
        using var temporary = TemporaryPath.Beside(path);
        using (var file = new FileStream(temporary.Name, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 20))
        {
            file.Write(GridHeader.Of(grid, checksum.Value).ToBytes());
            foreach (var run in Runs(grid))
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Write(Bytes(grid, run));
            }

            // Before the file takes its name: a power cut must leave the old file or the new one, not a name without its bytes.
            file.Flush(flushToDisk: true);
        }

        temporary.MoveTo(path);
    }

    /// <summary>Opens a file by mapping it into memory: nothing is copied, processes that open the same file share it, and the system may drop what is not used.</summary>
    /// <param name="path">The file. It may be replaced while it is open, but not written to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The grid, usable until it is disposed.</returns>
    /// <exception cref="HourlyGridFileException">The file is no grid, is damaged or cut off, or was written by a newer version.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static MappedHourlyGrid Open(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        RequireLittleEndian();
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var header = GridHeader.Read(file, path, out var size);
        if (file.Length != size + (header.Cells * sizeof(int)))
            throw GridHeader.Truncated(path, size + (header.Cells * sizeof(int)), file.Length);
        var memory = new MappedCodes(file, size, (int)header.Cells);
        try
        {
            Verify(memory.Memory, header, path, cancellationToken);
            return new MappedHourlyGrid(new HourlyGrid(header.StationIds, header.FirstDate, header.DayCount, memory.Memory), memory);
        }
        catch
        {
            ((IDisposable)memory).Dispose();
            throw;
        }
    }

    private static void Verify(ReadOnlyMemory<int> codes, GridHeader header, string path, CancellationToken cancellationToken)
    {
        // In parts side by side: a processor sums eight bytes only after the eight before, and fetching the file's pages takes as long as summing them.
        const int Part = 1 << 20;
        var parts = new uint[(codes.Length + Part - 1) / Part];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            var checksum = new Crc32C();
            checksum.Append(MemoryMarshal.AsBytes(codes.Span.Slice(i * Part, Math.Min(Part, codes.Length - (i * Part)))));
            parts[i] = checksum.Value;
        });
        var whole = new Crc32C().Value;
        for (var i = 0; i < parts.Length; i++)
            whole = Crc32C.Combine(whole, parts[i], (long)Math.Min(Part, codes.Length - (i * Part)) * sizeof(int));
        if (whole != header.HoursChecksum)
            throw new HourlyGridFileException(path, $"hours with the checksum {header.HoursChecksum:x8}", $"{whole:x8}: they are damaged");
    }

    private static IEnumerable<Run> Runs(HourlyGrid grid) =>
        Pollutants.All.ToArray().SelectMany(p => Enumerable.Range(0, grid.StationIds.Count).Select(s => new Run(p, s)));

    private static ReadOnlySpan<byte> Bytes(HourlyGrid grid, Run run) => MemoryMarshal.AsBytes(grid.Codes(run.Pollutant, run.Station));

    private static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Files of hours are little-endian; this processor is not.");
    }

    /// <summary>The hours of a pollutant at a station, which follow one another in a file.</summary>
    private readonly record struct Run(Pollutant Pollutant, int Station);
}
