namespace AirQuality.Accountability;

/// <summary>The periods that a rule looks at one by one.</summary>
public enum DutyPeriod
{
    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Quarters.</summary>
    Quarter,

    /// <summary>The autumn–winter season, 1 October to 31 March (秋冬季).</summary>
    Season,

    /// <summary>ISO weeks.</summary>
    Week,

    /// <summary>The three ten-day periods of a month (旬).</summary>
    TenDays,
}
