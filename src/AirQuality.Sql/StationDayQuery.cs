using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Sql;

/// <summary>Station days summed by the engine that holds the hours or minutes; only their whole numbers travel.</summary>
public static class StationDayQuery
{
    private const int ProgressEvery = 4096;

    /// <summary>The text of the query over all days: for EXPLAIN, or to make a view of it on the server of a shard.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="dialect">How its engine is spoken to.</param>
    /// <param name="source">The hours or minutes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The text; for a wide table nothing is bound to it.</returns>
    /// <exception cref="SqlSourceException">The source is not as described.</exception>
    public static async Task<string> TextAsync(DbConnection connection, SqlDialect dialect, SqlSource source, CancellationToken cancellationToken = default) =>
        (await WriteAsync(connection, dialect, source, span: null, cancellationToken).ConfigureAwait(false)).Text;

    /// <summary>Reads the partials of station days as the engine gives them, in no particular order.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="dialect">How its engine is spoken to.</param>
    /// <param name="source">The hours or minutes.</param>
    /// <param name="options">The days wanted, and progress.</param>
    /// <param name="cancellationToken">Stops the query in the engine too.</param>
    /// <returns>Six partials a station day. If the stream ends with an error, what came before is not to be used.</returns>
    /// <exception cref="SqlSourceException">The source is not as described, or the engine failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async IAsyncEnumerable<StationDayPartial> ReadAsync(
        DbConnection connection, SqlDialect dialect, SqlSource source, SqlQueryOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        options ??= SqlQueryOptions.Default;
        var count = 0L;
        await foreach (var row in RowsAsync(connection, dialect, source, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var partial in row)
                yield return partial;
            if (++count % ProgressEvery == 0)
                options.Progress?.Report(count);
        }

        options.Progress?.Report(count);
    }

    /// <summary>Reads several shards at once and merges them, all or nothing: if one fails the others are stopped and no figure is returned.</summary>
    /// <param name="shards">An open connection to each shard, or to the one server.</param>
    /// <param name="dialect">How their engine is spoken to.</param>
    /// <param name="source">The hours or minutes, the same on each.</param>
    /// <param name="options">The days wanted, and progress.</param>
    /// <param name="cancellationToken">Stops the queries in the engines too.</param>
    /// <returns>The partials of all shards.</returns>
    /// <exception cref="SqlSourceException">A source is not as described, an engine failed, or two shards hold different figures of one station day.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<StationDayPartials> CollectAsync(
        IReadOnlyList<DbConnection> shards, SqlDialect dialect, SqlSource source, SqlQueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shards);
        var all = shards.Select(_ => new StationDayPartials()).ToArray();
        await EachAsync(shards, dialect, source, options, (shard, partial) => all[shard].Add(partial), cancellationToken).ConfigureAwait(false);
        var merged = all.Length == 1 ? all[0] : new StationDayPartials();
        foreach (var partials in all.Length == 1 ? [] : all)
            Engine.Merge(merged, partials, source.Name);
        return merged;
    }

    /// <summary>Reads several shards at once and adds them to the days of areas, of which alone is kept: the way for more station days than memory holds.</summary>
    /// <param name="into">What they are added to; after an error it is not to be used.</param>
    /// <param name="shards">An open connection to each shard, or to the one server; a station day stands in one of them only.</param>
    /// <param name="dialect">How their engine is spoken to.</param>
    /// <param name="source">The hours or minutes, the same on each.</param>
    /// <param name="options">The days wanted, and progress.</param>
    /// <param name="cancellationToken">Stops the queries in the engines too.</param>
    /// <returns>The work.</returns>
    /// <exception cref="SqlSourceException">A source is not as described, an engine failed, or a station day came twice.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task CollectAsync(
        AreaDayCollector into, IReadOnlyList<DbConnection> shards, SqlDialect dialect, SqlSource source, SqlQueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(shards);
        var one = new Lock();
        AddOutcome Add(int shard, StationDayPartial partial)
        {
            lock (one)
                return into.Add(partial);
        }

        await EachAsync(shards, dialect, source, options, Add, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands on the partials of all shards; the first error stops them all and is the one thrown.</summary>
    private static async Task EachAsync(
        IReadOnlyList<DbConnection> shards, SqlDialect dialect, SqlSource source, SqlQueryOptions? options, Func<int, StationDayPartial, AddOutcome> add, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        SqlSourceException? first = null;
        async Task ReadAllAsync(DbConnection connection, int shard)
        {
            try
            {
                await foreach (var partial in ReadAsync(connection, dialect, source, options, stop.Token).ConfigureAwait(false))
                    if (add(shard, partial) == AddOutcome.Conflict)
                        throw new SqlSourceException(SqlProblem.WrongPartials, new LocalizedText(
                            FormattableString.Invariant($"{source.Name}：每个站点每日应只有一次，实为 {partial.StationId}、{partial.Date:uuuu-MM-dd} 出现两次"),
                            FormattableString.Invariant($"{source.Name}: expected each station day once, found {partial.StationId}, {partial.Date:uuuu-MM-dd} twice")));
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref first, error as SqlSourceException, null);
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }

        try
        {
            await Task.WhenAll(shards.Select(ReadAllAsync)).ConfigureAwait(false);
        }
        catch (Exception) when (first is not null)
        {
            throw new SqlSourceException(first.Problem, first.Text, first); // not the cancellation that it caused elsewhere
        }
    }

    /// <summary>
    /// Files without a key are read as if they had one, which spares a grouping of all rows, and then once more for the station days
    /// in which a time stands twice. A table is read once, since it may change in between.
    /// </summary>
    private static IAsyncEnumerable<IReadOnlyList<StationDayPartial>> RowsAsync(DbConnection connection, SqlDialect dialect, SqlSource source, SqlQueryOptions options, CancellationToken cancellationToken) =>
        source.UniqueKey || source.Table is not null
            ? QueryAsync(connection, dialect, source, options, repeats: null, cancellationToken)
            : RowsOfFilesAsync(connection, dialect, source, options, cancellationToken);

    private static async IAsyncEnumerable<IReadOnlyList<StationDayPartial>> RowsOfFilesAsync(
        DbConnection connection, SqlDialect dialect, SqlSource source, SqlQueryOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var repeats = new RepeatedDays();
        await foreach (var row in QueryAsync(connection, dialect, source with { UniqueKey = true }, options, repeats, cancellationToken).ConfigureAwait(false))
            yield return row;
        foreach (var part in repeats.Spans())
            await foreach (var row in QueryAsync(connection, dialect, source, options with { Span = part }, repeats: null, cancellationToken).ConfigureAwait(false))
                if (repeats.Contains(row[0].StationId, row[0].Date))
                    yield return row;
    }

    /// <summary>The answer of one query, each row until the next is asked for; with <paramref name="repeats"/>, station days in which a time stands twice go there instead of being an error.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<StationDayPartial>> QueryAsync(
        DbConnection connection, SqlDialect dialect, SqlSource source, SqlQueryOptions options, RepeatedDays? repeats, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = await WriteAsync(connection, dialect, source, options.Span, cancellationToken).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = query.Text;
        command.CommandTimeout = 0; // a sum over years takes its time; the token ends it
        query.Parameters.AddTo(command);
        options.Prepare?.Invoke(command);
        await using var stop = cancellationToken.Register(command.Cancel); // an answer that is streamed is made while it is read

        // DuckDB works inside the call, which must not hold up the caller.
        var reader = await Engine.GuardAsync(() => Task.Run(() => command.ExecuteReaderAsync(cancellationToken), cancellationToken), dialect, source, connection, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var rows = new StationDayRows(reader, source, repeats);
            Func<Task<bool>> read = () => reader.ReadAsync(cancellationToken);
            while (await Engine.GuardAsync(read, dialect, source, connection, cancellationToken).ConfigureAwait(false))
                if (rows.Current() is { } row)
                    yield return row;
        }
    }

    internal static async Task<StationDaySql> WriteAsync(DbConnection connection, SqlDialect dialect, SqlSource source, DateInterval? span, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(source);
        source.Validate();
        if (connection.State != ConnectionState.Open)
            throw new ArgumentException("Expected an open connection.", nameof(connection));
        var columns = await Engine.GuardAsync(() => dialect.ColumnsAsync(connection, source, cancellationToken), dialect, source, connection, cancellationToken).ConfigureAwait(false);
        return new StationDaySql(source, dialect, new SourceColumns(source, dialect, columns), span);
    }
}
