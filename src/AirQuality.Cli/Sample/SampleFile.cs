namespace AirQuality.Cli.Sample;

/// <summary>A file that was written.</summary>
/// <param name="Name">The name within the directory.</param>
/// <param name="Rows">The rows without the header.</param>
internal sealed record SampleFile(string Name, int Rows);
