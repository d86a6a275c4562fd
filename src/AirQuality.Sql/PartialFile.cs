using AirQuality.Storage;
using System.Data.Common;
using System.Globalization;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime.Text;

namespace AirQuality.Sql;

/// <summary>
/// Partials of station days as Parquet, so that shards summed anywhere, by whatever engine, can be merged. One row a station, day
/// and pollutant: <c>station,date,pollutant,hours,sum,maximum,windows,window_hours,window_sum</c>, sums in thousandths; the version
/// stands in the metadata as <c>airq_partials</c>. DuckDB writes and reads it.
/// </summary>
public static class PartialFile
{
    /// <summary>The version written, and the only one read.</summary>
    public const int Version = 1;

    private const string Columns = "station, date, pollutant, hours, sum, maximum, windows, window_hours, window_sum";

    private const string Types =
        "{'station': 'VARCHAR', 'date': 'DATE', 'pollutant': 'VARCHAR', 'hours': 'TINYINT', 'sum': 'BIGINT', 'maximum': 'INTEGER', 'windows': 'TINYINT', 'window_hours': 'TINYINT', 'window_sum': 'BIGINT'}";

    private static readonly Dictionary<string, Pollutant> Keys = Pollutants.All.ToArray().ToDictionary(p => p.Key(), StringComparer.Ordinal);

    /// <summary>Writes partials; the file appears whole or not at all.</summary>
    /// <param name="duckDb">An open connection to DuckDB, in memory or not; nothing stays in it.</param>
    /// <param name="path">The file, replaced if it is there.</param>
    /// <param name="partials">The partials.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The work.</returns>
    /// <exception cref="SqlSourceException">The engine failed.</exception>
    public static async Task WriteAsync(DbConnection duckDb, string path, StationDayPartials partials, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(duckDb);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(partials);
        using var rows = TemporaryPath.Beside(path);
        using var packed = TemporaryPath.Beside(path);
        var writer = new StreamWriter(rows.Name) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            foreach (var p in partials.All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.WriteLineAsync(Line(p)).ConfigureAwait(false);
            }
        }

        var parameters = new SqlParameters(SqlDialect.DuckDb);
        var from = $"read_csv({parameters.Add(rows.Name)}, header = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {Types})";
        var text = $"COPY (SELECT {Columns} FROM {from}) TO '{packed.Name.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{airq_partials: '{Version}'}})";
        await ExecuteAsync(duckDb, path, text, parameters, static (_, _) => Task.FromResult(0), cancellationToken).ConfigureAwait(false);
        packed.MoveTo(path);
    }

    /// <summary>Reads files of partials and merges them; a partial that stands in several of them counts once.</summary>
    /// <param name="duckDb">An open connection to DuckDB.</param>
    /// <param name="paths">The files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The partials of all files.</returns>
    /// <exception cref="SqlSourceException">A file is none of partials, is of another version, or contradicts another.</exception>
    public static async Task<StationDayPartials> ReadAsync(DbConnection duckDb, IEnumerable<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(duckDb);
        ArgumentNullException.ThrowIfNull(paths);
        var merged = new StationDayPartials();
        foreach (var path in paths)
        {
            await CheckVersionAsync(duckDb, path, cancellationToken).ConfigureAwait(false);
            var parameters = new SqlParameters(SqlDialect.DuckDb);
            var text = $"SELECT station, CAST(date - DATE '1970-01-01' AS bigint), pollutant, CAST(hours AS bigint), sum, CAST(maximum AS bigint), CAST(windows AS bigint), CAST(window_hours AS bigint), window_sum FROM read_parquet({parameters.Add(path)})";
            await ExecuteAsync(
                duckDb,
                path,
                text,
                parameters,
                async (reader, token) =>
                {
                    while (await reader.ReadAsync(token).ConfigureAwait(false))
                        Add(merged, Partial(reader, path), path);
                    return 0;
                },
                cancellationToken).ConfigureAwait(false);
        }

        return merged;
    }

    private static async Task CheckVersionAsync(DbConnection duckDb, string path, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters(SqlDialect.DuckDb);
        var text = $"SELECT decode(value) FROM parquet_kv_metadata({parameters.Add(path)}) WHERE decode(key) = 'airq_partials'";
        var found = await ExecuteAsync(
            duckDb,
            path,
            text,
            parameters,
            static async (reader, token) => await reader.ReadAsync(token).ConfigureAwait(false) ? reader.GetString(0) : null,
            cancellationToken).ConfigureAwait(false);
        if (!string.Equals(found, Version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            throw new SqlSourceException(SqlProblem.WrongPartials, new LocalizedText(
                $"{path}：应为版本 {Version} 的中间结果，实为{(found is null ? "其他文件" : $"版本 {found}")}",
                $"{path}: expected partials of version {Version}, found {(found is null ? "a file of something else" : $"version {found}")}"));
    }

    private static async Task<T> ExecuteAsync<T>(DbConnection duckDb, string path, string text, SqlParameters parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var command = duckDb.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = text;
            parameters.AddTo(command);
            return await Engine.GuardAsync(
                async () =>
                {
                    var reader = await Task.Run(() => command.ExecuteReaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                    await using (reader.ConfigureAwait(false))
                        return await read(reader, cancellationToken).ConfigureAwait(false);
                },
                SqlDialect.DuckDb,
                new SqlSource { Files = [path] },
                duckDb,
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Line(StationDayPartial p)
    {
        var maximum = p.Maximum.IsMissing ? string.Empty : p.Maximum.Thousandths.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"\"{p.StationId.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{LocalDatePattern.Iso.Format(p.Date)},{p.Pollutant.Key()},{p.Hours},{p.Sum},{maximum},{p.Windows},{p.WindowHours},{p.WindowSum}");
    }

    private static StationDayPartial Partial(DbDataReader reader, string path) => new()
    {
        StationId = reader.GetString(0),
        Date = StationDaySql.Date(reader.GetInt64(1)),
        Pollutant = Keys.TryGetValue(reader.GetString(2), out var pollutant) ? pollutant : throw new SqlSourceException(SqlProblem.WrongPartials, new LocalizedText(
            $"{path}：应为 so2、no2、pm10、pm25、co 或 o3，实为'{reader.GetString(2)}'", $"{path}: expected so2, no2, pm10, pm25, co or o3, found '{reader.GetString(2)}'")),
        Hours = (int)reader.GetInt64(3),
        Sum = reader.GetInt64(4),
        Maximum = reader.IsDBNull(5) ? Concentration.Missing : Concentration.FromThousandths((int)reader.GetInt64(5)),
        Windows = (int)reader.GetInt64(6),
        WindowHours = (int)reader.GetInt64(7),
        WindowSum = reader.GetInt64(8),
    };

    private static void Add(StationDayPartials partials, StationDayPartial partial, string path)
    {
        try
        {
            if (partials.Add(partial) == AddOutcome.Conflict)
                throw new SqlSourceException(SqlProblem.WrongPartials, new LocalizedText(
                    FormattableString.Invariant($"{path}：{partial.StationId}，{partial.Date:uuuu-MM-dd}，{partial.Pollutant.Symbol()}：数值与另一文件中的不同"),
                    FormattableString.Invariant($"{path}: {partial.StationId}, {partial.Date:uuuu-MM-dd}, {partial.Pollutant.Symbol()}: expected the figures that stand in another file, found others")));
        }
        catch (ArgumentException error)
        {
            throw new SqlSourceException(SqlProblem.WrongPartials, EnginePhrases.Of(path, SqlProblem.WrongPartials, error.Message), error);
        }
    }
}
