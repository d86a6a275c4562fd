namespace AirQuality.Tests.Oracle;

/// <summary>A station as the oracle knows it.</summary>
internal sealed record OracleStation(string Id, bool Urban, string County, string City);

/// <summary>Days of areas straight from hours.</summary>
internal static class OracleRegion
{
    /// <summary>The published days of one station; its daily maximum hour as measured, not rounded.</summary>
    public static OracleArea OfStation(OracleNetwork hours, string station, DateOnly first, int count)
    {
        var area = Of(hours, [station], first, count);
        foreach (var (day, values) in area)
            if (OracleDays.Maximum1h(hours[station, "O3"], day) is { } hourly)
                values["O3Hour"] = hourly.Round(3);
        return area;
    }

    /// <summary>The published days of an area: the mean of its urban stations' days, rounded once.</summary>
    public static OracleArea OfArea(OracleNetwork hours, IEnumerable<OracleStation> stations, DateOnly first, int count) =>
        Of(hours, [.. stations.Where(s => s.Urban).Select(s => s.Id)], first, count);

    /// <summary>Places: one more than the number of areas with a smaller value.</summary>
    public static Dictionary<string, int> Places(IReadOnlyDictionary<string, decimal> values) =>
        values.ToDictionary(v => v.Key, v => 1 + values.Values.Count(other => other < v.Value), StringComparer.Ordinal);

    private static OracleArea Of(OracleNetwork hours, List<string> stations, DateOnly first, int count)
    {
        var area = new OracleArea();
        for (var i = 0; i < count; i++)
        {
            var day = first.AddDays(i);
            var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var pollutant in OracleStandards.Pollutants)
                if (OracleDays.Publish(pollutant, OracleDays.AreaDay([.. stations.Select(s => OracleDays.StationDay(pollutant, hours[s, pollutant], day))])) is { } value)
                    values[pollutant] = value;
            if (OracleDays.Publish("O3", OracleDays.AreaDay([.. stations.Select(s => OracleDays.Maximum1h(hours[s, "O3"], day))])) is { } hourly)
                values["O3Hour"] = hourly;
            area[day] = values;
        }

        return area;
    }
}
