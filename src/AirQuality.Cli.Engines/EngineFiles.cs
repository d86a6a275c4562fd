using System.IO.Compression;
using AirQuality.Cli.Hosting;
using AirQuality.Reading;

namespace AirQuality.Cli.Engines;

/// <summary>The files an engine is to read: those named, and those of folders, without stations, targets and events files.</summary>
internal static class EngineFiles
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".txt", ".txt.gz"];

    public static IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        var files = names.SelectMany(n => Directory.Exists(n) ? InFolder(n) : [n]).ToList();
        if (files.Contains(FilePatterns.StandardInput))
            throw new UsageException("--engine duckdb：应为文件，实为标准输入 -", "--engine duckdb: expected files, found - for standard input");
        var parquet = files.Count(f => f.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase));
        return parquet == 0 || parquet == files.Count ? files : throw new DataException($"{names[0]}：应为同一种文件，{files.Count} 个中有 {parquet} 个是 Parquet", $"{names[0]}: expected files of one kind, found {parquet} of Parquet among {files.Count}");
    }

    private static List<string> InFolder(string folder)
    {
        var all = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        var parquet = all.Where(f => f.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)).ToList();
        var files = parquet.Count > 0 ? parquet : all.Where(f => Array.Exists(Endings, e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && ObservationColumns.Of(Header(f)) is not null).ToList();
        return files.Count > 0 ? files : throw new DataException($"{folder}：文件夹中没有观测文件（{string.Join("、", Endings)}、.parquet）", $"{folder}: expected a folder with observation files ({string.Join(", ", Endings)}, .parquet), found none");
    }

    private static string[] Header(string file)
    {
        using var stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return [.. (text.ReadLine() ?? string.Empty).Split(',').Select(c => c.Trim().Trim('"'))];
    }
}
