namespace AirQuality.Tests.Oracle;

/// <summary>The hours of one station and pollutant. An hour is named by its end: 1 to 24 of the natural day.</summary>
internal sealed class OracleHours : Dictionary<(DateOnly Day, int Hour), decimal>;

/// <summary>Station, pollutant, hours.</summary>
internal sealed class OracleNetwork
{
    private readonly Dictionary<(string Station, string Pollutant), OracleHours> hours = [];

    public OracleHours this[string station, string pollutant]
    {
        get
        {
            if (!hours.TryGetValue((station, pollutant), out var found))
                hours.Add((station, pollutant), found = []);
            return found;
        }
    }
}

/// <summary>Hours to station days to area days, as HJ 663 words it.</summary>
internal static class OracleDays
{
    /// <summary>The day of one station, unrounded: the mean of at least 20 hours, for O3 MDA8. Null when not valid.</summary>
    public static Rational? StationDay(string pollutant, OracleHours hours, DateOnly day) =>
        pollutant == "O3" ? Mda8(hours, day) : DayMean(hours, day);

    public static Rational? DayMean(OracleHours hours, DateOnly day)
    {
        var values = Present(hours, day, 1, 24);
        return values.Count >= 20 ? Mean(values) : null;
    }

    /// <summary>The largest valid 8-hour mean ending at 8..24; with fewer than 14 valid ones only when it exceeds 160.</summary>
    public static Rational? Mda8(OracleHours hours, DateOnly day)
    {
        var windows = new List<Rational>();
        for (var end = 8; end <= 24; end++)
        {
            var values = Present(hours, day, end - 7, end);
            if (values.Count >= 6)
                windows.Add(Mean(values));
        }

        if (windows.Count == 0)
            return null;
        var largest = windows.Max();
        return windows.Count >= 14 || largest.Round(0) > 160 ? largest : null;
    }

    /// <summary>The largest 1-hour value of a day with at least 20 hours.</summary>
    public static Rational? Maximum1h(OracleHours hours, DateOnly day)
    {
        var values = Present(hours, day, 1, 24);
        return values.Count >= 20 ? values.Max() : null;
    }

    /// <summary>The day of an area from the days of all its urban stations, unrounded.</summary>
    public static Rational? AreaDay(IReadOnlyCollection<Rational?> stations)
    {
        var valid = stations.OfType<Rational>().ToList();
        var needed = new Rational(stations.Count < 4 ? 50 : 75, 100) * stations.Count;
        return valid.Count > 0 && valid.Count >= needed ? Rational.Mean(valid) : null;
    }

    /// <summary>Rounded once to published decimals.</summary>
    public static decimal? Publish(string pollutant, Rational? value) => value?.Round(OracleStandards.DailyDecimals(pollutant));

    private static Rational Mean(List<decimal> values) => (Rational)values.Sum() / values.Count; // sums of decimals are exact

    private static List<decimal> Present(OracleHours hours, DateOnly day, int from, int to)
    {
        var values = new List<decimal>();
        for (var hour = from; hour <= to; hour++)
            if (hours.TryGetValue((day, hour), out var value))
                values.Add(value);
        return values;
    }
}
