namespace AirQuality.Targets.Planning;

/// <summary>What a day that has passed without a valid value does to an allowance.</summary>
public enum MissingDays
{
    /// <summary>It is left out, as HJ 663 leaves it out of the figure: the allowance is that of the days that are or can still be valid.</summary>
    LeftOut,

    /// <summary>It is charged: with the mean so far for means, as a lost day or a day above the goal for the rest. The cautious reading.</summary>
    Charged,
}
