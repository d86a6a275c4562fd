namespace AirQuality.Server.Alerting;

/// <summary>Where alerts find their files, and how patient they are.</summary>
/// <param name="Folder">The data folder, where <c>alerts-out.json</c> is read.</param>
/// <param name="StateFolder">The folder of the server, where what was sent is remembered.</param>
internal sealed record AlertingOptions(string Folder, string StateFolder)
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
