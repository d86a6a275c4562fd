namespace AirQuality.Targets.Goals;

/// <summary>The base of a relative goal: the mean of the published figures of the same period in the years before.</summary>
/// <param name="Years">How many years before: 1 for last year, 3 for a three-year base.</param>
public sealed record GoalBase(int Years)
{
    /// <summary>The one year compared with, such as 2020; <c>null</c> for the years just before.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the change is in percentage points, as of ratios, instead of per cent.</summary>
    public bool InPoints { get; init; }
}
