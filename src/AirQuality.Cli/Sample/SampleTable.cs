namespace AirQuality.Cli.Sample;

/// <summary>The text of a file, and its rows without the header.</summary>
internal sealed record SampleTable(ReadOnlyMemory<byte> Content, int Rows);
