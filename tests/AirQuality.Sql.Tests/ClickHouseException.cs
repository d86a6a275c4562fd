using System.Data.Common;

namespace AirQuality.Sql.Tests;

/// <summary>What ClickHouse's engine complains of.</summary>
internal sealed class ClickHouseException(string message) : DbException(message);
