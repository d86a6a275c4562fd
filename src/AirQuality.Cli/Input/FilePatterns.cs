using System.IO.Enumeration;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Input;

/// <summary>File names as the shell would expand them, for shells that do not and for quoted patterns.</summary>
internal static class FilePatterns
{
    public const string StandardInput = "-";

    /// <summary>What the reader takes from a folder, packed or not.</summary>
    private static readonly string[] ReadInFolders = [".csv", ".txt"];

    /// <summary>Files and folders named; patterns with <c>*</c> or <c>?</c> replaced by the files they match, in order of name.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> names) => [.. names.SelectMany(Expand)];

    /// <summary>Whether a file yet to be written would be read as data when a name is given again: as itself, in a folder, by a pattern.</summary>
    public static bool WouldRead(string name, string file)
    {
        if (name == StandardInput)
            return false;
        var (asked, target) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(name)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(file)));
        if (Directory.Exists(asked))
            return Path.GetDirectoryName(target) == asked && ReadInFolders.Contains(Path.GetExtension(target), StringComparer.OrdinalIgnoreCase);
        var (parts, places) = (asked.Split(Path.DirectorySeparatorChar), target.Split(Path.DirectorySeparatorChar));
        return parts.Length == places.Length && parts.Zip(places).All(p => p.First == p.Second || (IsPattern(p.First) && Fits(p.First, p.Second)));
    }

    private static IEnumerable<string> Expand(string name)
    {
        if (name == StandardInput || File.Exists(name) || Directory.Exists(name))
            return [name];
        if (!IsPattern(name))
            throw new DataException($"{name}：没有这个文件或文件夹", $"{name}: expected a file or folder, found none");
        var root = Path.GetPathRoot(name) ?? string.Empty;
        var parts = name[root.Length..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> found = [root];
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, last) = (parts[i], i == parts.Length - 1);
            found = found.SelectMany(folder => Matches(folder, part, last)).ToList();
        }

        var files = found.Order(StringComparer.Ordinal).ToList();
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
