namespace AirQuality.Server.Settings;

/// <summary>How much the server takes and how long it works for one request, so that no request brings it down.</summary>
public sealed record ServerLimits
{
    /// <summary>The defaults.</summary>
    public static ServerLimits Default { get; } = new();

    /// <summary>Bytes of a body at most.</summary>
    public long Body { get; init; } = 64L << 20;

    /// <summary>Rows of an answer at most; what is beyond is counted in the answer.</summary>
    public int Rows { get; init; } = 5000;

    /// <summary>Days of a period asked for at most. Longer ones are cut to the days there are data for.</summary>
    public int Days { get; init; } = 3660;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Questions worked on at the same time.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>Questions that may wait for those; further ones are refused with 503.</summary>
    public int Waiting { get; init; } = 256;

    /// <summary>Connections at most.</summary>
    public int Connections { get; init; } = 2000;

    /// <summary>Requests a minute of one token, or of one address without one, those that ask and those that send counted apart; further ones are refused with 429.</summary>
    public int RequestsPerMinute { get; init; } = 60_000;

    /// <summary>Wrong tokens a minute of one address; further ones are refused with 429.</summary>
    public int WrongTokensPerMinute { get; init; } = 60;
}
