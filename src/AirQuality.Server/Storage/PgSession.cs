using AirQuality.Wording;
using Npgsql;

namespace AirQuality.Server.Storage;

/// <summary>The one connection to PostgreSQL. It holds the lock of the store as long as it lives, so that there is one writer; it is made anew where it was lost.</summary>
internal sealed class PgSession(string connectionString) : IDisposable
{
    /// <summary>The number of the lock, in the database that holds the store.</summary>
    private const long LockNumber = 0x6169_7271_7365_7276;
    private const int MostSeconds = 5;

    private NpgsqlConnection? connection;

    /// <summary>Told each time a connection was made and holds the lock, before it is used: whether the store is as it was left.</summary>
    public Action? Connected { get; set; }

    /// <summary>The connection, made where there is none.</summary>
    /// <exception cref="StoreException">It cannot be made, or another server holds the store.</exception>
    public NpgsqlConnection Open()
    {
        if (connection is { State: System.Data.ConnectionState.Open })
            return connection;
        Drop();
        connection = Connection(connectionString);
        try
        {
            connection.Open();
            // Held by the session: where a connection was lost, the database lets go of it only when nothing of what it did is open any more.
            if (!(bool)Scalar($"SELECT pg_try_advisory_lock({LockNumber})"))
                throw PgErrors.Held();
            if (Scalar("SHOW server_encoding") is not "UTF8" and var encoding)
                throw new StoreException(new LocalizedText($"PostgreSQL：数据库编码应为UTF8，实为{encoding}", $"PostgreSQL: expected a database in UTF8, found {encoding}"));
            Scalar("SELECT count(set_config('synchronous_commit', 'on', false)) FROM (SELECT current_setting('synchronous_commit') s) AS t WHERE s NOT IN ('on', 'remote_apply')");
            Connected?.Invoke();
            return connection;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the connection; the lock goes with it, once the database has ended all that was begun.</summary>
    public void Drop()
    {
        connection?.Dispose();
        connection = null;
    }

    /// <summary>Lets go of the lock and of the connection, with nothing begun: whoever starts next need not wait until the database has heard of the end of this session.</summary>
    public void Dispose()
    {
        if (connection is { State: System.Data.ConnectionState.Open })
        {
            try
            {
                Scalar($"SELECT pg_advisory_unlock({LockNumber})");
            }
            catch (NpgsqlException)
            {
                // The connection was lost meanwhile, and the lock goes with it.
            }
        }

        Drop();
    }

    private static NpgsqlConnection Connection(string text)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(text) { Pooling = false, Multiplexing = false, Enlist = false, TcpKeepAlive = true };
            settings.Timeout = Math.Clamp(settings.Timeout, 1, MostSeconds); // a request waits for it
            settings.ApplicationName ??= "airq serve";
            return new NpgsqlConnection(settings.ConnectionString);
        }
        catch (ArgumentException)
        {
            // Without what it says: a part of the string may be in it.
            throw new StoreException(new LocalizedText("连接字符串无法读取，应形如 Host=…;Database=…;Username=…", "expected a connection string such as Host=…;Database=…;Username=…, found one that cannot be read"));
        }
    }

    private object Scalar(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = MostSeconds };
        return command.ExecuteScalar()!;
    }
}
