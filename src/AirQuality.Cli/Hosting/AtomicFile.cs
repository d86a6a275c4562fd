using System.Text;
using AirQuality.Storage;

namespace AirQuality.Cli.Hosting;

/// <summary>A file that appears whole or not at all: written beside its place, then moved there.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string path;
    private readonly TemporaryPath? temporary;
    private StreamWriter? writer;
    private bool isFlushed;

    private AtomicFile(string path, TemporaryPath? temporary)
    {
        this.path = path;
        this.temporary = temporary;
        Stream = new FileStream(temporary?.Name ?? path, temporary is null ? FileMode.Open : FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
    }

    /// <summary>Where bytes are written.</summary>
    public FileStream Stream { get; }

    /// <summary>Where text is written. It is made when it is asked for: a report is forty files at once, and most of them have no letter.</summary>
    public StreamWriter Writer => writer ??= new StreamWriter(Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };

    public static AtomicFile Create(string path)
    {
        var full = Path.GetFullPath(path);
        if (IsDevice(full))
            return new AtomicFile(full, temporary: null);

        // A link stays a link: what it points to is replaced.
        full = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        if (IsDevice(full))
            return new AtomicFile(full, temporary: null);
        if (Directory.Exists(full))
            throw new DataException($"{path}：应为要写入的文件，实为文件夹", $"{path}: expected a file to write, found a folder");
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
            throw new DataException($"{path}：要写入的文件夹不存在", $"{path}: expected an existing folder to write in, found none");
        return new AtomicFile(full, TemporaryPath.Beside(full));
    }

    /// <summary>Brings what was written to the disk.</summary>
    public void Flush()
    {
        writer?.Flush();
        Stream.Flush(flushToDisk: temporary is not null); // or a crash may leave the new name with nothing behind it
        isFlushed = true;
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        if (!isFlushed)
            Flush();
        Close();
        temporary?.MoveTo(path);
    }

    public void Dispose()
    {
        using (temporary)
            Close();
    }

    private void Close()
    {
        using (Stream)
            writer?.Dispose();
    }

    /// <summary>Moving a file onto a device would replace the device; there is nothing to keep whole in one.</summary>
    internal static bool IsDevice(string full) =>
        !OperatingSystem.IsWindows()
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal))
        && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
