using AirQuality.Publications;
using AirQuality.Reading.Sheets;
using AirQuality.Reading.Sources;
using AirQuality.Wording;

namespace AirQuality.Reading.Published;

/// <summary>Reads published tables from files and folders.</summary>
public static class PublishedFiles
{
    private const int BytesOfKind = 8;

    private static readonly string[] EndingsOfText = [".csv", ".txt", ".tsv"];
    private static readonly string[] EndingsOfWorkbooks = [".xlsx", ".xlsm", ".xls"];

    /// <summary>What is read from a folder, by its ending.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. EndingsOfText, .. EndingsOfWorkbooks];

    /// <summary>Reads tables.</summary>
    /// <param name="paths">Files, and folders of which every table is read in the order of names.</param>
    /// <param name="workbooks">Opens workbooks, or <c>null</c> for text alone.</param>
    /// <param name="answers">The answers to what the tables leave open, or <c>null</c> for none.</param>
    /// <returns>The figures, the open questions and the columns left out.</returns>
    /// <exception cref="FileNotFoundException">A path does not exist, or a folder holds no table.</exception>
    /// <exception cref="SheetFormatException">A file is empty, damaged or no table.</exception>
    /// <exception cref="ArgumentException">An answer for a column is no meaning of one.</exception>
    public static PublishedTables Read(IEnumerable<string> paths, IWorkbookReader? workbooks = null, PublishedAnswers? answers = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return PublishedTableReader.Read(paths.SelectMany(FilesOf).SelectMany(f => SheetsOf(f, workbooks)), answers);
    }

    /// <summary>The sheets of one file.</summary>
    /// <param name="stream">The bytes; left open. It must be able to go back to its start.</param>
    /// <param name="file">The name for messages.</param>
    /// <param name="workbooks">Opens workbooks, or <c>null</c> for text alone.</param>
    /// <returns>The sheets that hold anything.</returns>
    /// <exception cref="SheetFormatException">The file is empty, damaged or no table.</exception>
    public static IReadOnlyList<Sheet> SheetsOf(Stream stream, string file, IWorkbookReader? workbooks)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        var start = new byte[BytesOfKind];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        ISheetReader reader = workbooks?.Recognizes(start.AsSpan(0, length)) == true ? workbooks : new TextSheetReader();
        var sheets = reader.Read(stream, file);
        return sheets.Count > 0 ? sheets : throw new SheetFormatException(new LocalizedText($"{file}: 应为表格，实为空文件", $"{file}: expected a table, found nothing"));
    }

    private static IReadOnlyList<Sheet> SheetsOf(string file, IWorkbookReader? workbooks)
    {
        using var stream = File.OpenRead(file);
        return SheetsOf(stream, file, workbooks);
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        var files = Directory.EnumerateFiles(path).Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new FileNotFoundException($"{path}: expected tables ({string.Join(", ", Endings)}), found none.", path);
    }
}
