using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Input;

/// <summary>What is to be told of a stations file beside the observations: stations without a value, and days of service that were taken from the data.</summary>
internal static class StationFindings
{
    private const int MostNamed = 20;

    private static readonly LocalizedText EveryStation = new("站点文件中各站点的小时数据", "hours of every station of the file");
    private static readonly LocalizedText Dates = new("站点文件中的启用、停用日期", "its first and last day of service in the stations file (from, to)");
    private static readonly LocalizedText Within = new("运行起止之内的数据", "values within its days of service");

    /// <summary>The report with what was found in the stations file, and with its stations that have no value.</summary>
    public static ReadReport AddTo(ObservationSet set, StationSet? stations) =>
        stations is null ? set.Report
        : set.Hours is { DayCount: > 0 } hours ? AddTo(set.Report, stations, StationService.Observe(stations.Network, hours), new DateInterval(hours.FirstDay, hours.LastDay))
        : With(set.Report, stations.Findings);

    /// <summary>The same of what an engine summed.</summary>
    public static ReadReport AddTo(ReadReport report, StationSet stations, ObservedService service, DateInterval read)
    {
        var found = stations.Findings.ToList();
        var silent = stations.Network.Stations.Where(s => !service.DaysWithData.ContainsKey(s.Id)).ToList();
        found.AddRange(silent.Take(MostNamed).Select(s => Find(FindingKind.StationWithoutValues, EveryStation, new($"{s.Id}没有数据", $"none of {s.Id}"))));
        if (silent.Count > MostNamed)
            found.Add(Find(FindingKind.StationWithoutValues, EveryStation, new($"另有{silent.Count - MostNamed}个站点没有数据", $"none of {silent.Count - MostNamed} more")));
        found.AddRange(service.Network.Stations.SelectMany(s => Service(s, service, read)));
        return With(report, found);
    }

    /// <summary>Days of service that were assumed and matter, or that the data contradict; of stations that make up an area.</summary>
    private static IEnumerable<Finding> Service(Station station, ObservedService service, DateInterval read)
    {
        if (station.Kind != StationKind.Urban || station.Area is null || !service.DaysWithData.TryGetValue(station.Id, out var days))
            yield break;
        var (from, to) = (Iso(days.Start), Iso(days.End));
        if (station.Service == ServiceSource.Observed && days != read)
            yield return Find(FindingKind.AssumedService, Dates, new($"{station.Id}未填，按其数据视为{from}至{to}运行", $"none for {station.Id}: taken to be in service from {from} to {to}, its days with data"));
        if (station.Service == ServiceSource.Listed && !(station.IsInService(days.Start) && station.IsInService(days.End)))
            yield return Find(FindingKind.OutOfService, Within, new($"{station.Id}的数据为{from}至{to}，起止之外的不参与区域统计", $"{station.Id} with data from {from} to {to}; those outside do not enter its area"));
    }

    private static Finding Find(FindingKind kind, LocalizedText expected, LocalizedText found) =>
        new(kind, "--stations", 0, "station", expected.En, found.En) { ExpectedInChinese = expected.Zh, FoundInChinese = found.Zh };

    private static ReadReport With(ReadReport report, IReadOnlyList<Finding> found)
    {
        var counts = report.Counts.ToDictionary();
        foreach (var group in found.CountBy(f => f.Kind))
            counts[group.Key] = counts.GetValueOrDefault(group.Key) + group.Value;
        return report with { Counts = counts, Findings = [.. found, .. report.Findings] };
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
