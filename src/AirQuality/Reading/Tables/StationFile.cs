using AirQuality.Observations;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Tables;

/// <summary>Reads the stations file: <c>station,name,kind,county,city,province</c>; all but <c>station</c> may be left out.</summary>
public static class StationFile
{
    private const string Expected = "a header such as station,name,kind,county,city,province";

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["station"] = "station", ["stationcode"] = "station", ["stationid"] = "station", ["id"] = "station", ["站点"] = "station", ["站点编码"] = "station", ["监测点编码"] = "station",
        ["name"] = "name", ["stationname"] = "name", ["站点名称"] = "name", ["监测点名称"] = "name", ["名称"] = "name",
        ["kind"] = "kind", ["type"] = "kind", ["类型"] = "kind", ["站点类型"] = "kind",
        ["county"] = "county", ["district"] = "county", ["区县"] = "county", ["县区"] = "county", ["县"] = "county",
        ["city"] = "city", ["城市"] = "city", ["市"] = "city",
        ["province"] = "province", ["省份"] = "province", ["省"] = "province",
    };

    private static readonly Dictionary<string, StationKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = StationKind.Urban,
        ["urban"] = StationKind.Urban, ["城市点"] = StationKind.Urban, ["评价点"] = StationKind.Urban,
        ["background"] = StationKind.Background, ["背景点"] = StationKind.Background, ["对照点"] = StationKind.Background,
        ["regional"] = StationKind.Regional, ["区域点"] = StationKind.Regional,
        ["traffic"] = StationKind.Traffic, ["路边点"] = StationKind.Traffic, ["污染监控点"] = StationKind.Traffic,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ObservationFormatException">Unknown header or kind, a station that stands twice, a row of the wrong length.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static StationNetwork Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ObservationFormatException">Unknown header or kind, a station that stands twice, a row of the wrong length.</exception>
    public static StationNetwork Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var session = new ReadSession(ReadOptions.Default) { File = name };
        using var source = TextSource.Open(stream, session.File, session);
        try
        {
            return new StationNetwork(Rows(source, name));
        }
        catch (CsvFormatException error)
        {
            throw Error(FindingKind.MalformedRow, name, error.LineNumber, column: null, "rows of CSV (RFC 4180)", error.Message);
        }
    }

    private static List<Station> Rows(TextSource source, string file)
    {
        var rows = source.Rows;
        if (!rows.Read())
            throw Error(FindingKind.EmptyFile, file, 0, column: null, Expected, "an empty file");
        var columns = Columns(rows, file);
        var count = rows.FieldCount;
        var stations = new List<Station>();
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var line = rows.LineNumber;
            if (rows.FieldCount != count)
                throw Error(FindingKind.WrongCellCount, file, line, column: null, $"{count} cells as in the header", $"{rows.FieldCount}");
            string Cell(string key) => columns.TryGetValue(key, out var i) ? rows.GetString(i).Trim() : "";
            var id = Cell("station");
            if (id.Length == 0)
                throw Error(FindingKind.UnknownStation, file, line, "station", "a station", "nothing");
            if (!seen.TryAdd(id, line))
                throw Error(FindingKind.DuplicateConflicting, file, line, "station", "each station once", $"{ReadSession.Quote(id)} again, first on line {seen[id]}");
            if (!Kinds.TryGetValue(Cell("kind"), out var kind))
                throw Error(FindingKind.UnknownKind, file, line, "kind", "urban, background, regional or traffic", ReadSession.Quote(Cell("kind")));
            stations.Add(new Station(id, Cell("name") is { Length: > 0 } name ? name : id, kind, AreaOf(Cell("county"), Cell("city"), Cell("province"))));
        }

        if (source.IsDamaged)
            throw Error(FindingKind.DamagedGzip, file, rows.LineNumber, column: null, "a whole gzip stream", "one that is cut off or damaged after this line");
        return stations.Count > 0 ? stations : throw Error(FindingKind.EmptyFile, file, 0, column: null, "stations after the header", "none");
    }

    private static Dictionary<string, int> Columns(CsvReader header, string file)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.FieldCount; i++)
        {
            var key = Aliases.GetValueOrDefault(header.GetString(i).Trim().Replace("_", "", StringComparison.Ordinal));
            if (key is not null && !columns.TryAdd(key, i))
                throw Error(FindingKind.UnknownHeader, file, header.LineNumber, column: null, Expected, $"two columns for {key}");
        }

        return columns.ContainsKey("station")
            ? columns
            : throw Error(FindingKind.UnknownHeader, file, header.LineNumber, column: null, Expected, ReadSession.Quote(header.RawRecord));
    }

    private static Area? AreaOf(string county, string city, string province)
    {
        var area = province.Length > 0 ? new Area(province, AreaLevel.Province) : null;
        if (city.Length > 0)
            area = new Area(city, AreaLevel.City, area);
        return county.Length > 0 ? new Area(county, AreaLevel.County, area) : area;
    }

    private static ObservationFormatException Error(FindingKind kind, string file, long line, string? column, string expected, string found) =>
        new(new Finding(kind, file, line, column, expected, found));
}
