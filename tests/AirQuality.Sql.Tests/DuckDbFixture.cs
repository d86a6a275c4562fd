using DuckDB.NET.Data;

namespace AirQuality.Sql.Tests;

/// <summary>A DuckDB in memory and an empty folder, new for each test.</summary>
public abstract class DuckDbFixture
{
    /// <summary>The folder.</summary>
    protected string Folder { get; private set; } = string.Empty;

    /// <summary>The open connection.</summary>
    protected DuckDBConnection Connection { get; private set; } = null!;

    /// <summary>Makes both.</summary>
    [SetUp]
    public void OpenDuckDb()
    {
        Folder = Directory.CreateTempSubdirectory("airq-duck-").FullName;
        Connection = new DuckDBConnection("Data Source=:memory:");
        Connection.Open();
    }

    /// <summary>Removes both.</summary>
    [TearDown]
    public void CloseDuckDb()
    {
        Connection.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A file of the folder.</summary>
    protected string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Runs a statement.</summary>
    protected void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
