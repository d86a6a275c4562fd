namespace AirQuality.Server.Settings;

/// <summary>A table of hours that is asked for new rows again and again.</summary>
/// <param name="Query">The query. Its columns are those of a file of hours: <c>station</c>, <c>time</c> and the pollutants. <c>@since</c> in it is the stamp of the hour a little before the last one that was taken over.</param>
public sealed record SqlPolling(string Query)
{
    /// <summary>Connection string of PostgreSQL; <c>null</c> where <see cref="File"/> is given.</summary>
    public string? Postgres { get; init; }

    /// <summary>A file of SQLite; <c>null</c> where <see cref="Postgres"/> is given.</summary>
    public string? File { get; init; }

    /// <summary>How long to wait between two questions.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The query, and nothing that is secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(SqlPolling)} {Query}";

    /// <summary>How far back each question looks, for hours that come late or are corrected.</summary>
    public TimeSpan Back { get; init; } = TimeSpan.FromDays(2);
}
