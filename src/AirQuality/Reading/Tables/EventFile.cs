using AirQuality.Observations;
using AirQuality.Terms;
using CsvHelper;
using NodaTime;

namespace AirQuality.Reading.Tables;

/// <summary>
/// Reads a register of exceptional events: <c>area,from,to,kind,source[,pollutants]</c>. <c>area</c> is an area or a station, <c>朝阳区, 北京市</c>
/// where a name alone does not tell; <c>from</c> and <c>to</c> are days, the last one included (<c>2026-03-15</c>), or moments
/// (<c>2026-03-15T08:00</c>); pollutants are joined by <c>+</c>, by default PM10 and PM2.5. Other columns are not read.
/// </summary>
public static class EventFile
{
    private const string Expected = "a header such as area,from,to,kind,source";
    private const string ExpectedTime = "a day such as 2026-03-15 or a moment such as 2026-03-15T08:00";

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["area"] = "area", ["station"] = "area", ["区域"] = "area", ["地区"] = "area", ["城市"] = "area", ["区县"] = "area", ["站点"] = "area",
        ["from"] = "from", ["start"] = "from", ["开始"] = "from", ["开始时间"] = "from", ["起始时间"] = "from",
        ["to"] = "to", ["end"] = "to", ["结束"] = "to", ["结束时间"] = "to", ["终止时间"] = "to",
        ["kind"] = "kind", ["类型"] = "kind",
        ["source"] = "source", ["来源"] = "source", ["依据"] = "source",
        ["pollutants"] = "pollutants", ["pollutant"] = "pollutants", ["污染物"] = "pollutants",
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="areas">The areas and stations there are, such as <see cref="StationNetwork.AllAreas"/> or <see cref="DailyGrid.Areas"/>; those they lie in are known too.</param>
    /// <param name="options">Strict or lenient; the rest does not matter here.</param>
    /// <returns>The events.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an unknown area, a bad or reversed time, an unknown pollutant, or events of one area and pollutant that overlap.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static EventSet Read(string path, IEnumerable<Area> areas, ReadOptions? options = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, areas, options);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="areas">The areas and stations there are; those they lie in are known too.</param>
    /// <param name="options">Strict or lenient; the rest does not matter here.</param>
    /// <returns>The events.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an error.</exception>
    public static EventSet Read(Stream stream, string name, IEnumerable<Area> areas, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        var session = new ReadSession(options ?? ReadOptions.Default) { File = name, Files = 1 };
        var reading = new Reading(session, new AreaDirectory(areas));
        using var source = TextSource.Open(stream, session.File, session);
        try
        {
            reading.Rows(source);
        }
        catch (CsvFormatException error)
        {
            session.Rows++;
            session.RejectRow(FindingKind.MalformedRow, error.LineNumber, column: null, "rows of CSV (RFC 4180)", error.Message);
        }

        return new EventSet(new EventRegister(reading.Events.Select(e => e.Event)), session.Report());
    }

    private sealed class Reading(ReadSession session, AreaDirectory areas)
    {
        private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

        public List<(ExceptionalEvent Event, long Line)> Events { get; } = [];

        public void Rows(TextSource source)
        {
            var rows = source.Rows;
            if (!rows.Read())
            {
                session.Add(FindingKind.EmptyFile, 0, column: null, Expected, "an empty file");
                return;
            }

            if (!Header(rows))
                return;
            var count = rows.FieldCount;
            while (rows.Read())
            {
                session.Rows++;
                if (source.IsCutRow)
                    session.RowsRejected++;
                else if (rows.FieldCount != count)
                    session.RejectRow(FindingKind.WrongCellCount, rows.LineNumber, column: null, $"{count} cells as in the header", $"{rows.FieldCount} cells");
                else if (Row(rows) is { } read)
                    Add(read, rows.LineNumber);
            }

            if (source.IsDamaged)
                session.Add(FindingKind.DamagedGzip, rows.LineNumber, column: null, "a whole gzip stream", "one that is cut off or damaged after this line");
        }

        private bool Header(CsvReader header)
        {
            var found = ReadSession.Quote(header.RawRecord);
            for (var i = 0; i < header.FieldCount; i++)
            {
                var key = Aliases.GetValueOrDefault(header.GetString(i).Trim());
                if (key is not null && !columns.TryAdd(key, i))
                    found = $"two columns for {key}";
            }

            if (found[0] == '\'' && columns.ContainsKey("area") && columns.ContainsKey("from") && columns.ContainsKey("to"))
                return true;
            session.Add(FindingKind.UnknownHeader, header.LineNumber, column: null, Expected, found);
            return false;
        }

        private ExceptionalEvent? Row(CsvReader row)
        {
            var line = row.LineNumber;
            if (areas.Find(Cell(row, "area"), out var problem) is not { } area)
                return Reject(FindingKind.UnknownArea, line, "area", "an area or station of the data", problem);
            if (Moment(row, "from", end: false) is not { } from)
                return Reject(FindingKind.BadTime, line, "from", ExpectedTime, Quote(Cell(row, "from")));
            if (Moment(row, "to", end: true) is not { } to)
                return Reject(FindingKind.BadTime, line, "to", ExpectedTime, Quote(Cell(row, "to")));
            if (to <= from)
                return Reject(FindingKind.ReversedPeriod, line, "to", $"a time after the beginning, {Cell(row, "from")}", Quote(Cell(row, "to")));
            var item = new ExceptionalEvent { Area = area, From = from, To = to, Kind = Cell(row, "kind"), Source = Cell(row, "source") };
            if (Cell(row, "pollutants") is not { Length: > 0 } names)
                return item;
            var pollutants = names.Split(['+', ' ', ';', '、'], StringSplitOptions.RemoveEmptyEntries).Select(n => (Name: n, Pollutant: AirQuality.Reading.Header.PollutantOf(n))).ToList();
            var unknown = pollutants.Count == 0 ? names : pollutants.Find(p => p.Pollutant is null).Name;
            return unknown is not null
                ? Reject(FindingKind.UnknownPollutant, line, "pollutants", "so2, no2, pm10, pm25, co or o3, joined by +", Quote(unknown))
                : item with { Pollutants = [.. pollutants.Select(p => p.Pollutant!.Value).Distinct().Order()] };
        }

        private void Add(ExceptionalEvent item, long line)
        {
            var other = Events.Find(e => e.Event.Overlaps(item));
            if (other.Event is not null)
            {
                Reject(FindingKind.OverlappingEvents, line, column: null, "each time of an area and pollutant once", $"an event of {item.Area} that overlaps that of line {other.Line}");
                return;
            }

            session.RowsUsed++;
            Events.Add((item, line));
        }

        private ExceptionalEvent? Reject(FindingKind kind, long line, string? column, string expected, string found)
        {
            session.RejectRow(kind, line, column, expected, found);
            return null;
        }

        private string Cell(CsvReader row, string key) => columns.TryGetValue(key, out var i) ? row.GetString(i).Trim() : "";

        /// <summary>A moment; a day alone means its first moment or, at the end, the moment after it.</summary>
        private LocalDateTime? Moment(CsvReader row, string key, bool end)
        {
            var text = row.GetSpan(columns[key]);
            if (TimeText.TryHour(text, out var date, out var hour))
                return date.AtMidnight().PlusHours(hour);
            return TimeText.TryDay(text, out date) ? date.PlusDays(end ? 1 : 0).AtMidnight() : null;
        }

        private static string Quote(string cell) => ReadSession.Quote(cell);
    }
}
