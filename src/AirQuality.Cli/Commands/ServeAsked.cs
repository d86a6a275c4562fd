using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary>How to serve.</summary>
/// <param name="Data">The folder.</param>
/// <param name="Port">The port.</param>
/// <param name="Listen">The address.</param>
internal sealed record ServeAsked(string Data, int Port, string Listen)
{
    /// <summary>The first day whose hours may still come; <c>null</c> for as many days back as is usual.</summary>
    public LocalDate? OpenFrom { get; init; }

    /// <summary>The environment variable or the file that holds the connection string of the store in PostgreSQL; <c>null</c> for the store in the folder.</summary>
    public string? Database { get; init; }

    /// <summary>The query of a table that is polled; <c>null</c> for none.</summary>
    public string? PollQuery { get; init; }

    /// <summary>The SQLite file that is polled; <c>null</c> for the PostgreSQL database of AIRQ_POLL_DB.</summary>
    public string? PollFile { get; init; }

    /// <summary>Where metrics and traces go.</summary>
    public string? Telemetry { get; init; }
}
