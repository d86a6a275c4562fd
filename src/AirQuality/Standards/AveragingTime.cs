namespace AirQuality.Standards;

/// <summary>The averaging times for which GB 3095 sets limits.</summary>
public enum AveragingTime
{
    /// <summary>Annual mean.</summary>
    Year,

    /// <summary>Daily mean (日平均, also 24小时平均).</summary>
    Day,

    /// <summary>Daily maximum 8-hour mean (O3 only).</summary>
    EightHour,

    /// <summary>1-hour mean.</summary>
    Hour,
}
