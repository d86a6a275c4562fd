using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;

namespace AirQuality.Cli.Input;

/// <summary>What is to be told of a stations file beside the observations.</summary>
internal static class StationFindings
{
    private const int MostNamed = 20;

    /// <summary>The report with what was found in the stations file, and with its stations that have no value.</summary>
    public static ReadReport AddTo(ObservationSet set, StationSet? stations)
    {
        if (stations is null)
            return set.Report;
        var found = stations.Findings.ToList();
        if (set.Hours is { } hours)
        {
            var silent = stations.Network.Stations.Where(s => !hours.StationIds.Contains(s.Id, StringComparer.Ordinal)).ToList();
            found.AddRange(silent.Take(MostNamed).Select(s => new Finding(FindingKind.StationWithoutValues, "--stations", 0, "station", "hours of every station of the file", $"none of {s.Id}")
            {
                ExpectedInChinese = "站点文件中各站点的小时数据",
                FoundInChinese = $"{s.Id}没有数据",
            }));
            if (silent.Count > MostNamed)
                found.Add(new Finding(FindingKind.StationWithoutValues, "--stations", 0, "station", "hours of every station of the file", $"none of {silent.Count - MostNamed} more") { ExpectedInChinese = "站点文件中各站点的小时数据", FoundInChinese = $"另有{silent.Count - MostNamed}个站点没有数据" });
        }

        var counts = set.Report.Counts.ToDictionary();
        foreach (var group in found.CountBy(f => f.Kind))
            counts[group.Key] = counts.GetValueOrDefault(group.Key) + group.Value;
        return set.Report with { Counts = counts, Findings = [.. found, .. set.Report.Findings] };
    }
}
