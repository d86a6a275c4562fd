namespace AirQuality.Accountability;

/// <summary>By what a list is ordered whose end a rule looks at.</summary>
public enum DutyListBy
{
    /// <summary>By the figure.</summary>
    Value,

    /// <summary>By its change on last year, the most improved first.</summary>
    Improvement,

    /// <summary>By both: who is among the last of both lists.</summary>
    Both,
}
