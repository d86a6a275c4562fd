namespace AirQuality.Reading.Columns;

/// <summary>What a word says within the name of a pollutant's column.</summary>
internal enum NameWord
{
    /// <summary>A word of the trade that changes nothing: concentration, mean, monitoring.</summary>
    Trade,

    Hour,
    EightHours,

    /// <summary>The largest mean of eight hours of a day, in one word.</summary>
    DailyMaximumEightHours,

    Day,
    Maximum,
    Moving,

    /// <summary>Of a month, a quarter or a year, or a percentile of one.</summary>
    Period,

    /// <summary>A change or the figure of another year.</summary>
    Change,

    Index,
    Rank,
    Level,
    Flag,
    Unit,
    Count,
    Primary,

    /// <summary>A ratio of two pollutants.</summary>
    Ratio,
}
