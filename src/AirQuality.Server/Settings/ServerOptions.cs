using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Settings;

/// <summary>What a server serves and how.</summary>
public sealed record ServerOptions
{
    /// <summary>The folder of the project: stations, goals, events, files of hours. The store of the server lies in its folder <c>server</c>, files dropped into its folder <c>inbox</c> are taken in.</summary>
    public required string Folder { get; init; }

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = 8090;

    /// <summary>The address to listen on. Without a token in the store only this machine is listened to, whatever it says.</summary>
    public string Listen { get; init; } = "127.0.0.1";

    /// <summary>The first day whose hours may still come or be corrected; <c>null</c> for <see cref="LateDays"/> before today.</summary>
    public LocalDate? OpenFrom { get; init; }

    /// <summary>How many days back hours may still come or be corrected where <see cref="OpenFrom"/> names no day.</summary>
    public int LateDays { get; init; } = 400;

    /// <summary>Reads the project; <c>null</c> for <see cref="AirData.Open"/> of the folder.</summary>
    public Func<CancellationToken, AirData>? Open { get; init; }

    /// <summary>The level of the areas questions are about that name none; <c>null</c> for that of the data.</summary>
    public AreaLevel? Level { get; init; }

    /// <summary>The own area, which questions are about that name none; <c>null</c> for none.</summary>
    public string? Area { get; init; }

    /// <summary>The language of answers where the caller asks for none.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>Connection string of the PostgreSQL database that keeps the hours and the record of their changes, in a schema <c>airq_server</c> of its own; <c>null</c> for a file of SQLite in the folder <c>server</c>. Tokens and the log lie in that folder all the same.</summary>
    public string? Postgres { get; init; }

    /// <summary>A table to take hours from; <c>null</c> for none.</summary>
    public SqlPolling? Polling { get; init; }

    /// <summary>Where metrics and traces go by OTLP, such as <c>http://localhost:4317</c>; <c>null</c> for nowhere.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>What bounds a request.</summary>
    public ServerLimits Limits { get; init; } = ServerLimits.Default;

    /// <summary>The clock; <c>null</c> for that of the machine.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The folder that is served, and nothing that is secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(ServerOptions)} {Folder}";

    /// <summary>The folder of the store, the tokens and the log.</summary>
    internal string StoreFolder => Path.Combine(Folder, "server");

    /// <summary>The folder that is watched.</summary>
    internal string Inbox => Path.Combine(Folder, "inbox");
}
