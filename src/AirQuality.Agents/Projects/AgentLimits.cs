namespace AirQuality.Agents.Projects;

/// <summary>How much one answer may be and how long it may take, so that no question brings the server down.</summary>
public sealed record AgentLimits
{
    /// <summary>The defaults.</summary>
    public static AgentLimits Default { get; } = new();

    /// <summary>Rows of an answer at most; what is beyond is counted, not dropped in silence.</summary>
    public int Rows { get; init; } = 200;

    /// <summary>Characters of one text of an answer at most.</summary>
    public int Text { get; init; } = 8000;

    /// <summary>Characters of one argument at most.</summary>
    public int Argument { get; init; } = 200;

    /// <summary>Days of a period at most: ten years and a few leap days.</summary>
    public int Days { get; init; } = 3660;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Questions answered at the same time.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>Questions that may wait for those; further ones are refused.</summary>
    public int Waiting { get; init; } = 64;

    /// <summary>Bytes of one message at most.</summary>
    public int Message { get; init; } = 1 << 20;
}
