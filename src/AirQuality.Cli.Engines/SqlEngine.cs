using System.Data.Common;
using System.Net.Sockets;
using AirQuality.Aggregation;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Sql;
using AirQuality.Storage;
using AirQuality.Terms;
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

        var session = new SqlSession { Connections = [connection], Dialect = SqlDialect.DuckDb, Source = new SqlSource { Files = files }, Prepare = static command => ((DuckDBCommand)command).UseStreamingMode = true };
        Collect(days, source, session, cancellationToken);
    }

    private static void CollectTable(AreaDayCollector days, EngineSource source, CancellationToken cancellationToken)
    {
        if (source.Names.Count != 1)
            throw new UsageException($"--db：应为一个表或视图，实为 {source.Names.Count} 个", $"--db: expected one table or view, found {source.Names.Count}");
        var secrets = source.Databases.Select(d => new ConnectionSecret(d, source.Environment)).ToList();
        if (secrets.GroupBy(s => s.Text, StringComparer.Ordinal).Any(g => g.Count() > 1))
            throw new UsageException("--db：每个服务器应只给一次，实为同一连接字符串给了两次", "--db: expected each server once, found the same connection string twice");
        string Hide(string message) => secrets.Aggregate(message, (text, secret) => secret.Hide(text));
        var connections = new List<NpgsqlConnection>();
        try
        {
            foreach (var secret in secrets)
            {
                connections.Add(Connection(secret));
                connections[^1].Open();
            }

            Collect(days, source, new SqlSession { Connections = connections, Dialect = SqlDialect.PostgreSql, Source = new SqlSource { Table = source.Names[0], Units = Units(source) }, Hide = Hide }, cancellationToken);
        }
        catch (Exception error) when (error is DbException or SocketException or TimeoutException)
        {
            throw new DataException(Hide($"--db：无法连接数据库（{(error as DbException)?.SqlState ?? error.GetType().Name}）"), Hide($"--db: the connection to the database could not be made: {error.Message}"));
        }
        finally
        {
            connections.ForEach(c => c.Dispose());
        }
    }

    private static Dictionary<Pollutant, SqlUnit> Units(EngineSource source) => source.Thousandths ? Pollutants.All.ToArray().ToDictionary(p => p, _ => SqlUnit.Thousandths) : [];

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
                    session.Connections[0], session.Dialect, session.Source with { UniqueKey = asked.UniqueKey, Ignored = asked.Ignored }, asked.Label, asked.CarbonMonoxide, cancellationToken).ConfigureAwait(false);
                await StationDayQuery.CollectAsync(days, session.Connections, session.Dialect, source, new SqlQueryOptions { Span = asked.Span, Prepare = session.Prepare }, cancellationToken).ConfigureAwait(false);
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
