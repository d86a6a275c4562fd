using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>One order of stations, wherever their hours stood and whoever summed them: that of the stations file, else of their ids.</summary>
internal static class StationOrder
{
    public static DailyGrid Of(DailyGrid days, StationNetwork? network)
    {
        // DuckDB and PostgreSQL give rows in whatever order their threads finish; files have the order in which stations first came.
        var places = network?.Stations.Index().ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal) ?? [];
        var order = Enumerable.Range(0, days.Areas.Count).OrderBy(row => places.GetValueOrDefault(days.Areas[row].Name, int.MaxValue)).ThenBy(row => days.Areas[row].Name, StringComparer.Ordinal).ToList();
        return order.Index().All(o => o.Index == o.Item) ? days : days.Reordered(order);
    }
}
