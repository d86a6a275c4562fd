namespace AirQuality.Indices;

/// <summary>Which means of ozone enter the AQI of an hour (HJ 633-2012 lists two; HJ 633-2026 one).</summary>
public enum RealTimeOzone
{
    /// <summary>The 1-hour mean alone: what the national platform publishes, and the text of HJ 633-2026 (4.2.3).</summary>
    OneHour,

    /// <summary>Beside it the mean of the 8 hours up to the hour, which has an IAQI of its own: the text of HJ 633-2012 (5.1.3, table 4).</summary>
    OneHourAndEightHours,
}
