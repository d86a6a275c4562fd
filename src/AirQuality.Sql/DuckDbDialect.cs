using System.Data.Common;
using AirQuality.Wording;

namespace AirQuality.Sql;

internal sealed class DuckDbDialect : SqlDialect
{
    private const string MissingCodes = "['', 'NA', 'N/A', 'NaN', 'nan', 'NULL', 'null', 'None', '-', '--', '---', '/', '—', '——', '\\N', '缺测', '无']";

    private const string TimeFormats =
        "['%Y-%m-%dT%H:%M', '%Y-%m-%d %H:%M', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', '%Y/%m/%d %H:%M', '%Y/%m/%d %H:%M:%S', '%Y%m%d%H', '%Y%m%d%H%M']";

    internal override string Parameter(string name) => $"${name}";

    /// <summary>Each thread holds several of them for each file it reads; DuckDB's own 32 MB would be most of a small limit of memory.</summary>
    private const string CsvBuffers = "buffer_size = 2097152, max_line_size = 131072";

    /// <summary>Values of CSV stay text until they become decimals, so that no floating point comes near them.</summary>
    internal override string From(SqlSource source, SqlParameters parameters) =>
        source.Table is { } table ? Table(table)
        : IsParquet(source) ? $"read_parquet({parameters.Add(source.Files.ToList())}, union_by_name = true)"
        : $"read_csv({parameters.Add(source.Files.ToList())}, header = true, delim = ',', all_varchar = true, union_by_name = true, nullstr = {MissingCodes}, {CsvBuffers})";

    internal override async Task<IReadOnlyList<SqlColumn>> ColumnsAsync(DbConnection connection, SqlSource source, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters(this);
        await using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE SELECT * FROM {From(source, parameters)}";
        parameters.AddTo(command);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var columns = new List<SqlColumn>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            columns.Add(new SqlColumn(reader.GetString(0), reader.GetString(1), KindOf(reader.GetString(1))));
        return columns;
    }

    internal override string Exact(string value, SqlColumnKind kind) => $"CAST({Plain(value, kind)} AS DECIMAL(38, 20))";

    internal override string Round(string value, SqlColumnKind kind, int decimals) => $"CAST({Plain(value, kind)} AS DECIMAL(18, {decimals}))";

    internal override string TextTime(string value) => $"strptime({value}, {TimeFormats})";

    internal override string ChinaTime(string value) => $"make_timestamp(epoch_us({value}) + 28800000000)";

    internal override string Hour(string time) => $"CAST(hour({time}) AS integer)";

    internal override string Minute(string time) => $"CAST(minute({time}) AS integer)";

    internal override string IsWholeHour(string time) => $"date_trunc('hour', {time}) = {time}";

    internal override string Divide(string numerator, string denominator) => $"({numerator}) // ({denominator})";

    internal override string BitCount(string value) => $"bit_count({value})";

    internal override SqlSourceException Error(SqlSource source, DbException error, DbConnection connection)
    {
        var text = error.Message.Split('\n')[0].Trim();
        var problem = text switch
        {
            _ when text.StartsWith("Catalog Error", StringComparison.Ordinal) || text.Contains("No files found", StringComparison.Ordinal) => SqlProblem.WrongTable,
            _ when text.StartsWith("Binder Error", StringComparison.Ordinal) => SqlProblem.WrongColumn,
            _ when text.StartsWith("Conversion Error", StringComparison.Ordinal) || text.Contains("Could not parse string", StringComparison.Ordinal) => SqlProblem.WrongType,
            _ => SqlProblem.EngineError,
        };
        return new SqlSourceException(
            problem,
            text.StartsWith("Out of Memory Error", StringComparison.Ordinal)
                ? new LocalizedText($"{source.Name}：内存限额过小", $"{source.Name}: the limit of memory is too small: {text}")
                : EnginePhrases.Of(source.Name, problem, text),
            error);
    }

    private static bool IsParquet(SqlSource source) => source.Files[0].EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);

    internal override string WithoutNaN(string value, SqlColumnKind kind) => kind == SqlColumnKind.Float ? $"CASE WHEN isnan({value}) THEN NULL ELSE {value} END" : value;

    /// <summary>Floating point as the shortest decimal that stands for it.</summary>
    private static string Plain(string value, SqlColumnKind kind) => kind == SqlColumnKind.Float ? $"CAST({value} AS VARCHAR)" : value;

    private static SqlColumnKind KindOf(string type) => type switch
    {
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" => SqlColumnKind.Integer,
        "FLOAT" or "DOUBLE" => SqlColumnKind.Float,
        "VARCHAR" => SqlColumnKind.Text,
        "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => SqlColumnKind.Timestamp,
        "TIMESTAMP WITH TIME ZONE" => SqlColumnKind.TimestampWithZone,
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => SqlColumn.OfDecimal(type),
        _ => SqlColumnKind.Other,
    };
}
