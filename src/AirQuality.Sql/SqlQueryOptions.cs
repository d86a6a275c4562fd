using System.Data.Common;
using NodaTime;

namespace AirQuality.Sql;

/// <summary>What of a source to read.</summary>
public sealed record SqlQueryOptions
{
    /// <summary>All days.</summary>
    public static SqlQueryOptions Default { get; } = new();

    /// <summary>The days wanted, first and last included; <c>null</c> for all.</summary>
    public DateInterval? Span { get; init; }

    /// <summary>Told how many station days have come so far, of each shard by itself.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>
    /// What to do to a command before it runs, where only its driver knows it. DuckDB.NET holds a whole answer in memory unless told
    /// <c>command => ((DuckDBCommand)command).UseStreamingMode = true</c>.
    /// </summary>
    public Action<DbCommand>? Prepare { get; init; }
}
