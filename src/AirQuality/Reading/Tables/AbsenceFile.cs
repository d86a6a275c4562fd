using AirQuality.Observations;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Tables;

/// <summary>Reads which stations were taken out of the assessment by decision, for how long and why: <c>station,from,to,reason</c>, in Chinese too (站点,开始,结束,原因).</summary>
public static class AbsenceFile
{
    private static readonly SideTableForm Form = new(
        new("a header such as station,from,to,reason", "如station,from,to,reason（站点,开始,结束,原因）的表头"),
        new("decisions after the header", "表头之后的决定"),
        new SideColumn("station", "stationcode stationid id siteid 站点 站点编码 点位 点位编码 监测点", IsRequired: true),
        new SideColumn("from", "start since 开始 开始日期 起始日期 剔除开始", IsRequired: true),
        new SideColumn("to", "end until 结束 结束日期 终止日期 剔除结束", IsRequired: true),
        new SideColumn("reason", "why decision document 原因 剔除原因 批复 文号 依据", IsRequired: true));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="network">The stations it may name, by id or name.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The absences by station id, for <see cref="StationNetwork.With"/>.</returns>
    /// <exception cref="ObservationFormatException">Unknown header or station, a bad or reversed day, no reason.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static ILookup<string, StationAbsence> Read(string path, StationNetwork network, IWorkbookReader? workbooks = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, network, workbooks);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="network">The stations it may name.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The absences by station id.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, StationNetwork, IWorkbookReader?)"/>.</exception>
    public static ILookup<string, StationAbsence> Read(Stream stream, string name, StationNetwork network, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(network);
        return SideTables.Read(stream, name, Form, workbooks).WholeRows()
            .Select(row => new AbsenceOfStation(Station(row, network), Absence(row)))
            .ToLookup(a => a.Station, a => a.Absence, StringComparer.Ordinal);
    }

    private static string Station(SideRow row, StationNetwork network)
    {
        if (network.TryGetStation(row["station"], out var station))
            return station.Id;
        return network.Stations.Where(s => s.Name == row["station"]).ToList() is [var named]
            ? named.Id
            : throw row.Error(FindingKind.UnknownStation, "station", new("a station of the stations file", "站点表中的站点"));
    }

    private static StationAbsence Absence(SideRow row)
    {
        var (from, to) = (Day(row, "from"), Day(row, "to"));
        if (to < from)
            throw row.Error(FindingKind.ReversedPeriod, "to", new($"a day not before {row["from"]}", $"不早于{row["from"]}的日期"));
        return row["reason"].Length > 0 ? new StationAbsence(from, to, row["reason"]) : throw row.Error(FindingKind.UnknownKind, "reason", new("the reason", "剔除原因"));
    }

    private static LocalDate Day(SideRow row, string key) =>
        PeriodText.TryReadDay(row[key], out var day) ? day : throw row.Error(FindingKind.BadTime, key, new("a day such as 2026-12-31", "日期，如2026-12-31"));

    private readonly record struct AbsenceOfStation(string Station, StationAbsence Absence);
}
