namespace AirQuality.Cli.Hosting;

/// <summary>What does the summing when it is not the tool itself.</summary>
internal enum EngineKind
{
    DuckDb,
    Postgres,
}
