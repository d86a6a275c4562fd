using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>What a column is about.</summary>
internal enum ColumnRole
{
    /// <summary>The name is not understood.</summary>
    Unknown,

    /// <summary>Left out because the user says so.</summary>
    Ignored,

    /// <summary>The code of a station, which goes before its name.</summary>
    StationCode,

    /// <summary>The name of a station.</summary>
    StationName,

    /// <summary>An area of a level that the name does not say.</summary>
    Area,

    /// <summary>A township.</summary>
    Township,

    /// <summary>A county.</summary>
    County,

    /// <summary>A city.</summary>
    City,

    /// <summary>A province.</summary>
    Province,

    /// <summary>A date with an hour.</summary>
    Time,

    /// <summary>When a row was published or written: the time of its values only where there is no other.</summary>
    OtherTime,

    /// <summary>A date with an hour in universal time.</summary>
    UniversalTime,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An hour of the day.</summary>
    Hour,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day of the month.</summary>
    Day,

    /// <summary>The pollutant a row is about.</summary>
    Type,

    /// <summary>The value of a row about one pollutant.</summary>
    Value,

    /// <summary>The unit of a row.</summary>
    Unit,

    /// <summary>Whether values are valid: of one pollutant, or of the row.</summary>
    Flag,

    /// <summary>A concentration.</summary>
    Concentration,

    /// <summary>The sub-index of a pollutant.</summary>
    SubIndex,

    /// <summary>The AQI.</summary>
    Aqi,

    /// <summary>The level of air quality.</summary>
    Level,

    /// <summary>The primary pollutant.</summary>
    Primary,

    /// <summary>A place in a ranking.</summary>
    Rank,

    /// <summary>The composite index, which is of a month or a year.</summary>
    CompositeIndex,

    /// <summary>A statistic of a month or year, a change, a count, a ratio: derived from hours or days.</summary>
    Statistic,

    /// <summary>A pollutant that is not one of the six.</summary>
    OtherPollutant,

    /// <summary>The code of an area.</summary>
    AreaCode,

    /// <summary>Whose station it is, what it is for, where it stands.</summary>
    StationFact,

    /// <summary>Weather.</summary>
    Weather,

    /// <summary>Running numbers and remarks.</summary>
    Note,
}
