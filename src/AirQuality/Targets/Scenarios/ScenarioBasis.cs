namespace AirQuality.Targets.Scenarios;

/// <summary>What the days to come repeat.</summary>
public enum ScenarioBasis
{
    /// <summary>The same days of last year.</summary>
    LastYear,

    /// <summary>The same days of that of the last three years with which the figure ends best.</summary>
    BestOfThree,
}
