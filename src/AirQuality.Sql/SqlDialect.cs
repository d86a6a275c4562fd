using System.Data.Common;

namespace AirQuality.Sql;

/// <summary>What engines write differently. There are two, and what speaks like them (Citus, Greenplum, openGauss and KingbaseES like PostgreSQL).</summary>
public abstract class SqlDialect
{
    private protected SqlDialect()
    {
    }

    /// <summary>DuckDB 1.4 or later.</summary>
    public static SqlDialect DuckDb { get; } = new DuckDbDialect();

    /// <summary>PostgreSQL 14 or later.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>A name as the engine reads it whatever is in it.</summary>
    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table name of parts, each quoted.</summary>
    internal static string QuoteTable(string name) => string.Join('.', name.Split('.').Select(Quote));

    /// <summary>Where a bound value goes.</summary>
    internal abstract string Parameter(string name);

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

    /// <summary>How many bits of an integer are set.</summary>
    internal abstract string BitCount(string value);

    /// <summary>An error of the driver as one of ours.</summary>
    internal abstract SqlSourceException Error(SqlSource source, DbException error, DbConnection connection);
}
