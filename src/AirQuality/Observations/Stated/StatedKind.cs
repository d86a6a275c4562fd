namespace AirQuality.Observations.Stated;

/// <summary>What a file may say of hours or days beside their concentrations.</summary>
internal enum StatedKind
{
    /// <summary>The AQI.</summary>
    Aqi,

    /// <summary>The sub-index of a pollutant.</summary>
    SubIndex,

    /// <summary>The level of air quality, 1 to 6.</summary>
    Level,

    /// <summary>The primary pollutants, as the bits of a mask.</summary>
    Primary,

    /// <summary>The mean of 24 hours.</summary>
    Day,

    /// <summary>The mean of eight hours.</summary>
    EightHours,

    /// <summary>The largest mean of eight hours of a day, or of the last 24 hours.</summary>
    MaximumEightHours,

    /// <summary>The largest hour of a day, or of the last 24 hours.</summary>
    MaximumHour,
}
