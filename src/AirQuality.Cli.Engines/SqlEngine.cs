using System.Data.Common;
using System.Net.Sockets;
using AirQuality.Aggregation;
using AirQuality.Cli.Hosting;
using AirQuality.Sql;
using AirQuality.Storage;
using DuckDB.NET.Data;
using Npgsql;

namespace AirQuality.Cli.Engines;

/// <summary>DuckDB for files, PostgreSQL for the tables of a database.</summary>
internal sealed class SqlEngine : IDayEngine
{
    public void Collect(AreaDayCollector days, EngineSource source, CancellationToken cancellationToken)
    {
        if (source.Engine == EngineKind.DuckDb)
            CollectFiles(days, source, cancellationToken);
        else
            CollectTable(days, source, cancellationToken);
    }

    private static void CollectFiles(AreaDayCollector days, EngineSource source, CancellationToken cancellationToken)
    {
        var limit = source.Memory is { } memory ? MemoryLimit.Parse(memory) : null;
        var files = EngineFiles.Of(source.Names);
        using var spill = TemporaryPath.Folder("airq-duckdb-");
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, $"SET temp_directory = '{spill.Name.Replace("'", "''", StringComparison.Ordinal)}'");
        Execute(connection, "SET preserve_insertion_order = false");
        if (limit is not null)
        {
            Execute(connection, FormattableString.Invariant($"SET memory_limit = '{limit.EngineBytes / 1024}KiB'"));
            Execute(connection, FormattableString.Invariant($"SET threads = {limit.Threads}"));
        }

        var session = new SqlSession { Connection = connection, Dialect = SqlDialect.DuckDb, Source = new SqlSource { Files = files }, Prepare = static command => ((DuckDBCommand)command).UseStreamingMode = true };
        Collect(days, source, session, cancellationToken);
    }

    private static void CollectTable(AreaDayCollector days, EngineSource source, CancellationToken cancellationToken)
    {
        if (source.Names.Count != 1)
            throw new UsageException($"--db：应为一个表或视图，实为 {source.Names.Count} 个", $"--db: expected one table or view, found {source.Names.Count}");
        var secret = new ConnectionSecret(source.Database!, source.Environment);
        try
        {
            using var connection = Connection(secret);
            connection.Open();
            Collect(days, source, new SqlSession { Connection = connection, Dialect = SqlDialect.PostgreSql, Source = new SqlSource { Table = source.Names[0] }, Hide = secret.Hide }, cancellationToken);
        }
        catch (Exception error) when (error is DbException or SocketException or TimeoutException)
        {
            throw new DataException(secret.Hide($"--db：无法连接数据库（{(error as DbException)?.SqlState ?? error.GetType().Name}）"), secret.Hide($"--db: the connection to the database could not be made: {error.Message}"));
        }
    }

    private static NpgsqlConnection Connection(ConnectionSecret secret)
    {
        try
        {
            return new NpgsqlConnection(secret.Text);
        }
        catch (ArgumentException)
        {
            throw new DataException("--db：连接字符串无法读取，应形如 Host=…;Database=…;Username=…", "--db: expected a connection string such as Host=…;Database=…;Username=…, found one that cannot be read");
        }
    }

    private static void Collect(AreaDayCollector days, EngineSource asked, SqlSession session, CancellationToken cancellationToken)
    {
        try
        {
            Task.Run(async () =>
            {
                var source = await SourceDescription.DescribeAsync(
                    session.Connection, session.Dialect, session.Source with { UniqueKey = asked.UniqueKey, Ignored = asked.Ignored }, asked.Label, asked.CarbonMonoxide, cancellationToken).ConfigureAwait(false);
                await StationDayQuery.CollectAsync(days, [session.Connection], session.Dialect, source, new SqlQueryOptions { Span = asked.Span, Prepare = session.Prepare }, cancellationToken).ConfigureAwait(false);
            }, cancellationToken).GetAwaiter().GetResult();
        }
        catch (SqlSourceException error)
        {
            var more = error.InnerException is DbException ? "（引擎的原话见 --lang en）" : string.Empty;
            throw new DataException(session.Hide(error.Text.Zh + more), session.Hide(error.Text.En));
        }
    }

    private static void Execute(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
