namespace AirQuality.Server.Alerting;

/// <summary>Where alerts find their files, and how patient they are.</summary>
/// <param name="Folder">The data folder: <c>alerts-out.json</c> is read there, and what was sent is remembered there.</param>
internal sealed record AlertingOptions(string Folder)
{
    /// <summary>How often is looked at the file, at the clock and at what waits; new data are looked at no more often.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long is waited after the first failure; each further one doubles it.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long is waited at most.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Messages a channel gets at once: robots take twenty a minute.</summary>
    public int AtOnce { get; init; } = 10;
}
