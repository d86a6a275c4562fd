using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AirQuality.Sql;

/// <summary>
/// ClickHouse knows no time without a zone: a column says its time in the zone it names, else in that of the server. What it says is taken as it is said,
/// as a time in UTC, so that hours and days need no zone.
/// </summary>
internal sealed partial class ClickHouseDialect : SqlDialect
{
    /// <summary>Within double quotes a backslash escapes, as in texts.</summary>
    internal override string Name(string name) => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    internal override string Parameter(string name) => $"{{{name}:String}}";

    internal override object Bound(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>In the zone of the column, so that its index is used.</summary>
    internal override string Limit(string parameter, string? localColumn) => $"toDateTime64({parameter}, 6, {(localColumn is null ? "'UTC'" : $"timezoneOf({localColumn})")})";

    internal override bool EveryTimeHasZone => true;

    internal override string From(SqlSource source, SqlParameters parameters) =>
        source.Table is { } table ? Table(table) : throw new ArgumentException($"{source.Name}: expected a table, found files, which only DuckDB reads.", nameof(source));

    internal override async Task<IReadOnlyList<SqlColumn>> ColumnsAsync(DbConnection connection, SqlSource source, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE TABLE {From(source, new SqlParameters(this))}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var columns = new List<SqlColumn>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            columns.Add(new SqlColumn(reader.GetString(0), reader.GetString(1), KindOf(reader.GetString(1))));
        return columns;
    }

    internal override string WithoutNaN(string value, SqlColumnKind kind) => kind == SqlColumnKind.Float ? $"CASE WHEN isNaN({value}) THEN NULL ELSE {value} END" : value;

    /// <summary>Floating point as the shortest decimal that stands for it.</summary>
    internal override string Exact(string value, SqlColumnKind kind) => $"CAST({(kind == SqlColumnKind.Float ? $"toString({value})" : value)} AS Decimal(38, 20))";

    internal override string Round(string value, SqlColumnKind kind, int decimals) => $"round({Exact(value, kind)}, {decimals.ToString(CultureInfo.InvariantCulture)})";

    internal override string Number(string text) => $"toDecimal128('{text}', 20)";

    internal override string TextTime(string value) => throw new NotSupportedException("Times in text are read from files only.");

    internal override string LocalTime(string value) => $"fromUnixTimestamp64Micro({Microseconds(value)} + timezoneOffset({value}) * 1000000, 'UTC')";

    internal override string ChinaTime(string value) => $"fromUnixTimestamp64Micro({Microseconds(value)} + 28800000000, 'UTC')";

    /// <summary>By a text: <c>makeDateTime64</c> takes 30 February for 2 March.</summary>
    internal override string HourOfDay(IReadOnlyList<string> parts) =>
        $"addHours(toDateTime64(concat(toString({parts[0]}), '-', leftPad(toString({parts[1]}), 2, '0'), '-', leftPad(toString({parts[2]}), 2, '0'), ' 00:00:00'), 6, 'UTC'), {parts[3]})";

    internal override string Hour(string time) => $"CAST(toHour({time}) AS integer)";

    internal override string Minute(string time) => $"CAST(toMinute({time}) AS integer)";

    internal override string IsWholeHour(string time) => $"toUnixTimestamp64Micro({time}) % 3600000000 = 0";

    internal override string Divide(string numerator, string denominator) => $"intDiv({numerator}, {denominator})";

    /// <summary>Versions differ in what <c>greatest</c> makes of NULL.</summary>
    internal override string Greatest(IReadOnlyList<string> values) => $"nullIf(greatest({string.Join(", ", values.Select(v => $"coalesce({v}, -1)"))}), -1)";

    internal override string Bit(string number) => $"bitShiftLeft(toInt64(1), {number})";

    internal override string BitOr(string value) => $"groupBitOr({value})";

    internal override string BitCount(string value) => $"bitCount({value})";

    /// <summary>A column named like what is made of it is the column, and NULL stays NULL in another type.</summary>
    internal override string Settings => "\nSETTINGS prefer_column_name_to_alias = 1, cast_keep_nullable = 1";

    internal override SqlSourceException Error(SqlSource source, DbException error, DbConnection connection)
    {
        var problem = CodeOf(error) switch
        {
            60 or 81 => SqlProblem.WrongTable, // UNKNOWN_TABLE, UNKNOWN_DATABASE
            47 or 16 => SqlProblem.WrongColumn, // UNKNOWN_IDENTIFIER, NO_SUCH_COLUMN_IN_TABLE
            53 or 43 or 70 or 6 or 41 or 69 or 407 => SqlProblem.WrongType, // TYPE_MISMATCH, illegal argument, no conversion, cannot be parsed, decimal overflow
            209 or 210 or 279 => SqlProblem.ConnectionLost, // SOCKET_TIMEOUT, NETWORK_ERROR, ALL_CONNECTION_TRIES_FAILED
            _ => SqlProblem.EngineError,
        };
        return new SqlSourceException(problem, EnginePhrases.Of(source.Name, problem, error.Message.Split('\n')[0].Trim()), error);
    }

    private static string Microseconds(string value) => $"toUnixTimestamp64Micro(toDateTime64({value}, 6))";

    private static int CodeOf(DbException error) =>
        Code().Match(error.Message) is { Success: true } match && int.TryParse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : error.ErrorCode;

    private static SqlColumnKind KindOf(string type)
    {
        var plain = Inner(Inner(type, "LowCardinality("), "Nullable(");
        return plain switch
        {
            "Int8" or "Int16" or "Int32" or "Int64" or "UInt8" or "UInt16" or "UInt32" or "UInt64" => SqlColumnKind.Integer,
            "Float32" or "Float64" => SqlColumnKind.Float,
            "String" => SqlColumnKind.Text,
            _ when plain.StartsWith("Decimal(", StringComparison.Ordinal) => SqlColumn.OfDecimal(plain),
            _ when plain.StartsWith("DateTime", StringComparison.Ordinal) => plain.Contains('\'', StringComparison.Ordinal) ? SqlColumnKind.TimestampWithZone : SqlColumnKind.Timestamp,
            _ => SqlColumnKind.Other,
        };
    }

    private static string Inner(string type, string wrapper) => type.StartsWith(wrapper, StringComparison.Ordinal) ? type[wrapper.Length..^1] : type;

    [GeneratedRegex("Code: (?<code>[0-9]{1,5})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
