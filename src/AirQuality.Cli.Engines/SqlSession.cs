using System.Data.Common;
using AirQuality.Sql;

namespace AirQuality.Cli.Engines;

/// <summary>Open connections, one a server, what is read over them, and what of them is never printed.</summary>
internal sealed record SqlSession
{
    public required IReadOnlyList<DbConnection> Connections { get; init; }

    public required SqlDialect Dialect { get; init; }

    public required SqlSource Source { get; init; }

    /// <summary>Called with each command before it runs; <c>null</c> for nothing.</summary>
    public Action<DbCommand>? Prepare { get; init; }

    /// <summary>Takes secrets out of a message.</summary>
    public Func<string, string> Hide { get; init; } = static text => text;
}
