using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Rows;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Tables;

/// <summary>
/// Reads a register of exceptional events: <c>area,from,to,kind,source[,pollutants]</c>. <c>area</c> is an area or a station, <c>朝阳区, 北京市</c>
/// where a name alone does not tell; <c>from</c> and <c>to</c> are days, the last one included (<c>2026-03-15</c>), or moments
/// (<c>2026-03-15T08:00</c>); pollutants are joined by <c>+</c>, by default PM10 and PM2.5. Other columns are not read.
/// </summary>
public static class EventFile
{
    private static readonly SideTableForm Form = new(
        new("a header such as area,from,to,kind,source", "如area,from,to,kind,source（区域,开始,结束,类型,依据）的表头"),
        new("events after the header", "表头之后的事件"),
        new SideColumn("area", "station areaname city county 区域 地区 城市 区县 站点 县区 县市区 区域名称 影响区域 影响城市", IsRequired: true),
        new SideColumn("from", "start begin startdate starttime 开始 开始时间 起始时间 开始日期 起始日期 起", IsRequired: true),
        new SideColumn("to", "end enddate endtime 结束 结束时间 终止时间 结束日期 终止日期 止", IsRequired: true),
        new SideColumn("kind", "type 类型 事件类型 类别"),
        new SideColumn("source", "basis 来源 依据 文号 批复 认定依据"),
        new SideColumn("pollutants", "pollutant 污染物 剔除污染物 剔除项目 剔除因子"));

    private static readonly Bilingual ExpectedTime = new("a day such as 2026-03-15 or a moment such as 2026-03-15T08:00", "日期（如2026-03-15）或时刻（如2026-03-15T08:00）");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="areas">The areas and stations there are, such as <see cref="StationNetwork.AllAreas"/> or <see cref="DailyGrid.Areas"/>; those they lie in are known too.</param>
    /// <param name="options">Strict or lenient, and what opens workbooks; the rest does not matter here.</param>
    /// <returns>The events.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an unknown area, a bad or reversed time, an unknown pollutant, or events of one area and pollutant that overlap. In lenient reading too: the header is unknown, or the file is no table.</exception>
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
    /// <param name="options">Strict or lenient, and what opens workbooks; the rest does not matter here.</param>
    /// <returns>The events.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an error.</exception>
    public static EventSet Read(Stream stream, string name, IEnumerable<Area> areas, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        var asked = options ?? ReadOptions.Default;
        var session = new ReadSession(new ReadRules { Lenient = asked.Lenient, MaxFindingsPerKind = asked.MaxFindingsPerKind }) { File = name, Files = 1 };
        var reader = new Reader(session, new AreaDirectory(areas));
        try
        {
            reader.Read(SideTables.Read(stream, name, Form, asked.Workbooks));
        }
        catch (ObservationFormatException error) when (asked.Lenient)
        {
            // A file without a usable header has no events; in lenient reading that is one more finding, and the days are judged without.
            session.Add(error.Finding.Kind, new(error.Finding.Line, error.Finding.Column), new(error.Finding.Expected, error.Finding.ExpectedInChinese), new(error.Finding.Found, error.Finding.FoundInChinese));
        }

        return new EventSet(new EventRegister(reader.Events), session.Report());
    }

    private sealed class Reader(ReadSession session, AreaDirectory areas)
    {
        private readonly List<long> lines = [];

        public List<ExceptionalEvent> Events { get; } = [];

        public void Read(SideTable table)
        {
            session.Sheet = table.Raw.Sheet;
            for (var i = 0; i < table.Rows.Count; i++)
            {
                session.Rows++;
                if (table.LengthProblem(i) is { } problem)
                    Reject(problem);
                else if (Event(table.Rows[i]) is { } read)
                    Add(read, table.Rows[i]);
            }

            if (table.Raw.Damage is { } damage)
                session.Add(damage.Kind, new(damage.Line), new(damage.Expected, damage.ExpectedInChinese), new(damage.Found, damage.FoundInChinese));
        }

        private ExceptionalEvent? Event(SideRow row)
        {
            if (areas.Find(row["area"], out var problem) is not { } area)
                return Reject(row.Find(FindingKind.UnknownArea, "area", new("an area or station of the data", "数据中的区域或站点"), problem));
            if (Moment(row["from"], end: false) is not { } from)
                return Reject(row.Find(FindingKind.BadTime, "from", ExpectedTime));
            if (Moment(row["to"], end: true) is not { } to)
                return Reject(row.Find(FindingKind.BadTime, "to", ExpectedTime));
            if (to <= from)
                return Reject(row.Find(FindingKind.ReversedPeriod, "to", new($"a time after the beginning, {row["from"]}", $"晚于开始时间{row["from"]}的时间")));
            var item = new ExceptionalEvent { Area = area, From = from, To = to, Kind = row["kind"], Source = row["source"] };
            if (row["pollutants"] is not { Length: > 0 } names)
                return item;
            var parts = names.Split(['+', ' ', ';', '、'], StringSplitOptions.RemoveEmptyEntries);
            var unknown = parts.Length == 0 ? names : Array.Find(parts, n => ColumnName.PollutantOf(n) is null);
            return unknown is not null
                ? Reject(row.Find(FindingKind.UnknownPollutant, "pollutants", new("so2, no2, pm10, pm25, co or o3, joined by +", "以+连接的so2、no2、pm10、pm25、co、o3"), ReadingCounts.Quote(unknown)))
                : item with { Pollutants = [.. parts.Select(n => ColumnName.PollutantOf(n)!.Value).Distinct().Order()] };
        }

        private void Add(ExceptionalEvent item, SideRow row)
        {
            var other = Events.FindIndex(e => e.Overlaps(item));
            if (other >= 0)
            {
                Reject(row.Find(FindingKind.OverlappingEvents, null, new("each time of an area and pollutant once", "同一区域、污染物的时段不重叠"), new($"an event of {item.Area} that overlaps that of line {lines[other]}", $"{item.Area}的事件与第{lines[other]}行重叠")));
                return;
            }

            session.RowsUsed++;
            Events.Add(item);
            lines.Add(row.Line);
        }

        private ExceptionalEvent? Reject(Finding finding)
        {
            session.RejectRow(finding.Kind, new(finding.Line, finding.Column), new(finding.Expected, finding.ExpectedInChinese), new(finding.Found, finding.FoundInChinese));
            return null;
        }

        /// <summary>A moment; a day alone means its first moment or, at the end, the moment after it.</summary>
        private static LocalDateTime? Moment(string text, bool end)
        {
            if (LooseTime.Parse(text, DateOrder.Unknown) is not { } time || (time.Traits & (TimeTrait.MonthOnly | TimeTrait.PartOfHour | TimeTrait.Ambiguous)) != TimeTrait.None)
                return null;
            return time.Hour is { } hour ? time.Date.AtMidnight().PlusHours(hour) : time.Date.PlusDays(end ? 1 : 0).AtMidnight();
        }
    }
}
