namespace AirQuality.Reading.Columns;

/// <summary>Over what time the concentrations of a column are means.</summary>
internal enum Averaging
{
    /// <summary>The name does not say: hours in files of hours, days in files of days.</summary>
    Unsaid,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>Eight hours up to the stamp.</summary>
    EightHours,

    /// <summary>The largest mean of eight hours of the day.</summary>
    DailyMaximumEightHours,

    /// <summary>The largest hour of the day.</summary>
    DailyMaximumHour,

    /// <summary>A day, or the 24 hours up to the stamp.</summary>
    Day,
}
