namespace AirQuality.Cli.Output;

internal enum OutputFormat
{
    Pretty,
    Csv,
    Json,
}
