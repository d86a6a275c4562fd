using System.IO.Compression;
using System.Text;

namespace AirQuality.Tests;

/// <summary>Reads a published file naively: a header, then rows as dictionaries. Apart from the library's readers.</summary>
internal static class PublishedCsv
{
    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using Stream file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
        var header = Split(text.ReadLine()!);
        while (text.ReadLine() is { } line)
        {
            var cells = Split(line);
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < header.Count; i++)
                row[header[i].TrimStart('\uFEFF')] = cells[i];
            yield return row;
        }
    }

    /// <summary>A number, or null for what publishers write when there is none.</summary>
    public static decimal? Number(string cell) =>
        cell is "" or "—" or "NA" or "/" ? null : decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Primary pollutants as published, in table order.</summary>
    public static string Primary(string cell)
    {
        var names = cell.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(n => n != "—").Select(n => n switch
        {
            "二氧化硫" => "SO2",
            "二氧化氮" => "NO2",
            "颗粒物(PM10)" => "PM10",
            "细颗粒物(PM2.5)" => "PM25",
            "一氧化碳" => "CO",
            "臭氧1小时" => "O3",
            _ => throw new FormatException(n),
        });
        return string.Join(' ', names.OrderBy(n => Array.IndexOf(Oracle.OracleStandards.Pollutants, n)));
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
