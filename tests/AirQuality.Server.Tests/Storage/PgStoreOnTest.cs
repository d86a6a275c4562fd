using AirQuality.Sql.Tests;
using Npgsql;

namespace AirQuality.Server.Tests.Storage;

/// <summary>A database of its own on a private PostgreSQL, which is started once for all tests of the process.</summary>
internal sealed class PgStoreOnTest : IDisposable
{
    private readonly PgServer server;
    private readonly string name;

    private PgStoreOnTest(PgServer server, string name) => (this.server, this.name) = (server, name);

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;

    /// <summary>Makes it; skips the test where PostgreSQL is not installed.</summary>
    public static PgStoreOnTest Start()
    {
        var made = new PgStoreOnTest(PgShared.Server, "t" + Guid.NewGuid().ToString("N"));
        made.Administer($"CREATE DATABASE {made.name}");
        return made;
    }

    /// <summary>One statement in the database.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Waits until a server that has gone is gone for the database too, which hears of it a little later.</summary>
    public static async Task UntilLeftAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", connection);
        while ((long)(await command.ExecuteScalarAsync())! > 0)
            await Task.Delay(10);
    }

    public void Dispose() => Administer($"DROP DATABASE {name} WITH (FORCE)");

    private void Administer(string sql)
    {
        using var connection = server.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
