namespace AirQuality.Sql;

/// <summary>How far apart the rows of a station are.</summary>
public enum SqlResolution
{
    /// <summary>One value an hour.</summary>
    Hour,

    /// <summary>One value a minute; seconds are passed over. An hour needs <see cref="Standards.AssessmentRules.MinutesForHour"/> of them.</summary>
    Minute,
}
