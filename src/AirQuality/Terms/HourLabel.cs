namespace AirQuality.Terms;

/// <summary>What the time written beside an hourly value names.</summary>
public enum HourLabel
{
    /// <summary>The end of the hour, as official data do: 01:00 is the first hour of a day, 00:00 (or 24:00) the last hour of the day before.</summary>
    End,

    /// <summary>The start of the hour: 00:00 is the first hour of a day.</summary>
    Start,
}
