using AirQuality.Observations;
using AirQuality.Terms;
using Npgsql;
using NpgsqlTypes;

namespace AirQuality.Sql.Tests;

/// <summary>Statements and loads of the tests.</summary>
internal static class Pg
{
    private const string Columns = "so2, no2, pm10, pm25, co, o3";

    public static void Execute(NpgsqlConnection connection, params string[] statements)
    {
        foreach (var statement in statements)
        {
            using var command = new NpgsqlCommand(statement, connection);
            command.ExecuteNonQuery();
        }
    }

    public static string Text(NpgsqlConnection connection, string query)
    {
        using var command = new NpgsqlCommand(query, connection);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    /// <summary>The rows as a table <c>staging</c>.</summary>
    public static void Stage(NpgsqlConnection connection, IReadOnlyList<Row> rows)
    {
        Execute(connection, "DROP TABLE IF EXISTS staging", $"CREATE TABLE staging (station text, time timestamp, {string.Join(", ", Generated.Keys.Select(k => $"{k} numeric(12, 5)"))}, {string.Join(", ", Generated.Keys.Select(k => $"{k}_k integer"))})");
        var path = Path.GetTempFileName();
        Generated.Write(path, rows);
        Copy(connection, "staging", path);
        File.Delete(path);
    }

    public static void Copy(NpgsqlConnection connection, string table, string path)
    {
        using var writer = connection.BeginTextImport($"COPY {table} FROM STDIN (FORMAT csv, HEADER)");
        writer.Write(File.ReadAllText(path));
    }

    /// <summary>A table of hours in thousandths with a key, as docs/scale-out.md lays it out.</summary>
    public static SqlSource Thousandths(string table) => new()
    {
        Table = table,
        UniqueKey = true,
        Units = Pollutants.All.ToArray().ToDictionary(p => p, _ => SqlUnit.Thousandths),
    };

    public static string TableOfHours(string table) =>
        $"CREATE TABLE {table} (station text NOT NULL, time timestamp NOT NULL, {string.Join(", ", Generated.Keys.Select(k => $"{k} integer"))}, PRIMARY KEY (station, time))";

    /// <summary>Loads the stations of a grid that a shard is to hold.</summary>
    public static void Load(NpgsqlConnection connection, string table, HourlyGrid hours, Func<int, bool>? holds = null)
    {
        Execute(connection, TableOfHours(table));
        using var writer = connection.BeginBinaryImport($"COPY {table} (station, time, {Columns}) FROM STDIN (FORMAT binary)");
        for (var station = 0; station < hours.StationIds.Count; station++)
        {
            if (holds?.Invoke(station) == false)
                continue;
            for (var hour = 0; hour < hours.DayCount * 24; hour++)
            {
                writer.StartRow();
                writer.Write(hours.StationIds[station], NpgsqlDbType.Text);
                writer.Write(hours.FirstDay.AtMidnight().PlusHours(hour + 1).ToDateTimeUnspecified(), NpgsqlDbType.Timestamp);
                foreach (var pollutant in Pollutants.All)
                {
                    if (hours.Hours(pollutant, station)[hour] is { IsMissing: false } value)
                        writer.Write(value.Thousandths, NpgsqlDbType.Integer);
                    else
                        writer.WriteNull();
                }
            }
        }

        writer.Complete();
    }
}
