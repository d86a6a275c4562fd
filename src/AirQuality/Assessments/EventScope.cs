namespace AirQuality.Assessments;

/// <summary>What exceptional events are left out of.</summary>
[Flags]
public enum EventScope
{
    /// <summary>Nothing: everything as measured.</summary>
    None = 0,

    /// <summary>Valid days, mean, percentile and exceedances of the pollutants affected, and the composite index.</summary>
    Statistics = 1,

    /// <summary>The AQI of days, and with it good, heavy and primary days: a day is judged by the pollutants that stay.</summary>
    Days = 2,

    /// <summary>Both.</summary>
    All = Statistics | Days,
}
