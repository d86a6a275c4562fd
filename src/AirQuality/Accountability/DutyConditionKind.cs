namespace AirQuality.Accountability;

/// <summary>What makes a period count.</summary>
public enum DutyConditionKind
{
    /// <summary>The figure is worse than last year's, by any step or by at least a rate.</summary>
    Worse,

    /// <summary>Among the last of a list.</summary>
    Last,

    /// <summary>The figure does not keep the class II limit; of the index any of the six pollutants.</summary>
    NotAttaining,

    /// <summary>A step of the same set was met in the period.</summary>
    Step,
}
