using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AirQuality.Cli.Hosting;
using AirQuality.Excel;
using AirQuality.Storage;

namespace AirQuality.Cli.Saved;

/// <summary>
/// What something that was saved was made of: every file read, everything asked, and the program. Who finds it under the same key may use it in place of
/// reading again; whatever differs gives another key, so what was saved is never wrong, only useless.
/// </summary>
/// <param name="Name">A name for files.</param>
/// <param name="Text">All of it; the name is a digest of this.</param>
/// <param name="IsSettled">Whether the files have been as they are for longer than the clocks of file systems are coarse: what changes within a tick of the clock keeps its time.</param>
internal sealed record SavedKey(string Name, string Text, bool IsSettled)
{
    /// <summary>Up to this size all bytes enter the key; of larger files length, times, beginning and end.</summary>
    private const int WholeUpTo = 8 << 20;

    private const int Part = 1 << 16;

    /// <summary>FAT counts two seconds.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    private static readonly Lazy<string> Program = new(ProgramText);

    /// <summary>The key of files and questions; <c>null</c> where files cannot be told by it: standard input, links, files that are gone.</summary>
    /// <param name="kind">What is saved.</param>
    /// <param name="names">Files and folders.</param>
    /// <param name="asked">Everything asked that bears on what is read.</param>
    public static SavedKey? Of(string kind, IEnumerable<string> names, IEnumerable<string> asked)
    {
        var text = new StringBuilder().Append(kind).Append('\n').Append(Program.Value).Append('\n');
        foreach (var line in asked)
            text.Append(line.ReplaceLineEndings(" ")).Append('\n');
        var youngest = DateTime.MinValue;
        try
        {
            foreach (var name in names)
            {
                if (name == FilePatterns.StandardInput)
                    return null;
                text.Append(name).Append('\n');
                foreach (var file in FilesOf(name))
                {
                    if (file.LinkTarget is not null)
                        return null;
                    text.Append(CultureInfo.InvariantCulture, $"{file.FullName}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}\t{DigestOf(file)}\n");
                    youngest = file.LastWriteTimeUtc > youngest ? file.LastWriteTimeUtc : youngest;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // whoever reads the file says what is wrong with it
        }

        var whole = text.ToString();
        return new SavedKey(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..24], whole, DateTime.UtcNow - youngest > Settled);
    }

    private static IEnumerable<FileInfo> FilesOf(string name) =>
        Directory.Exists(name) ? new DirectoryInfo(name).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal) : [new FileInfo(name)];

    private static string DigestOf(FileInfo file)
    {
        using var stream = file.OpenRead();
        if (stream.Length <= WholeUpTo)
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        var parts = new byte[2 * Part];
        stream.ReadExactly(parts, 0, Part);
        stream.Seek(-Part, SeekOrigin.End);
        stream.ReadExactly(parts, Part, Part);
        return Convert.ToHexStringLower(SHA256.HashData(parts));
    }

    /// <summary>The program as it was built: another build may read otherwise.</summary>
    private static string ProgramText()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && Environment.ProcessPath is { } path) // machine code alone has no modules to ask
            return string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(path).Length} {File.GetLastWriteTimeUtc(path).Ticks}");
        return string.Join(' ', new[] { typeof(SavedKey), typeof(HourlyGridFile), typeof(ExcelWorkbooks) }.Select(t => t.Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)));
    }
}
