namespace AirQuality.Targets.Tracking;

/// <summary>How a goal stands. Judged on the goal as planned; where past years tell a probability, the status follows it.</summary>
public enum GoalStatus
{
    /// <summary>The period has not begun.</summary>
    NotStarted,

    /// <summary>The period has begun and no day of it is valid.</summary>
    NoData,

    /// <summary>It is likely met (正常): with a probability of at least 0.7; without past years, when the remaining days are as the profile expects.</summary>
    OnTrack,

    /// <summary>It may be missed (有风险): met with a probability from 0.1 to 0.7; without past years, missed when the remaining days are as the profile expects.</summary>
    AtRisk,

    /// <summary>It can still be met but hardly will be (基本无望): with a probability below 0.1.</summary>
    Hopeless,

    /// <summary>It is met (已完成): the period is over, or it cannot be lost any more. A mean cannot when the remaining days may average more than the worst day on a record of a year or longer.</summary>
    Met,

    /// <summary>It is missed (未完成): the published figure of the period can no longer meet the planned goal.</summary>
    Missed,
}
