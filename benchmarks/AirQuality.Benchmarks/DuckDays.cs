using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using DuckDB.NET.Data;

namespace AirQuality.Benchmarks;

/// <summary>Station days in SQL: sums and counts for the means, windows for MDA8; integers as here.</summary>
internal static class DuckDays
{
    public static DuckDBConnection Load(HourlyGrid hours)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, "SET threads = 2");
        Execute(connection, "CREATE TABLE hours (station INTEGER, hour INTEGER, so2 INTEGER, no2 INTEGER, pm10 INTEGER, pm25 INTEGER, co INTEGER, o3 INTEGER)");
        using var appender = connection.CreateAppender("hours");
        for (var station = 0; station < hours.StationIds.Count; station++)
        {
            for (var hour = 0; hour < hours.DayCount * 24; hour++)
            {
                var row = appender.CreateRow().AppendValue(station).AppendValue(hour);
                foreach (var pollutant in Pollutants.All)
                    row = hours.Codes(pollutant, station)[hour] is >= 0 and var code ? row.AppendValue(code) : row.AppendNullValue();
                row.EndRow();
            }
        }

        return connection;
    }

    public static int Compute(DuckDBConnection connection)
    {
        Execute(connection, $"""
            CREATE OR REPLACE TABLE means AS
            SELECT station, hour // 24 AS day, {string.Join(", ", Pollutants.All[..5].ToArray().Select(p => $"sum({p.Key()}) AS {p.Key()}, count({p.Key()}) AS {p.Key()}_hours"))}
            FROM hours GROUP BY ALL
            """);
        return Execute(connection, """
            CREATE OR REPLACE TABLE mda8 AS
            SELECT station, hour // 24 AS day, count(*) FILTER (present >= 6) AS windows, max(total * (168 // present)) FILTER (present >= 6) AS largest
            FROM (SELECT station, hour, sum(o3) OVER eight AS total, count(o3) OVER eight AS present FROM hours
                  WINDOW eight AS (PARTITION BY station, hour // 24 ORDER BY hour ROWS BETWEEN 7 PRECEDING AND CURRENT ROW))
            WHERE hour % 24 >= 7 GROUP BY ALL
            """);
    }

    /// <summary>Every station day, exact.</summary>
    public static void RequireEqual(DuckDBConnection connection, DailyGrid days)
    {
        var rules = StandardsCatalogue.Y2012;
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT station, day, {string.Join(", ", Pollutants.All[..5].ToArray().Select(p => $"{p.Key()}::BIGINT, {p.Key()}_hours"))}, windows, largest::BIGINT FROM means JOIN mda8 USING (station, day)";
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
        {
            var (station, day) = (reader.GetInt32(0), reader.GetInt32(1));
            foreach (var pollutant in Pollutants.All[..5])
            {
                var hours = (int)reader.GetInt64(3 + (2 * (int)pollutant));
                var mean = hours >= rules.Assessment.HoursForDay ? DayValue.Mean(reader.GetInt64(2 + (2 * (int)pollutant)), hours) : DayValue.Missing;
                Require(mean == days.Exact(pollutant, station)[day]);
            }

            var windows = reader.GetInt64(12);
            var mda8 = windows == 0 ? DayValue.Missing : new DayValue(reader.GetInt64(13) * (DayValue.Unit / 168), 1);
            var valid = windows >= rules.Assessment.WindowsForMda8 || mda8.Published(Pollutant.O3) > rules.DailyLimit(Pollutant.O3) * Concentration.FromDecimal(1).Code;
            Require((valid ? mda8 : DayValue.Missing) == days.Exact(Pollutant.O3, station)[day]);
            count++;
        }

        Require(count == days.Areas.Count * days.DayCount);
    }

    private static void Require(bool equal)
    {
        if (!equal)
            throw new InvalidOperationException("DuckDB and the library disagree on a station day.");
    }

    private static int Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
