namespace AirQuality.Cli.Hosting;

/// <summary>The data do not allow an answer: exit code 1.</summary>
internal sealed class DataException(string message) : Exception(message);
