using System.Collections.Concurrent;

namespace AirQuality.Storage;

/// <summary>
/// A file or folder under a name of its own that is gone when the work is over, also when the process is told to end in the middle of it.
/// What is written beside a file and then moved to it appears there whole or not at all, however many write the same file.
/// </summary>
public sealed class TemporaryPath : IDisposable
{
    // Ctrl+C ends the process without unwinding: what is still listed here is removed by RemoveAll.
    private static readonly ConcurrentDictionary<string, bool> Existing = new(StringComparer.Ordinal);

    private TemporaryPath(string name)
    {
        Name = name;
        Existing.TryAdd(name, true);
    }

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>A name beside that of a file, for what is to replace it. Nothing is written yet.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The temporary file.</returns>
    public static TemporaryPath Beside(string path)
    {
        var full = Path.GetFullPath(path);
        return new TemporaryPath(Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp"));
    }

    /// <summary>A new folder where the system keeps temporary ones.</summary>
    /// <param name="prefix">What its name begins with.</param>
    /// <returns>The folder.</returns>
    public static TemporaryPath Folder(string prefix) => new(Directory.CreateTempSubdirectory(prefix).FullName);

    /// <summary>Puts the file in its place.</summary>
    /// <param name="path">The place; a file that stands there is replaced.</param>
    public void MoveTo(string path)
    {
        File.Move(Name, path, overwrite: true);
        Existing.TryRemove(Name, out _);
    }

    /// <summary>Removes it, if it is still there.</summary>
    public void Dispose()
    {
        if (Existing.TryRemove(Name, out _))
            Remove(Name);
    }

    /// <summary>Removes all there are; for the moment before the process is ended.</summary>
    public static void RemoveAll()
    {
        foreach (var name in Existing.Keys)
            Remove(name);
    }

    private static void Remove(string name)
    {
        if (Directory.Exists(name))
            Directory.Delete(name, recursive: true);
        else
            File.Delete(name);
    }
}
