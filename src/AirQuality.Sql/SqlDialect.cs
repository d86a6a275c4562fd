using System.Data.Common;

namespace AirQuality.Sql;

/// <summary>What engines write differently. There are three, and what speaks like them (Citus, Greenplum, openGauss and KingbaseES like PostgreSQL).</summary>
public abstract class SqlDialect
{
    private protected SqlDialect()
    {
    }

    /// <summary>DuckDB 1.4 or later.</summary>
    public static SqlDialect DuckDb { get; } = new DuckDbDialect();

    /// <summary>PostgreSQL 14 or later.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>ClickHouse 24.8 or later; its tables, not files.</summary>
    public static SqlDialect ClickHouse { get; } = new ClickHouseDialect();

    /// <summary>A name of a column as the engine reads it whatever is in it.</summary>
    internal virtual string Name(string name) => Quote(name);

    /// <summary>The same by the standard of SQL.</summary>
    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table name of parts, each quoted.</summary>
    internal string Table(string name) => string.Join('.', name.Split('.').Select(Name));

    /// <summary>Where a bound value goes.</summary>
    internal abstract string Parameter(string name);

    /// <summary>A value as its driver takes it.</summary>
    internal virtual object Bound(object value) => value;

    /// <summary>What a time is compared with: a bound time; beside a column of local time, that column.</summary>
    internal virtual string Limit(string parameter, string? localColumn) => parameter;

    /// <summary>Whether a column of times without a zone and one with a zone both say moments and a local time, so that the description alone decides.</summary>
    internal virtual bool EveryTimeHasZone => false;

    /// <summary>What stands behind FROM; files are bound.</summary>
    internal abstract string From(SqlSource source, SqlParameters parameters);

    /// <summary>The columns and their types, without reading rows.</summary>
    internal abstract Task<IReadOnlyList<SqlColumn>> ColumnsAsync(DbConnection connection, SqlSource source, CancellationToken cancellationToken);

    /// <summary>A value, with NaN as what it stands for in a table of measurements: missing.</summary>
    internal abstract string WithoutNaN(string value, SqlColumnKind kind);

    /// <summary>The exact decimal value of a column.</summary>
    internal abstract string Exact(string value, SqlColumnKind kind);

    /// <summary>Rounded to decimals, ties away from zero.</summary>
    internal abstract string Round(string value, SqlColumnKind kind, int decimals);

    /// <summary>Text as a time without zone.</summary>
    internal abstract string TextTime(string value);

    /// <summary>A column of local time as a time without zone.</summary>
    internal virtual string LocalTime(string value) => value;

    /// <summary>The hour of a day, as a time without zone; a day that does not exist is an error.</summary>
    /// <param name="parts">Year, month, day and hour.</param>
    internal virtual string HourOfDay(IReadOnlyList<string> parts) => $"make_timestamp({parts[0]}, {parts[1]}, {parts[2]}, 0, 0, 0) + {parts[3]} * INTERVAL '1 hour'";

    /// <summary>A moment as China Standard Time without zone.</summary>
    internal abstract string ChinaTime(string value);

    /// <summary>The hour of the day of a time, 0 to 23.</summary>
    internal abstract string Hour(string time);

    /// <summary>The minute of the hour of a time, 0 to 59.</summary>
    internal abstract string Minute(string time);

    /// <summary>Whether a time is a whole hour.</summary>
    internal abstract string IsWholeHour(string time);

    /// <summary>The whole quotient of two integers that are not negative.</summary>
    internal abstract string Divide(string numerator, string denominator);

    /// <summary>A number as a decimal.</summary>
    internal virtual string Number(string text) => text;

    /// <summary>The greatest of numbers that are not negative, those that are NULL left out; NULL where all are.</summary>
    internal virtual string Greatest(IReadOnlyList<string> values) => $"greatest({string.Join(", ", values)})";

    /// <summary>The integer of 64 bits with one bit set.</summary>
    internal virtual string Bit(string number) => $"CAST(1 AS bigint) << {number}";

    /// <summary>The bits of all rows of a group.</summary>
    internal virtual string BitOr(string value) => $"bit_or({value})";

    /// <summary>What stands behind the query.</summary>
    internal virtual string Settings => string.Empty;

    /// <summary>How many bits of an integer are set.</summary>
    internal abstract string BitCount(string value);

    /// <summary>An error of the driver as one of ours.</summary>
    internal abstract SqlSourceException Error(SqlSource source, DbException error, DbConnection connection);
}
