using System.IO.Compression;
using AirQuality.Observations;

namespace ReportingService;

/// <summary>Uploaded files in a folder of their own while they are read, bounded as they are once unpacked.</summary>
internal sealed class Upload : IDisposable
{
    private const string Prefix = "reporting-upload-";
    private const string LockName = "in-use";

    private readonly string folder = Directory.CreateTempSubdirectory(Prefix).FullName;
    private readonly FileStream inUse;
    private int files;
    private long left;

    public Upload(long maxUnpackedBytes)
    {
        left = maxUnpackedBytes;
        // Held as long as the folder is in use; the system lets go of it however the process ends.
        inUse = new FileStream(Path.Combine(folder, LockName), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Removes what a service that was killed left behind: folders that nobody holds.</summary>
    public static void RemoveAbandoned()
    {
        foreach (var abandoned in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                using (new FileStream(Path.Combine(abandoned, LockName), FileMode.Open, FileAccess.Write, FileShare.None))
                {
                    // Nobody else holds it.
                }

                Directory.Delete(abandoned, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // In use, of another user, or just being made.
            }
        }
    }

    /// <summary>Keeps a file under its number and returns the path; names from outside never become paths.</summary>
    public async Task<string> KeepAsync(IFormFile file, CancellationToken cancellation)
    {
        var isGzip = file.FileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var path = Path.Combine(folder, $"{files++}.csv{(isGzip ? ".gz" : "")}");
        await using (var target = File.Create(path))
            await file.CopyToAsync(target, cancellation);
        await CountAsync(path, cancellation);
        return path;
    }

    /// <summary>Reads with a method of the library; what it finds wrong is told by the name the file came with.</summary>
    public static T Read<T>(IReadOnlyDictionary<string, string> names, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ObservationFormatException error) when (names.TryGetValue(error.Finding.File, out var name))
        {
            throw new ObservationFormatException(error.Finding with { File = name }, error);
        }
        catch (InvalidOperationException error)
        {
            throw new TooLargeException(error.Message, error); // dates so far apart that no grid holds them
        }
    }

    public void Dispose()
    {
        inUse.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task CountAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var (first, second) = (file.ReadByte(), file.ReadByte());
        file.Position = 0;
        if ((first, second) == ('P', 'K'))
        {
            CountParts(file);
            return;
        }

        var isGzip = (first, second) == (0x1f, 0x8b);
        await using var content = isGzip ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var buffer = new byte[81920];
        try
        {
            while (left >= 0 && await content.ReadAsync(buffer, cancellation) is > 0 and var read)
                left -= read;
        }
        catch (InvalidDataException)
        {
            return; // damaged: the reader says so, with the line up to which it could read
        }

        RefuseIfTooLarge();
    }

    /// <summary>The parts of a workbook, by the sizes it states: the reader refuses one that states them wrong.</summary>
    private void CountParts(FileStream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            left -= zip.Entries.Sum(e => e.Length);
        }
        catch (InvalidDataException)
        {
            return; // damaged: the reader says so
        }

        RefuseIfTooLarge();
    }

    private void RefuseIfTooLarge()
    {
        if (left < 0)
            throw new TooLargeException("The files are too large once unpacked.");
    }
}

/// <summary>More data than the service takes.</summary>
internal sealed class TooLargeException(string message, Exception? inner = null) : Exception(message, inner);
