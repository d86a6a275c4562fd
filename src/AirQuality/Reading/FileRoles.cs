using System.IO.Compression;
using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;

namespace AirQuality.Reading;

/// <summary>Tells what a file is for, by its header and its first rows.</summary>
public static class FileRoles
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>Enough rows of the widest layout to hold values of every kind.</summary>
    private const int LookedAtBytes = 1 << 20;

    /// <summary>What a file is for.</summary>
    /// <param name="path">The file: text, gzip, zip or workbook.</param>
    /// <param name="options">How it would be read.</param>
    /// <returns>Its role; <see cref="FileRole.Unknown"/> where no value of it would be read.</returns>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static FileRole Of(string path, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= ReadOptions.Default;
        return CompanionOf(path, options) switch
        {
            "stations" => FileRole.Stations,
            "targets" => FileRole.Targets,
            "events" => FileRole.Events,
            "areas" => FileRole.AreaLists,
            "owners" => FileRole.Owners,
            "measures" => FileRole.Measures,
            // Of files with weather beside their concentrations, the concentrations are what they are for.
            "weather" => ObservationsOf(path, options) is var role and not FileRole.Unknown ? role : FileRole.Weather,
            _ => ObservationsOf(path, options),
        };
    }

    /// <summary>The files of a folder that are read with it, in order of name; those of folders in it are not.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The paths.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ObservationReader.FilesOf(folder, withWorkbooks: true);
    }

    /// <summary>Whether a file of a folder is read with it, by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True for text, gzip, zip and workbooks.</returns>
    public static bool IsReadInFolders(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ObservationReader.IsReadInFolders(name, withWorkbooks: true);
    }

    /// <summary>What a file beside observations holds by its first row; <c>null</c> for any other.</summary>
    internal static string? CompanionOf(string file, ReadOptions options)
    {
        using var tables = new InputTables(new Input(file, InFolder: true, Length: null, () => File.OpenRead(file)), new InputRules(options.Workbooks, options.Sheets, Progress: null));
        using var first = tables.Next(new ReadSession(new ReadRules { Lenient = true }) { File = file });
        if (first is null)
            return null;
        var head = new byte[HeadBytes];
        var length = first.Text.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return CompanionFiles.KindOf(head.AsMemory(0, length), first.Separator)?.English;
    }

    private static FileRole ObservationsOf(string path, ReadOptions options)
    {
        try
        {
            using var start = Start(path);
            var set = ObservationReader.Read(start, Path.GetFileName(path), options with { Lenient = true, Span = null, Network = null, Progress = null });
            if (set.Report.ValuesStored == 0)
                return FileRole.Unknown;
            return set.Hours is null ? FileRole.Days : FileRole.Hours;
        }
        catch (Exception error) when (error is ObservationFormatException or InvalidDataException)
        {
            return FileRole.Unknown; // which is the answer: it cannot be read as observations
        }
    }

    /// <summary>The whole of a workbook or archive; of text, packed or not, its first rows.</summary>
    private static Stream Start(string path)
    {
        var file = File.OpenRead(path);
        var magic = new byte[4];
        var length = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var isArchive = length == 4 && (magic.AsSpan().StartsWith("PK"u8) || magic.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]));
        if (isArchive)
            return file;
        using Stream text = magic.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var head = new byte[LookedAtBytes];
        var read = text.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == head.Length)
            read = head.AsSpan().LastIndexOf((byte)'\n') + 1; // whole rows
        return new MemoryStream(head, 0, read);
    }
}
