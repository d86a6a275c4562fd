using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AirQuality.Sql.Tests;

/// <summary>ClickHouse's engine in a process of Node (the package chdb), asked as a driver asks a server.</summary>
internal sealed class ClickHouseConnection : DbConnection
{
    private readonly Process process;

    private ClickHouseConnection(Process process) => this.process = process;

    [AllowNull]
    public override string ConnectionString { get; set; } = string.Empty;

    public override string Database => "default";

    public override string DataSource => "chdb";

    public override string ServerVersion => "";

    public override ConnectionState State => process.HasExited ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>Starts it; the test is skipped where Node or the package is not installed.</summary>
    public static ClickHouseConnection Start()
    {
        var folders = (Environment.GetEnvironmentVariable("NODE_PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            folders.Add(Path.Combine(folder, "node_modules"));
        if (folders.Find(f => Directory.Exists(Path.Combine(f, "chdb"))) is not { } modules)
        {
            Assert.Ignore("chdb is not installed (npm install chdb in a folder above, or NODE_PATH): ClickHouse's engine is not asked.");
            throw new UnreachableException();
        }

        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "chdb.js")]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["NODE_PATH"] = modules;
        return new ClickHouseConnection(Process.Start(start)!);
    }

    public JsonNode Ask(string sql, JsonObject parameters)
    {
        process.StandardInput.WriteLine(new JsonObject { ["sql"] = sql, ["parameters"] = parameters }.ToJsonString());
        var answer = JsonNode.Parse(process.StandardOutput.ReadLine() ?? throw new IOException("chdb ended."))!;
        return answer["error"] is { } error ? throw new ClickHouseException(error.GetValue<string>()) : answer["rows"]!;
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Close() => process.StandardInput.Close();

    public override void Open()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new ClickHouseCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
            process.WaitForExit();
            process.Dispose();
        }

        base.Dispose(disposing);
    }
}
