using AirQuality.Sql.Tests;

namespace AirQuality.Server.Tests.Storage;

/// <summary>The private PostgreSQL of the tests of this folder: started by the first that asks, stopped after the last.</summary>
[SetUpFixture]
internal sealed class PgShared
{
    private static readonly Lazy<PgServer> Started = new(PgServer.Start);

    /// <summary>The server; the test is skipped where PostgreSQL is not installed.</summary>
    public static PgServer Server => Started.Value;

    [OneTimeTearDown]
    public void Stop()
    {
        if (Started.IsValueCreated)
            Started.Value.Dispose();
    }
}
