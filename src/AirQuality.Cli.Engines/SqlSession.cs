using System.Data.Common;
using AirQuality.Sql;

namespace AirQuality.Cli.Engines;

/// <summary>An open connection, what is read over it, and what of it is never printed.</summary>
internal sealed record SqlSession
{
    public required DbConnection Connection { get; init; }

    public required SqlDialect Dialect { get; init; }

    public required SqlSource Source { get; init; }

    /// <summary>Called with each command before it runs; <c>null</c> for nothing.</summary>
    public Action<DbCommand>? Prepare { get; init; }

    /// <summary>Takes secrets out of a message.</summary>
    public Func<string, string> Hide { get; init; } = static text => text;
}
