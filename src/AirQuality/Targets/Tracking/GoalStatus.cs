namespace AirQuality.Targets.Tracking;

/// <summary>How a goal stands.</summary>
public enum GoalStatus
{
    /// <summary>The period has not begun.</summary>
    NotStarted,

    /// <summary>The period has begun and no day of it is valid.</summary>
    NoData,

    /// <summary>It is met when the remaining days are as expected.</summary>
    OnTrack,

    /// <summary>It is missed when the remaining days are as expected.</summary>
    AtRisk,

    /// <summary>It is met: the period is over, or it cannot be lost any more. A mean cannot when the remaining days may average more than the worst day on a record of a year or longer.</summary>
    Met,

    /// <summary>It is missed: the period is over, or it cannot be met any more.</summary>
    Missed,
}
