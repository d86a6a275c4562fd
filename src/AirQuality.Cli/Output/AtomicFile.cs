using System.Collections.Concurrent;
using System.Text;

namespace AirQuality.Cli.Output;

/// <summary>A file that appears whole or not at all: written beside its place, then moved there.</summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly ConcurrentDictionary<string, bool> Pending = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly string temporary;

    private AtomicFile(string path, string temporary)
    {
        this.path = path;
        this.temporary = temporary;
        var mode = path == temporary ? FileMode.Open : FileMode.CreateNew;
        Writer = new StreamWriter(
            new FileStream(temporary, mode, FileAccess.Write, FileShare.ReadWrite),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            1 << 16)
        { NewLine = "\n" };
    }

    public StreamWriter Writer { get; }

    public static AtomicFile Create(string path)
    {
        var full = Path.GetFullPath(path);
        if (IsDevice(full))
            return new AtomicFile(full, full);

        // A link stays a link: what it points to is replaced.
        full = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        if (IsDevice(full))
            return new AtomicFile(full, full);
        if (Directory.Exists(full))
            throw new DataException($"{path}: expected a file to write, found a folder");
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
            throw new DataException($"{path}: expected an existing folder to write in, found none");
        var beside = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        Pending.TryAdd(beside, true);
        return new AtomicFile(full, beside);
    }

    /// <summary>Removes what is half written; for the moment before the process is ended.</summary>
    public static void AbandonAll()
    {
        foreach (var name in Pending.Keys)
            File.Delete(name);
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        Writer.Flush();
        if (path != temporary)
            ((FileStream)Writer.BaseStream).Flush(flushToDisk: true); // or a crash may leave the new name with nothing behind it
        Writer.Dispose();
        if (path == temporary)
            return;
        File.Move(temporary, path, overwrite: true);
        Pending.TryRemove(temporary, out _);
    }

    public void Dispose()
    {
        if (!Pending.TryRemove(temporary, out _))
        {
            Writer.Dispose();
            return;
        }

        try
        {
            Writer.Dispose();
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Moving a file onto a device would replace the device; there is nothing to keep whole in one.</summary>
    internal static bool IsDevice(string full) =>
        !OperatingSystem.IsWindows()
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal))
        && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
