namespace AirQuality.Reading.Rows;

/// <summary>How the time of a row is told.</summary>
internal enum TimeForm
{
    /// <summary>One column of dates with hours.</summary>
    Stamp,

    /// <summary>One column of dates with hours in universal time.</summary>
    Universal,

    /// <summary>A column of dates and one of hours.</summary>
    DateAndHour,

    /// <summary>Year, month, day and hour.</summary>
    Parts,

    /// <summary>A column of dates.</summary>
    Date,

    /// <summary>Year, month and day.</summary>
    DateParts,

    /// <summary>No column: one date above the table.</summary>
    Title,
}
