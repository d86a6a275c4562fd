using System.Diagnostics;
using Npgsql;

namespace AirQuality.Sql.Tests;

/// <summary>A PostgreSQL server of its own for the tests: a data directory and a Unix socket under the temporary folder, no network port.</summary>
internal sealed class PgServer : IDisposable
{
    private readonly string folder;
    private readonly bool asPostgres;

    private PgServer(string folder, bool asPostgres) => (this.folder, this.asPostgres) = (folder, asPostgres);

    public string Folder => folder;

    public string ConnectionString => $"Host={folder};Username=postgres;Database=postgres;Pooling=false;Timeout=10";

    /// <summary>The folder of the newest server's programs, <c>null</c> where none is installed.</summary>
    public static string? Programs =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    /// <summary>Starts a server; skips the test where PostgreSQL is not installed.</summary>
    public static PgServer Start()
    {
        if (Programs is not { } programs)
        {
            Assert.Ignore("PostgreSQL is not installed: expected /usr/lib/postgresql/*/bin, found none (apt-get install postgresql).");
            return null!;
        }

        var isRoot = string.Equals(Environment.UserName, "root", StringComparison.Ordinal); // the server refuses to run as root
        var server = new PgServer(Run(isRoot, "mktemp", "-d", "-t", "airq-pg-XXXXXX").Trim(), isRoot);
        try
        {
            Run(isRoot, Path.Combine(programs, "initdb"), "-D", Path.Combine(server.folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
            server.Resume();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Starts it again after <see cref="Stop"/>.</summary>
    public void Resume() => Control("start", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses= -k {folder} -c fsync=off -c shared_buffers=32MB -c max_connections=50");

    /// <summary>Stops it; its data stay.</summary>
    /// <param name="mode">How: fast, or immediate as a crash would.</param>
    public void Stop(string mode = "fast") => Control("stop", "-m", mode);

    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        try
        {
            if (File.Exists(Path.Combine(folder, "data", "postmaster.pid")))
                Stop("immediate");
        }
        finally
        {
            Run(asPostgres, "rm", "-rf", folder);
        }
    }

    private void Control(string action, params string[] arguments) =>
        Run(asPostgres, [Path.Combine(Programs!, "pg_ctl"), action, "-D", Path.Combine(folder, "data"), "-w", "-s", .. arguments]);

    private static string Run(bool asPostgres, params string[] command)
    {
        string[] all = asPostgres ? ["runuser", "-u", "postgres", "--", .. command] : command;
        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        if (command[0].EndsWith("pg_ctl", StringComparison.Ordinal))
        {
            process.WaitForExit(); // the server inherits the pipes and keeps them open
            return process.ExitCode == 0 ? string.Empty : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        }

        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {error.Result}");
    }
}
