using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Standards;
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
    private static readonly LocalizedText ThreeYears = new("连续三年未出现以其为首要污染物的轻度及以上污染", "three years in a row without light or worse pollution led by it");
    private static readonly LocalizedText AllSix = new("六项污染物的数据", "values of all six pollutants");
    private static readonly LocalizedText Within = new("运行起止之内的数据", "values within its days of service");

    /// <summary>The report with what was found in the stations file, and with its stations that have no value.</summary>
    public static ReadReport AddTo(ObservationSet set, StationSet? stations) =>
        stations is null ? set.Report
        : set.Hours is { DayCount: > 0 } hours ? With(AddTo(set.Report, stations, StationService.Observe(stations.Network, hours), new DateInterval(hours.FirstDay, hours.LastDay)), [.. Plans(hours, stations.Network)])
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

    /// <summary>Plans that leave a pollutant out although past data do not prove that they may (HJ 633-2026, 5.3.2).</summary>
    private static IEnumerable<Finding> Plans(HourlyGrid hours, StationNetwork network)
    {
        if (network.Stations.All(s => s.Monitors is null))
            yield break;
        var days = DayAggregator.StationDays(hours, network);
        foreach (var (row, area) in days.Areas.Index())
        {
            if (!network.TryGetStation(area.Name, out var station) || station.Monitors is null)
                continue;
            var proofs = Pollutants.All.ToArray().Where(p => !station.Monitors.Contains(p)).ToLookup(p => PlanEvidence.Of(days, row, p));
            if (Names(proofs[PlanProof.NotProven]) is { Length: > 0 } open)
                yield return Find(FindingKind.UnprovenPlan, ThreeYears, new($"{station.Id}的{open}：数据未能证明（HJ 633-2026 5.3.2），按站点表的声明处理", $"{open} of {station.Id}: not proven by the data (HJ 633-2026 5.3.2), taken as the stations file declares"));
            if (Names(proofs[PlanProof.Contradicted]) is { Length: > 0 } led)
                yield return Find(FindingKind.UnprovenPlan, ThreeYears, new($"{station.Id}的{led}：数据中有其为首要污染物的污染日，仍按站点表的声明处理", $"{led} of {station.Id}: it led a polluted day of the data; taken as the stations file declares all the same"));
        }
    }

    /// <summary>Stations without any value of a pollutant: under an edition that withholds incomplete sets their clean days have no AQI.</summary>
    public static ReadReport AddPollutantsWithoutValues(ReadReport report, HourlyGrid hours, StationNetwork? network, StandardsCatalogue standards)
    {
        if (hours.DayCount == 0 || !standards.At(hours.LastDay).IncompleteNeedsExceedance)
            return report;
        var found = new List<Finding>();
        foreach (var (row, id) in hours.StationIds.Index())
        {
            var station = network is not null && network.TryGetStation(id, out var known) ? known : null;
            var without = Pollutants.All.ToArray().Where(p => !HasValue(hours.Hours(p, row))).ToList();
            var undeclared = without.FindAll(p => station is null || station.IsMonitored(p, hours.LastDay));
            if (without.Count < Pollutants.Count && undeclared.Count > 0)
                found.Add(Find(FindingKind.PollutantWithoutValues, AllSix, new($"{id}没有{Names(undeclared)}：AQI不大于100的不发布（HJ 633-2026 5.3.1）；若不在监测方案内，请在站点表 not_monitored（不监测项目）列中声明（5.3.2）", $"none of {Names(undeclared)} at {id}: an AQI of at most 100 is withheld (HJ 633-2026 5.3.1); where its monitoring plan leaves them out, say so in the column not_monitored of the stations file (5.3.2)")));
        }

        return With(report, found);
    }

    private static bool HasValue(ReadOnlySpan<Concentration> hours)
    {
        foreach (var hour in hours)
            if (!hour.IsMissing)
                return true;
        return false;
    }

    private static string Names(IEnumerable<Pollutant> pollutants) => string.Join('+', pollutants.Select(p => p.Symbol()));

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
