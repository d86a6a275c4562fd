namespace AirQuality.Reading.Rows;

/// <summary>What is to be told of how a time was written.</summary>
[Flags]
internal enum TimeTrait
{
    None = 0,

    /// <summary>A serial number of a spreadsheet.</summary>
    Serial = 1,

    /// <summary>A time of another zone, brought to China Standard Time.</summary>
    Converted = 2,

    /// <summary>Before or after noon in words.</summary>
    TwelveHours = 4,

    /// <summary>No year first.</summary>
    YearLast = 8,

    /// <summary>A month without a day. It is no day.</summary>
    MonthOnly = 16,

    /// <summary>Minutes beside the hour. It is no whole hour.</summary>
    PartOfHour = 32,

    /// <summary>A date of which nothing tells which part is what.</summary>
    Ambiguous = 64,

    /// <summary>A year of two digits.</summary>
    ShortYear = 128,
}
