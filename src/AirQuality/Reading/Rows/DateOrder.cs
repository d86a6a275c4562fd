namespace AirQuality.Reading.Rows;

/// <summary>The order of the parts of a date that begins with no year.</summary>
internal enum DateOrder
{
    /// <summary>Nothing in the file tells.</summary>
    Unknown,

    /// <summary>6/25/2021, as in the United States.</summary>
    MonthFirst,

    /// <summary>25/6/2021.</summary>
    DayFirst,

    /// <summary>21-06-25, a year of two digits first.</summary>
    YearFirst,

    /// <summary>Dates of several orders: none can be trusted.</summary>
    Mixed,
}
