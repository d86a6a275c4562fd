using System.Globalization;

namespace AirQuality.Tests.Oracle;

/// <summary>An AQI; <see cref="Aqi"/> is null for NA.</summary>
internal sealed record OracleAqiResult(int? Aqi, List<string> Primary, List<string> Exceeding, List<string> Missing);

/// <summary>HJ 633 read literally, in fractions.</summary>
internal static class OracleAqi
{
    /// <summary>The IAQI of one concentration; null when there is none.</summary>
    public static int? Iaqi(string edition, string item, Rational concentration)
    {
        // Inputs are rounded first: integers, CO to 0.1, half to even.
        Rational c = concentration.Round(item.StartsWith("CO", StringComparison.Ordinal) ? 1 : 0);
        var corners = OracleStandards.Breakpoints(edition, item);
        if (c > corners[^1].Concentration)
        {
            return item switch
            {
                "SO2Hour" => edition == "2012" ? null : 200,
                "O3EightHour" => edition == "2012" ? null : 300,
                _ => 500,
            };
        }

        for (var i = 1; i < corners.Count; i++)
        {
            if (c > corners[i].Concentration)
                continue;
            Rational lowIndex = corners[i - 1].Iaqi, highIndex = corners[i].Iaqi;
            Rational low = corners[i - 1].Concentration, high = corners[i].Concentration;
            return (int)(((highIndex - lowIndex) / (high - low) * (c - low)) + lowIndex).Ceiling();
        }

        throw new InvalidOperationException("No segment.");
    }

    /// <summary>
    /// The AQI of a day. Where 8-hour ozone lies above its column under the edition of 2012, the daily maximum 1-hour ozone reports it;
    /// with <paramref name="alwaysOzone1h"/> it is an item in its own right.
    /// </summary>
    public static OracleAqiResult Daily(
        string edition, IReadOnlyDictionary<string, Rational> day, Rational? ozone1h = null, bool alwaysOzone1h = false, IReadOnlyCollection<string>? notMonitored = null)
    {
        var indices = new Dictionary<string, int?>(StringComparer.Ordinal);
        foreach (var (pollutant, value) in day)
        {
            indices[pollutant] = Iaqi(edition, pollutant switch { "O3" => "O3EightHour", _ => pollutant + "Day" }, value);
            if (pollutant == "O3" && edition == "2012" && ozone1h is { } hourly && (indices["O3"] is null || alwaysOzone1h))
                indices["O3"] = Larger(indices["O3"], Iaqi(edition, "O3Hour", hourly));
        }

        return Combine(edition, indices, notMonitored ?? []);
    }

    /// <summary>The AQI of an hour: 1-hour values of all six, particles on the daily columns.</summary>
    public static OracleAqiResult RealTime(string edition, IReadOnlyDictionary<string, Rational> hour, IReadOnlyCollection<string>? notMonitored = null)
    {
        var indices = new Dictionary<string, int?>(StringComparer.Ordinal);
        foreach (var (pollutant, value) in hour)
            indices[pollutant] = Iaqi(edition, pollutant + (pollutant is "PM10" or "PM25" ? "Day" : "Hour"), value);
        return Combine(edition, indices, notMonitored ?? []);
    }

    /// <summary>一级 to 六级 by number.</summary>
    public static int Level(int aqi) => aqi switch
    {
        <= 50 => 1,
        <= 100 => 2,
        <= 150 => 3,
        <= 200 => 4,
        <= 300 => 5,
        _ => 6,
    };

    private static OracleAqiResult Combine(string edition, Dictionary<string, int?> indices, IReadOnlyCollection<string> notMonitored)
    {
        var missing = OracleStandards.Pollutants.Where(p => !indices.ContainsKey(p)).ToList();
        var exceeding = OracleStandards.Pollutants.Where(p => indices.TryGetValue(p, out var i) && i > 100).Where(_ => edition == "2012").ToList(); // 2026 names none
        int? largest = null;
        foreach (var index in indices.Values)
            largest = Larger(largest, index);

        // 2012: made from what is there. 2026 (5.3): with a pollutant missing only when it exceeds 100.
        var blocking = missing.Where(p => !notMonitored.Contains(p)).ToList();
        if (indices.ContainsValue(null))
            return new OracleAqiResult(null, [], exceeding, missing); // measured and not indexed: the largest is not known
        if (largest is null || (edition != "2012" && blocking.Count > 0 && largest <= 100))
            return new OracleAqiResult(null, [], exceeding, missing);
        var primary = largest > 50
            ? OracleStandards.Pollutants.Where(p => indices.TryGetValue(p, out var i) && i == largest).ToList()
            : [];
        return new OracleAqiResult(largest, primary, exceeding, missing);
    }

    private static int? Larger(int? a, int? b)
    {
        if (a is null || b is null)
            return a ?? b;
        return Math.Max(a.Value, b.Value);
    }

    public static string Text(OracleAqiResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Aqi?.ToString(CultureInfo.InvariantCulture) ?? "NA"} [{string.Join(' ', result.Primary)}] >100 [{string.Join(' ', result.Exceeding)}] missing [{string.Join(' ', result.Missing)}]");
}
