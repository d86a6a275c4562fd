using AirQuality.Observations;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Tables;

/// <summary>Reads lists of areas: <c>group,area</c>, one row an area of a list.</summary>
public static class AreaListFile
{
    private const string Expected = "a header group,area";
    private static readonly string[] GroupNames = ["group", "list", "分组", "组", "名单"];
    private static readonly string[] AreaNames = ["area", "city", "county", "name", "区域", "城市", "区县", "名称"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The lists, in the order in which they first appear.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, an empty cell, an area twice in a list, a row of the wrong length.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static IReadOnlyList<AreaList> Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <returns>The lists, in the order in which they first appear.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, an empty cell, an area twice in a list, a row of the wrong length.</exception>
    public static IReadOnlyList<AreaList> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        using var source = TextSource.Open(stream, name, new ReadSession(ReadOptions.Default) { File = name });
        try
        {
            var lists = Rows(source.Rows, name);
            return source.IsDamaged
                ? throw Error(FindingKind.DamagedGzip, name, source.Rows.LineNumber, column: null, "a whole gzip stream", "one that is cut off or damaged after this line")
                : lists;
        }
        catch (CsvFormatException error)
        {
            throw Error(FindingKind.MalformedRow, name, error.LineNumber, column: null, "rows of CSV (RFC 4180)", error.Message);
        }
    }

    private static List<AreaList> Rows(CsvReader rows, string file)
    {
        if (!rows.Read())
            throw Error(FindingKind.EmptyFile, file, 0, column: null, Expected, "an empty file");
        var header = Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetString(i).Trim()).ToList();
        var (group, area) = (header.FindIndex(h => GroupNames.Contains(h, StringComparer.OrdinalIgnoreCase)), header.FindIndex(h => AreaNames.Contains(h, StringComparer.OrdinalIgnoreCase)));
        if (group < 0 || area < 0)
            throw Error(FindingKind.UnknownHeader, file, rows.LineNumber, column: null, Expected, ReadSession.Quote(rows.RawRecord));
        var lists = new List<(string Name, List<string> Areas)>();
        var seen = new Dictionary<(string Group, string Area), long>();
        while (rows.Read())
        {
            var line = rows.LineNumber;
            if (rows.FieldCount != header.Count)
                throw Error(FindingKind.WrongCellCount, file, line, column: null, $"{header.Count} cells as in the header", $"{rows.FieldCount}");
            string Cell(int column) => rows.GetString(column).Trim() is { Length: > 0 } text
                ? text
                : throw Error(FindingKind.MalformedRow, file, line, header[column], "a name", "nothing");
            var row = (Group: Cell(group), Area: Cell(area));
            if (!seen.TryAdd(row, line))
                throw Error(FindingKind.DuplicateAgreeing, file, line, header[area], "each area once in a list", $"{ReadSession.Quote(row.Area)} again, first on line {seen[row]}");
            var list = lists.FindIndex(l => string.Equals(l.Name, row.Group, StringComparison.Ordinal));
            if (list < 0)
                lists.Add((row.Group, [row.Area]));
            else
                lists[list].Areas.Add(row.Area);
        }

        return lists.Count > 0
            ? lists.ConvertAll(l => new AreaList(l.Name, l.Areas))
            : throw Error(FindingKind.EmptyFile, file, 0, column: null, "areas after the header", "none");
    }

    private static ObservationFormatException Error(FindingKind kind, string file, long line, string? column, string expected, string found) =>
        new(new Finding(kind, file, line, column, expected, found));
}
