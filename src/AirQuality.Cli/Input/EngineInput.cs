using System.Data.Common;
using System.Net.Sockets;
using AirQuality.Aggregation;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Sql;
using AirQuality.Standards;
using AirQuality.Storage;
using AirQuality.Terms;
using DuckDB.NET.Data;
using NodaTime;
using Npgsql;

namespace AirQuality.Cli.Input;

/// <summary>Days that an engine summed out of files or tables.</summary>
internal static class EngineInput
{
    /// <summary>The days of the areas at a level.</summary>
    public static EngineDays Read(EngineKind engine, InputOptions input, Session session, IReadOnlyList<string> names, StationSet? stations, AreaLevel level)
    {
        var network = stations?.Network;
        Refuse(input, session);
        var days = new AreaDayCollector(network, level, AggregationOptions.Default with { Standards = session.Parse.GetValue(input.Standard) ?? StandardsCatalogue.National });
        if (engine == EngineKind.DuckDb)
            CollectFiles(days, input, session, names);
        else
            CollectTables(days, input, session, names);
        if (network is not null && days.StationIds.FirstOrDefault(id => !network.TryGetStation(id, out _)) is { } unknown)
            throw new DataException($"{names[0]}：应为站点表中的站点，实为'{unknown}'", $"{names[0]}: expected stations of the stations file, found '{unknown}'");
        try
        {
            var service = days.ObserveService();
            var grid = days.ToGrid(Span(input, session), session.Cancellation);
            var report = Report(names.Count);
            if (service is not null && grid.DayCount > 0)
                report = StationFindings.AddTo(report, stations!, service, new DateInterval(grid.FirstDay, grid.LastDay));
            return new EngineDays(new ObservationSet(ObservationFormat.Daily, Hours: null, grid, report), service?.Network ?? network);
        }
        catch (InvalidOperationException scattered)
        {
            throw new DataException($"{names[0]}：日期相距过远，应有一处有误；请用 --span 给出要读的日期", $"{names[0]}: {scattered.Message}");
        }
    }

    private static void CollectFiles(AreaDayCollector days, InputOptions input, Session session, IReadOnlyList<string> names)
    {
        var limit = session.Parse.GetValue(input.Engine.Memory) is { } memory ? MemoryLimit.Parse(memory) : null;
        var files = EngineFiles.Of(names);
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

        Collect(days, input, session, connection, SqlDialect.DuckDb, new SqlSource { Files = files }, static command => ((DuckDBCommand)command).UseStreamingMode = true, static text => text);
    }

    private static void CollectTables(AreaDayCollector days, InputOptions input, Session session, IReadOnlyList<string> names)
    {
        if (names.Count != 1)
            throw new UsageException($"--db：应为一个表或视图，实为 {names.Count} 个", $"--db: expected one table or view, found {names.Count}");
        var secret = new ConnectionSecret(session.Parse.GetValue(input.Engine.Database)!, session.Host.Environment);
        try
        {
            using var connection = Connection(secret);
            connection.Open();
            Collect(days, input, session, connection, SqlDialect.PostgreSql, new SqlSource { Table = names[0] }, prepare: null, secret.Hide);
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

    private static DateInterval? Span(InputOptions input, Session session) =>
        session.Parse.GetValue(input.Span) is { } asked ? new DateInterval(asked.Start, asked.End) : null;

    private static void Collect(AreaDayCollector days, InputOptions input, Session session, DbConnection connection, SqlDialect dialect, SqlSource named, Action<DbCommand>? prepare, Func<string, string> hide)
    {
        try
        {
            Task.Run(async () =>
            {
                var source = await SourceDescription.DescribeAsync(
                    connection, dialect, named with { UniqueKey = session.Parse.GetValue(input.Engine.UniqueKey) }, session.Parse.GetValue(input.Label), session.Parse.GetValue(input.CarbonMonoxide), session.Cancellation).ConfigureAwait(false);
                await StationDayQuery.CollectAsync(days, [connection], dialect, source, new SqlQueryOptions { Span = Span(input, session), Prepare = prepare }, session.Cancellation).ConfigureAwait(false);
            }).GetAwaiter().GetResult();
        }
        catch (SqlSourceException error)
        {
            var more = error.InnerException is DbException ? "（引擎的原话见 --lang en）" : string.Empty;
            throw new DataException(hide(error.Text.Zh + more), hide(error.Text.En));
        }
    }

    private static void Refuse(InputOptions input, Session session)
    {
        if (session.Parse.GetValue(input.Lenient))
            throw new UsageException("--lenient：引擎只作严格读取；请不用 --engine 读取文件", "--lenient: engines read strictly; read the files without --engine");
        if (session.Parse.GetValue(input.GasesAt273Before) is not null)
            throw new UsageException("--gases-at-273-before：引擎不作换算；请不用 --engine 读取文件", "--gases-at-273-before: engines do not convert; read the files without --engine");
        if (session.Parse.GetValue(input.Format) is not (ObservationFormat.Auto or ObservationFormat.Long or ObservationFormat.Uci))
            throw new UsageException("--format：引擎只读 long 和 uci；其他文件请不用 --engine 读取", "--format: engines read long and uci; read other files without --engine");
    }

    private static ReadReport Report(int sources) => new()
    {
        Files = sources,
        Rows = 0,
        RowsUsed = 0,
        RowsIgnored = 0,
        RowsRejected = 0,
        ValuesRead = 0,
        ValuesStored = 0,
        ValuesMissing = 0,
        ValuesRejected = 0,
        ValuesDuplicate = 0,
        Counts = new Dictionary<FindingKind, long>(),
        Findings = [],
    };

    private static void Execute(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
