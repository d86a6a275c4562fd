using System.IO.Enumeration;
using AirQuality.Reading;

namespace AirQuality.Cli.Hosting;

/// <summary>File names as the shell would expand them, for shells that do not and for quoted patterns.</summary>
internal static class FilePatterns
{
    public const string StandardInput = "-";

    /// <summary>Files and folders named; patterns with <c>*</c> or <c>?</c> replaced by the files they match, in order of name.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> names) => [.. names.SelectMany(Expand)];

    /// <summary>Whether a file to be written is read, or would be read as data when a name is given again: as itself, in a folder, by a pattern, through links.</summary>
    /// <remarks>A second name of the same bytes (a hard link) stays what it is: files are put in place whole, never written into.</remarks>
    public static bool WouldRead(string name, string file)
    {
        if (name == StandardInput || name.Length == 0)
            return false;
        var (asked, target) = (Canonical(name), Canonical(file));
        if (Directory.Exists(asked))
            return (SamePath(Path.GetDirectoryName(target), asked) && IsReadInFolders(target)) || IsLinked(Directory.EnumerateFiles(asked), target);
        if (SamePath(asked, target))
            return true;
        if (!IsPattern(name))
            return false;
        var (parts, places) = (asked.Split(Path.DirectorySeparatorChar), target.Split(Path.DirectorySeparatorChar));
        var fits = parts.Length == places.Length && parts.Zip(places).All(p => SamePath(p.First, p.Second) || (IsPattern(p.First) && Fits(p.First, p.Second)));
        return fits || IsLinked(Found(name), target);
    }

    private static bool IsReadInFolders(string file) => FileRoles.IsReadInFolders(file) || file.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one of the files is a link to the target.</summary>
    private static bool IsLinked(IEnumerable<string> files, string target) =>
        files.Any(f => new FileInfo(f).LinkTarget is not null && SamePath(Canonical(f), target));

    private static bool SamePath(string? one, string? other) =>
        string.Equals(one, other, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>A path without links, dots and a separator at its end, so that two spellings of one file are equal.</summary>
    private static string Canonical(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var place = Path.Combine(Canonical(parent), Path.GetFileName(full));
        FileSystemInfo entry = Directory.Exists(place) ? new DirectoryInfo(place) : new FileInfo(place);
        return entry.LinkTarget is null ? place : Canonical(entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }

    private static List<string> Found(string pattern)
    {
        var root = Path.GetPathRoot(pattern) ?? string.Empty;
        var parts = pattern[root.Length..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> found = [root];
        foreach (var (i, part) in parts.Index())
            found = found.SelectMany(folder => Matches(folder, part, last: i == parts.Length - 1)).ToList();
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Expand(string name)
    {
        if (name == StandardInput || File.Exists(name) || Directory.Exists(name))
            return [name];
        if (!IsPattern(name))
            throw new DataException($"{name}：没有这个文件或文件夹", $"{name}: expected a file or folder, found none");
        var files = Found(name);
        return files.Count > 0 ? files : throw new DataException($"{name}：没有匹配的文件", $"{name}: expected files that match, found none");
    }

    private static IEnumerable<string> Matches(string folder, string part, bool last)
    {
        if (!IsPattern(part))
        {
            var path = Path.Combine(folder, part);
            return Directory.Exists(path) || (last && File.Exists(path)) ? [path] : [];
        }

        var place = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(place))
            return [];
        var entries = last ? Directory.EnumerateFileSystemEntries(place) : Directory.EnumerateDirectories(place);
        return entries.Select(e => Path.GetFileName(e))
            .Where(n => Fits(part, n))
            .Select(n => Path.Combine(folder, n));
    }

    private static bool IsPattern(string name) => name.AsSpan().IndexOfAny('*', '?') >= 0;

    private static bool Fits(string pattern, string name) =>
        (name[0] != '.' || pattern[0] == '.') && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: OperatingSystem.IsWindows());
}
