namespace AirQuality.Reading;

/// <summary>What a column is about.</summary>
internal enum ColumnRole
{
    Other,
    Station,
    Area,
    Time,
    Date,
    Hour,
    Type,
    Year,
    Month,
    Day,
    SO2,
    NO2,
    PM10,
    PM25,
    CO,
    O3,
    O3EightHour,
}
