using System.Data.Common;
using System.Globalization;
using AirQuality.Wording;
using Npgsql;

namespace AirQuality.Server.Storage;

/// <summary>The store in PostgreSQL. A change counts as made when the database says that it is on its disk.</summary>
internal sealed class PgStore : IHourStore
{
    private const int RowsAtOnce = 500;
    private const int HoursAtOnce = 500;

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly PgSession session;
    private AcknowledgedMark? mark;
    private long? known;
    private StoreChange? unsure;
    private StoreChange? found;

    private PgStore(string folder, PgSession session) => (this.folder, this.session) = (folder, session);

    /// <summary>Opens the store of a database; makes it where there is none.</summary>
    /// <param name="connectionString">The connection string, which nothing repeats.</param>
    /// <param name="folder">The folder of the server, which remembers what was acknowledged.</param>
    /// <exception cref="StoreException">The database cannot be reached, another server uses it, or it has lost changes that were acknowledged.</exception>
    public static PgStore Open(string connectionString, string folder)
    {
        StoreFolder.Make(folder);
        var store = new PgStore(folder, new PgSession(connectionString));
        try
        {
            store.Prepare();
            store.session.Connected = store.RequireUnchanged;
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Whether the hours of a folder stand in PostgreSQL.</summary>
    public static bool IsOf(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "postgres-*.last").Any();

    public IReadOnlyList<string> Stations() => Read("SELECT id FROM airq_server.station ORDER BY number", r => r.GetString(0));

    public IEnumerable<StoredHour> Hours()
    {
        var after = int.MinValue;
        while (Read("SELECT hour, codes FROM airq_server.hour WHERE hour > $1 ORDER BY hour LIMIT $2", HourOf, after, HoursAtOnce) is { Count: > 0 } hours)
        {
            foreach (var hour in hours)
                yield return hour;
            after = hours[^1].Hour;
        }
    }

    public IReadOnlyList<StoredHour> Hours(int first, int last) => Read("SELECT hour, codes FROM airq_server.hour WHERE hour BETWEEN $1 AND $2 ORDER BY hour", HourOf, first, last);

    public IEnumerable<StationDay> Reviewed() => Read("SELECT station, day FROM airq_server.reviewed", r => new StationDay(r.GetInt32(0), r.GetInt32(1)));

    public long LastSequence() => Read("SELECT coalesce(max(sequence), 0) FROM airq_server.change", r => r.GetInt64(0))[0];

    public StoreChange? Settle()
    {
        lock (gate)
        {
            if (unsure is not null)
                LastSequence(); // connects where it can, and with that finds out
            return Interlocked.Exchange(ref found, value: null);
        }
    }

    public void Commit(StoreChange change)
    {
        lock (gate)
        {
            // Also finds out, before anything is sent, that the connection was lost since.
            if (LastSequence() is var last && last != change.Record.Sequence - 1)
                throw PgErrors.Changed(change.Record.Sequence - 1, last);
            try
            {
                using var transaction = session.Open().BeginTransaction();
                Write(change, transaction);
                transaction.Commit();
                known = change.Record.Sequence;
            }
            catch (Exception e) when (e is DbException or IOException or TimeoutException)
            {
                RequireWritten(change, e);
            }

            try
            {
                mark!.Write(change.Record.Sequence);
            }
            catch (IOException e)
            {
                // The change is written and not acknowledged: it is told by Settle, and found again when it is sent again.
                found = change;
                throw SqliteErrors.Full(folder, e);
            }
        }
    }

    public ChangeRecord? WithKey(string key) =>
        Read($"SELECT {StoreRows.ChangeColumns} FROM airq_server.change WHERE key = $1", StoreRows.Change, key).FirstOrDefault();

    public IReadOnlyList<ChangeRecord> Changes(long before, int most) =>
        Read($"SELECT {StoreRows.ChangeColumns} FROM airq_server.change WHERE sequence < $1 ORDER BY sequence DESC LIMIT $2", StoreRows.Change, before, most);

    public IReadOnlyList<Correction> Corrections(long sequence, int most) =>
        Read("SELECT station, hour, pollutant, old, new FROM airq_server.correction WHERE sequence = $1 ORDER BY line LIMIT $2", StoreRows.Correction, sequence, most);

    public IReadOnlyList<FigureChanged> Figures(long sequence, int most) =>
        Read("SELECT area, period, figure, old, new FROM airq_server.figure WHERE sequence = $1 ORDER BY line LIMIT $2", StoreRows.Figure, sequence, most);

    public void Backup(string file) => throw new NotSupportedException("PostgreSQL has means of its own: pg_dump.");

    public void Dispose()
    {
        session.Dispose();
        mark?.Dispose();
    }

    private static StoredHour HourOf(DbDataReader row)
    {
        var hour = row.GetInt32(0);
        return new StoredHour(hour, HourBlob.Read(hour, row.GetFieldValue<byte[]>(1)) ?? throw PgErrors.DamagedHour(hour));
    }

    private void Prepare()
    {
        try
        {
            if (Read("SELECT to_regclass('airq_server.store') IS NOT NULL", r => r.GetBoolean(0)) is [false])
                Make();
        }
        catch (DbException e)
        {
            throw PgErrors.Of(e);
        }

        var (version, id) = (Read("SELECT version FROM airq_server.store", r => r.GetInt32(0))[0], Read("SELECT id FROM airq_server.store", r => r.GetString(0))[0]);
        if (version != PgSchema.Version)
            throw new StoreException(new LocalizedText(
                $"PostgreSQL：模式{PgSchema.Name}应为本程序第{PgSchema.Version}版，实为第{version}版；请用写它的那一版程序，或另指定 --db",
                $"PostgreSQL: expected the schema {PgSchema.Name} in version {PgSchema.Version}, found {version}; use the program that wrote it, or name another database with --db"));
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"postgres-{Guid.Parse(id, CultureInfo.InvariantCulture):N}.last"));
        mark = new AcknowledgedMark(file);
        known = LastSequence();
        if (mark.Read() is var acknowledged && known < acknowledged)
            throw new StoreException(new LocalizedText(
                $"PostgreSQL：最后确认的变更是第{acknowledged}号，数据库里只到第{known}号，其间的变更已丢失（恢复了旧的副本，或数据库关闭了fsync）；请恢复更新的备份，或删除 {file} 以接受现状，再把第{known}号之后的小时重发一次",
                $"PostgreSQL: the last change that was acknowledged is {acknowledged}, the database holds changes up to {known}: those between are lost (an older copy was put in place, or the database runs without fsync). Restore a later backup, or delete {file} to accept it, and send the hours after change {known} again"));
    }

    /// <summary>At once or not at all.</summary>
    private void Make()
    {
        var connection = session.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var statement in PgSchema.Create.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            using var command = new NpgsqlCommand(statement, connection, transaction);
            if (statement.Contains("$1", StringComparison.Ordinal))
#pragma warning disable RS0030 // a database is like no other: its mark of what was acknowledged bears its number
                Add(command.Parameters, [PgSchema.Version, Guid.NewGuid().ToString("N")]);
#pragma warning restore RS0030
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>A connection was made anew: nobody else may have written since, and a change whose end was not heard of is there or not.</summary>
    private void RequireUnchanged()
    {
        var last = ReadOnce("SELECT coalesce(max(sequence), 0) FROM airq_server.change", r => r.GetInt64(0))[0];
        if (unsure is { } change)
        {
            if (last == change.Record.Sequence && ReadOnce($"SELECT {StoreRows.ChangeColumns} FROM airq_server.change WHERE sequence = $1", StoreRows.Change, last)[0] == change.Record)
                (known, found) = (last, change);
            else if (last != known)
                throw PgErrors.Changed(known!.Value, last);
            unsure = null;
        }
        else if (last != known)
        {
            throw PgErrors.Changed(known!.Value, last);
        }
    }

    /// <summary>An error of the commit itself leaves open whether it was made: looked at by a new connection, now or as soon as there is one.</summary>
    private void RequireWritten(StoreChange change, Exception error)
    {
        if (!PgErrors.IsLost(error))
            throw PgErrors.Of(error);
        session.Drop();
        unsure = change;
        LastSequence();
        if (Interlocked.Exchange(ref found, value: null) is null)
            throw PgErrors.Of(error);
    }

    private void Write(StoreChange change, NpgsqlTransaction transaction)
    {
        var number = change.NewStations.Count == 0 ? 0 : ReadOnce("SELECT count(*)::integer FROM airq_server.station", r => r.GetInt32(0))[0];
        Insert("station(number, id) VALUES($1, $2)", transaction, change.NewStations.Select((s, i) => new object?[] { number + i, s }));
        Insert("hour(hour, codes) VALUES($1, $2) ON CONFLICT(hour) DO UPDATE SET codes = excluded.codes", transaction, change.Hours.Select(h => new object?[] { h.Hour, HourBlob.Write(h) }));
        Insert("reviewed(station, day) VALUES($1, $2) ON CONFLICT DO NOTHING", transaction, change.Reviewed.Select(d => new object?[] { d.Station, d.Day }));
        Insert($"change({StoreRows.ChangeColumns}) VALUES({string.Join(", ", Enumerable.Range(1, 14).Select(i => $"${i}"))})", transaction, [StoreRows.Values(change.Record)]);
        Insert("correction(sequence, line, station, hour, pollutant, old, new) VALUES($1, $2, $3, $4, $5, $6, $7)", transaction, change.Corrections.Select((c, line) => (object?[])[change.Record.Sequence, line, .. StoreRows.Values(c)]));
        Insert("figure(sequence, line, area, period, figure, old, new) VALUES($1, $2, $3, $4, $5, $6, $7)", transaction, change.Figures.Select((f, line) => (object?[])[change.Record.Sequence, line, .. StoreRows.Values(f)]));
    }

    /// <summary>Many rows a journey to the database.</summary>
    private static void Insert(string into, NpgsqlTransaction transaction, IEnumerable<object?[]> rows)
    {
        foreach (var part in rows.Chunk(RowsAtOnce))
        {
            using var batch = new NpgsqlBatch(transaction.Connection, transaction);
            foreach (var row in part)
            {
                var command = new NpgsqlBatchCommand($"INSERT INTO {PgSchema.Name}.{into}");
                Add(command.Parameters, row);
                batch.BatchCommands.Add(command);
            }

            batch.ExecuteNonQuery();
        }
    }

    /// <summary>Reads, by a new connection where the one there was is lost.</summary>
    private List<T> Read<T>(string sql, Func<DbDataReader, T> row, params object?[] values)
    {
        lock (gate)
        {
            try
            {
                try
                {
                    return ReadOnce(sql, row, values);
                }
                catch (Exception e) when (PgErrors.IsLost(e))
                {
                    session.Drop();
                    return ReadOnce(sql, row, values);
                }
            }
            catch (Exception e) when (e is DbException || PgErrors.IsLost(e))
            {
                session.Drop();
                throw PgErrors.Of(e);
            }
        }
    }

    private List<T> ReadOnce<T>(string sql, Func<DbDataReader, T> row, params object?[] values)
    {
        using var command = new NpgsqlCommand(sql, session.Open());
        Add(command.Parameters, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private static void Add(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values)
            parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
    }
}
