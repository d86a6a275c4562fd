using AirQuality.Indices;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Oracle;

/// <summary>Between the plain types of the oracle and those of the library.</summary>
internal static class Bridge
{
    public static DateOnly ToOracle(this LocalDate date) => date.ToDateOnly();

    public static LocalDate ToLibrary(this DateOnly date) => LocalDate.FromDateOnly(date);

    /// <summary>The measured ones of six.</summary>
    public static Dictionary<string, Rational> ToOracle(this PollutantConcentrations six)
    {
        var values = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var pollutant in Pollutants.All)
            if (six[pollutant].Value is { } value)
                values.Add(pollutant.ToString(), value);
        return values;
    }

    public static PollutantConcentrations ToLibrary(IReadOnlyDictionary<string, decimal> values) =>
        PollutantConcentrations.From(p => values.TryGetValue(p.ToString(), out var value) ? Concentration.FromDecimal(value) : Concentration.Missing);

    /// <summary>An AQI of the library in the words of the oracle.</summary>
    public static string Text(AqiResult result) => OracleAqi.Text(new OracleAqiResult(
        result.Aqi, [.. Names(result.Primary)], [.. Names(result.Exceeding)], [.. Names(result.Missing)]));

    public static IEnumerable<string> Names(IEnumerable<Pollutant> pollutants) => pollutants.Select(p => p.ToString());
}
