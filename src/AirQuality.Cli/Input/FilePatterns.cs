using System.IO.Enumeration;

namespace AirQuality.Cli.Input;

/// <summary>File names as the shell would expand them, for shells that do not and for quoted patterns.</summary>
internal static class FilePatterns
{
    public const string StandardInput = "-";

    /// <summary>Files and folders named; patterns with <c>*</c> or <c>?</c> replaced by the files they match, in order of name.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> names) => [.. names.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string name)
    {
        if (name == StandardInput || File.Exists(name) || Directory.Exists(name))
            return [name];
        if (name.AsSpan().IndexOfAny('*', '?') < 0)
            throw new DataException($"{name}: expected a file or folder, found none");
        var root = Path.GetPathRoot(name) ?? string.Empty;
        var parts = name[root.Length..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> found = [root];
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, last) = (parts[i], i == parts.Length - 1);
            found = found.SelectMany(folder => Matches(folder, part, last)).ToList();
        }

        var files = found.Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new DataException($"{name}: expected files that match, found none");
    }

    private static IEnumerable<string> Matches(string folder, string part, bool last)
    {
        if (part.AsSpan().IndexOfAny('*', '?') < 0)
        {
            var path = Path.Combine(folder, part);
            return Directory.Exists(path) || (last && File.Exists(path)) ? [path] : [];
        }

        var place = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(place))
            return [];
        var entries = last ? Directory.EnumerateFileSystemEntries(place) : Directory.EnumerateDirectories(place);
        return entries.Select(e => Path.GetFileName(e))
            .Where(n => (n[0] != '.' || part[0] == '.') && FileSystemName.MatchesSimpleExpression(part, n, ignoreCase: OperatingSystem.IsWindows()))
            .Select(n => Path.Combine(folder, n));
    }
}
