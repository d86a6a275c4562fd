using System.Data.Common;

namespace AirQuality.Sql;

/// <summary>Only what postgres_fdw may send to a remote server stands in the inner groupings: no COALESCE, no LEAST, nothing that depends on
/// a session, and no function that is told by a text what to do, as extract and date_trunc are: text has a collation, which keeps it at the centre.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    private static readonly string Hours = string.Join(',', Enumerable.Range(1, 23).Select(h => $"{h:00}:00"));
    private static readonly string Minutes = string.Join(',', Enumerable.Range(1, 59).Select(m => $"00:{m:00}"));

    internal override string Parameter(string name) => $"@{name}";

    internal override string From(SqlSource source, SqlParameters parameters) =>
        source.Table is { } table ? Table(table) : throw new ArgumentException($"{source.Name}: expected a table, found files, which only DuckDB reads.", nameof(source));

    internal override async Task<IReadOnlyList<SqlColumn>> ColumnsAsync(DbConnection connection, SqlSource source, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {From(source, new SqlParameters(this))} LIMIT 0";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => new SqlColumn(reader.GetName(i), reader.GetDataTypeName(i), KindOf(reader.GetDataTypeName(i))))];
    }

    internal override string Exact(string value, SqlColumnKind kind) => $"CAST({value} AS numeric)";

    internal override string Round(string value, SqlColumnKind kind, int decimals) => $"round(CAST({value} AS numeric), {decimals})";

    // CASE, not NULLIF: postgres_fdw does not send that. A numeric of any precision may hold NaN too.
    internal override string WithoutNaN(string value, SqlColumnKind kind) =>
        kind is SqlColumnKind.Float or SqlColumnKind.Decimal or SqlColumnKind.ThreeDecimals
            ? $"CASE WHEN {value} = CAST('NaN' AS {(kind == SqlColumnKind.Float ? "double precision" : "numeric")}) THEN NULL ELSE {value} END"
            : value;

    internal override string TextTime(string value) => throw new NotSupportedException("Times in text are read from files only.");

    internal override string ChinaTime(string value) => $"({value} AT TIME ZONE INTERVAL '8 hours')";

    internal override string Hour(string time) => $"width_bucket(CAST({time} AS time), CAST('{{{Hours}}}' AS time[]))";

    internal override string Minute(string time) => $"width_bucket({time} - {WholeHour(time)}, CAST('{{{Minutes}}}' AS interval[]))";

    internal override string IsWholeHour(string time) => $"{WholeHour(time)} = {time}";

    internal override string Divide(string numerator, string denominator) => $"({numerator}) / ({denominator})";

    internal override string BitCount(string value) => $"bit_count(CAST({value} AS bit(64)))";

    internal override SqlSourceException Error(SqlSource source, DbException error, DbConnection connection)
    {
        var problem = error.SqlState switch
        {
            "42P01" or "3F000" => SqlProblem.WrongTable,
            "42703" => SqlProblem.WrongColumn,
            "42804" or "42883" or "22P02" or "22003" => SqlProblem.WrongType,
            "57P01" or "57P02" or "57P03" => SqlProblem.ConnectionLost,
            { } state when state.StartsWith("08", StringComparison.Ordinal) => SqlProblem.ConnectionLost,
            null => SqlProblem.ConnectionLost,
            _ => SqlProblem.EngineError,
        };
        var lost = problem == SqlProblem.ConnectionLost ? "the connection to the database was lost or could not be made: " : string.Empty;
        return new SqlSourceException(problem, EnginePhrases.Of(source.Name, problem, $"{lost}{error.Message.Split('\n')[0].Trim()}"), error);
    }

    private static string WholeHour(string time) => $"date_bin(INTERVAL '1 hour', {time}, TIMESTAMP '2000-01-01')";

    private static SqlColumnKind KindOf(string type) => type switch
    {
        "smallint" or "integer" or "bigint" => SqlColumnKind.Integer,
        "real" or "double precision" => SqlColumnKind.Float,
        "text" or "character varying" or "character" => SqlColumnKind.Text,
        "timestamp without time zone" => SqlColumnKind.Timestamp,
        "timestamp with time zone" => SqlColumnKind.TimestampWithZone,
        _ when type.StartsWith("numeric", StringComparison.Ordinal) => SqlColumn.OfDecimal(type),
        _ when type.StartsWith("character", StringComparison.Ordinal) => SqlColumnKind.Text,
        _ when type.StartsWith("timestamp", StringComparison.Ordinal) => type.EndsWith("with time zone", StringComparison.Ordinal) && !type.Contains("without", StringComparison.Ordinal) ? SqlColumnKind.TimestampWithZone : SqlColumnKind.Timestamp,
        _ => SqlColumnKind.Other,
    };
}
