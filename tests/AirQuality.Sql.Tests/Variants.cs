using AirQuality.Terms;

namespace AirQuality.Sql.Tests;

/// <summary>Ways to keep the same hours in a table, and how each is described. Both engines make them from a table <c>staging</c> of <see cref="Generated.Write"/>.</summary>
internal sealed record Variant(string Name, string Select, SqlSource Source, bool Unique = false)
{
    private const string Wide = "so2, no2, pm10, pm25, co, o3";
    private static readonly Dictionary<Pollutant, string> Symbols = Pollutants.All.ToArray().ToDictionary(p => p, p => p.Symbol());

    public static IEnumerable<Variant> All(bool duckDb)
    {
        yield return new("decimals", $"SELECT station, time, {Wide} FROM staging", new SqlSource());
        yield return new("floats", $"SELECT station, time, {Cast("float8")} FROM staging", new SqlSource());
        yield return new("three_decimals_start", $"SELECT station, time - INTERVAL '1 hour' AS time, {string.Join(", ", Generated.Keys.Select(k => $"CAST({k}_k AS numeric(12, 3)) / 1000 AS {k}"))} FROM staging", new SqlSource { Label = HourLabel.Start });
        yield return new("thousandths", $"SELECT station, time, {string.Join(", ", Generated.Keys.Select(k => $"{k}_k AS {k}"))} FROM staging", new SqlSource { Units = Pollutants.All.ToArray().ToDictionary(p => p, _ => SqlUnit.Thousandths) });
        yield return new("long", Long, new SqlSource { ItemColumn = "item", Columns = Symbols });
        yield return new("long_unique", Long, new SqlSource { ItemColumn = "item", Columns = Symbols, UniqueKey = true }, Unique: true);
        yield return new("unique", $"SELECT station, time, {Wide} FROM staging", new SqlSource { UniqueKey = true }, Unique: true);
        yield return new("units", "SELECT station, time, CAST(so2 AS numeric(18, 8)) * 0.001 AS so2, no2, pm10, pm25, CAST(co * 1000 AS numeric(14, 2)) AS co, o3 FROM staging", new SqlSource { Units = new Dictionary<Pollutant, SqlUnit> { [Pollutant.CO] = SqlUnit.Micrograms, [Pollutant.SO2] = SqlUnit.Milligrams } });
        yield return new("parts", $"SELECT station, CAST(extract(year FROM time) AS integer) AS y, CAST(extract(month FROM time) AS integer) AS m, CAST(extract(day FROM time) AS integer) AS d, CAST(extract(hour FROM time) AS integer) AS h, {Wide} FROM staging", new SqlSource { Time = SqlTime.Parts, TimeColumns = ["y", "m", "d", "h"] });
        yield return new("instants", $"SELECT station, {(duckDb ? "CAST(CAST(time AS varchar) || '+08' AS timestamptz)" : "time AT TIME ZONE INTERVAL '8 hours'")} AS time, {Wide} FROM staging", new SqlSource { Time = SqlTime.Instant });
        yield return new("odd names", $"SELECT station AS \"the \"\"station\"\"\", time AS \"time; DROP TABLE staging\", {Wide} FROM staging", new SqlSource { StationColumn = "the \"station\"", TimeColumns = ["time; DROP TABLE staging"] });
    }

    public override string ToString() => Name;

    public SqlSource Table => Source with { Table = Name };

    private static string Long => string.Join(" UNION ALL ", Pollutants.All.ToArray().Select(p => $"SELECT station, time, '{p.Symbol()}' AS item, {p.Key()} AS value FROM staging"));

    private static string Cast(string type) => string.Join(", ", Generated.Keys.Select(k => $"CAST({k} AS {type}) AS {k}"));
}
