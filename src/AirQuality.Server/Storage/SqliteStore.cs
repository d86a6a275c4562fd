using System.Globalization;
using AirQuality.Wording;
using Microsoft.Data.Sqlite;

namespace AirQuality.Server.Storage;

/// <summary>The embedded store: one file of SQLite, written ahead to a log that is on the disk before a change counts as made.</summary>
internal sealed class SqliteStore : IHourStore
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "hours.db";

    private readonly Lock gate = new();
    private readonly string path;
    private readonly AcknowledgedMark mark;
    private readonly SqliteConnection connection;
    private StoreChange? unacknowledged;

    private SqliteStore(string path, SqliteConnection connection, AcknowledgedMark mark)
    {
        this.path = path;
        this.connection = connection;
        this.mark = mark;
    }

    /// <summary>Opens the store of a folder; makes it where there is none.</summary>
    /// <exception cref="StoreException">It is damaged, of another version, or has lost changes that were acknowledged.</exception>
    public static SqliteStore Open(string folder)
    {
        StoreFolder.Make(folder);
        var file = Path.Combine(folder, FileName);
        var acknowledged = new AcknowledgedMark(file + ".last");
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            opened.Open();
            Prepare(opened, file);
            var store = new SqliteStore(file, opened, acknowledged);
            store.RequireAcknowledged();
            return store;
        }
        catch (SqliteException e)
        {
            opened.Dispose();
            acknowledged.Dispose();
            throw SqliteErrors.Of(e, file);
        }
        catch (StoreException)
        {
            opened.Dispose();
            acknowledged.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Stations() => Guarded(() => Read("SELECT id FROM station ORDER BY number", r => r.GetString(0)));

    public IEnumerable<StoredHour> Hours()
    {
        using var command = Command("SELECT hour, codes FROM hour ORDER BY hour");
        using var reader = Guarded(command.ExecuteReader);
        while (Guarded(reader.Read))
            yield return Guarded(() => HourOf(reader));
    }

    public IReadOnlyList<StoredHour> Hours(int first, int last) => Guarded(() => Read("SELECT hour, codes FROM hour WHERE hour BETWEEN $0 AND $1 ORDER BY hour", HourOf, first, last));

    public IEnumerable<StationDay> Reviewed() => Guarded(() => Read("SELECT station, day FROM reviewed", r => new StationDay(r.GetInt32(0), r.GetInt32(1))));

    public long LastSequence() => Guarded(() => Read("SELECT coalesce(max(sequence), 0) FROM change", r => r.GetInt64(0))[0]);

    public StoreChange? Settle()
    {
        lock (gate)
            return Interlocked.Exchange(ref unacknowledged, value: null);
    }

    public void Commit(StoreChange change)
    {
        lock (gate)
        {
            try
            {
                using var transaction = connection.BeginTransaction();
                Write(change, transaction);
                transaction.Commit();
            }
            catch (SqliteException e)
            {
                // Looked at when the transaction is over, and not in a filter, which runs before: an error of the commit itself leaves open whether it was made.
                if (!IsWritten(change))
                    throw SqliteErrors.Of(e, path);
            }

            try
            {
                mark.Write(change.Record.Sequence);
            }
            catch (IOException e)
            {
                // The change is written; it is not acknowledged, told by Settle, and found again by its key or by its values when it is sent again.
                unacknowledged = change;
                throw SqliteErrors.Full(path, e);
            }
        }
    }

    public ChangeRecord? WithKey(string key) =>
        Guarded(() => Read($"SELECT {StoreRows.ChangeColumns} FROM change WHERE key = $0", StoreRows.Change, key).FirstOrDefault());

    public IReadOnlyList<ChangeRecord> Changes(long before, int most) =>
        Guarded(() => Read($"SELECT {StoreRows.ChangeColumns} FROM change WHERE sequence < $0 ORDER BY sequence DESC LIMIT $1", StoreRows.Change, before, most));

    public IReadOnlyList<Correction> Corrections(long sequence, int most) =>
        Guarded(() => Read("SELECT station, hour, pollutant, old, new FROM correction WHERE sequence = $0 ORDER BY row LIMIT $1", StoreRows.Correction, sequence, most));

    public IReadOnlyList<FigureChanged> Figures(long sequence, int most) =>
        Guarded(() => Read("SELECT area, period, figure, old, new FROM figure WHERE sequence = $0 ORDER BY row LIMIT $1", StoreRows.Figure, sequence, most));

    public void Backup(string file) => Copy(Path.GetDirectoryName(path)!, file);

    /// <summary>Writes a copy of the store of a folder as it is now, whether or not a server uses it.</summary>
    /// <exception cref="StoreException">There is none, it is damaged, or the copy cannot be written.</exception>
    public static void Copy(string folder, string file)
    {
        var own = Path.Combine(folder, FileName);
        if (!File.Exists(own))
            throw new StoreException(new LocalizedText($"{own}：应为数据库，实为没有", $"{own}: expected a store, found none"));
        try
        {
            // A connection of its own: hours go on coming in while the copy is made, and the copy is of one moment.
            using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = own, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
            source.Open();
            using var command = source.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout=5000; VACUUM INTO $0";
            command.Parameters.AddWithValue("$0", file);
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            File.Delete(file);
            throw SqliteErrors.Of(e, own);
        }
    }

    /// <summary>Puts a copy in the place of the store of a folder. What was there stays beside it.</summary>
    /// <exception cref="StoreException">A server uses the folder, or the copy is not whole.</exception>
    public static void Restore(string folder, string file)
    {
        using var held = StoreLock.Take(folder);
        if (!File.Exists(file))
            throw new StoreException(new LocalizedText($"{file}：应为备份，实为没有", $"{file}: expected a backup, found none"));
        var check = Directory.CreateDirectory(Path.Combine(folder, "restoring")).FullName;
        try
        {
            var fresh = Path.Combine(check, FileName);
            File.Copy(file, fresh, overwrite: true);
            using (var copy = Open(check))
            {
                foreach (var hour in copy.Hours())
                    _ = hour; // each is checked as it is read
            }

            var own = Path.Combine(folder, FileName);
            foreach (var ending in (string[])[string.Empty, "-wal", "-shm", ".last"])
                if (File.Exists(own + ending))
                    File.Move(own + ending, own + ".before" + ending, overwrite: true);
            File.Move(fresh, own);
        }
        finally
        {
            Directory.Delete(check, recursive: true);
        }
    }

    /// <summary>Bounds the size of the file, for tests of a disk that is full.</summary>
    internal void LimitPages(long pages) => Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={pages}"), transaction: null);

    public void Dispose()
    {
        connection.Dispose();
        mark.Dispose();
    }

    private StoredHour HourOf(SqliteDataReader row)
    {
        var hour = row.GetInt32(0);
        return new StoredHour(hour, HourBlob.Read(hour, row.GetFieldValue<byte[]>(1)) ?? throw SqliteErrors.DamagedHour(path, hour));
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=67108864; PRAGMA synchronous=FULL; PRAGMA user_version;";
        var version = 0L;
        using (var reader = command.ExecuteReader())
        {
            do
            {
                while (reader.Read())
                    version = reader.GetValue(0) is long number ? number : version;
            }
            while (reader.NextResult());
        }

        command.CommandText = "SELECT count(*) FROM sqlite_schema";
        var isNew = (long)command.ExecuteScalar()! == 0;
        if (!isNew && version != SqliteSchema.Version)
            throw new StoreException(new LocalizedText(
                $"{path}：应为本程序第{SqliteSchema.Version}版的数据库，实为第{version}版；请用写它的那一版程序，或另指定 --data",
                $"{path}: expected a store of version {SqliteSchema.Version}, found {version}; use the program that wrote it, or name another folder with --data"));
        command.CommandText = "PRAGMA quick_check(1)";
        if (!isNew && command.ExecuteScalar() as string is not "ok" and var damage)
            throw SqliteErrors.Damaged(path, damage ?? "?");
        if (!isNew)
            return;
        // At once or not at all: a process that is killed at its first start leaves no half of it.
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.CommandText = SqliteSchema.Create + $"PRAGMA user_version={SqliteSchema.Version};";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private void RequireAcknowledged()
    {
        var (acknowledged, known) = (mark.Read(), LastSequence());
        if (known >= acknowledged)
            return;
        throw new StoreException(new LocalizedText(
            $"{path}：最后确认的变更是第{acknowledged}号，数据库里只到第{known}号，其间的变更已丢失（磁盘故障，或换成了旧的副本）；请恢复备份，或删除 {path}.last 以接受现状，再把第{known}号之后的小时重发一次",
            $"{path}: the last change that was acknowledged is {acknowledged}, the store holds changes up to {known}: those between are lost (a fault of the disk, or an older copy was put in place). Restore a backup, or delete {path}.last to accept it, and send the hours after change {known} again"));
    }

    private bool IsWritten(StoreChange change)
    {
        try
        {
            return LastSequence() >= change.Record.Sequence;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private void Write(StoreChange change, SqliteTransaction transaction)
    {
        var number = change.NewStations.Count == 0 ? 0 : Read("SELECT count(*) FROM station", r => r.GetInt32(0))[0];
        foreach (var station in change.NewStations)
            Execute("INSERT INTO station(number, id) VALUES($0, $1)", transaction, number++, station);
        Insert("INSERT INTO hour(hour, codes) VALUES($0, $1) ON CONFLICT(hour) DO UPDATE SET codes = excluded.codes", transaction, change.Hours.Select(h => new object?[] { h.Hour, HourBlob.Write(h) }));
        Insert("INSERT OR IGNORE INTO reviewed(station, day) VALUES($0, $1)", transaction, change.Reviewed.Select(d => new object?[] { d.Station, d.Day }));
        Insert($"INSERT INTO change({StoreRows.ChangeColumns}) VALUES({string.Join(", ", Enumerable.Range(0, 14).Select(i => $"${i}"))})", transaction, [StoreRows.Values(change.Record)]);
        Insert("INSERT INTO correction(sequence, row, station, hour, pollutant, old, new) VALUES($0, $1, $2, $3, $4, $5, $6)", transaction, change.Corrections.Select((c, row) => (object?[])[change.Record.Sequence, row, .. StoreRows.Values(c)]));
        Insert("INSERT INTO figure(sequence, row, area, period, figure, old, new) VALUES($0, $1, $2, $3, $4, $5, $6)", transaction, change.Figures.Select((f, row) => (object?[])[change.Record.Sequence, row, .. StoreRows.Values(f)]));
    }

    private void Insert(string sql, SqliteTransaction transaction, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            Add(command, row);
            command.ExecuteNonQuery();
        }
    }

    private void Execute(string sql, SqliteTransaction? transaction, params object?[] values)
    {
        using var command = Command(sql, values);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private SqliteCommand Command(string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, values);
        return command;
    }

    private static void Add(SqliteCommand command, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
    }

    private T Guarded<T>(Func<T> read)
    {
        lock (gate)
        {
            try
            {
                return read();
            }
            catch (SqliteException e)
            {
                throw SqliteErrors.Of(e, path);
            }
        }
    }
}
