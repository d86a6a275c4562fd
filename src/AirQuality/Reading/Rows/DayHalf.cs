namespace AirQuality.Reading.Rows;

/// <summary>Before or after noon.</summary>
internal enum DayHalf
{
    Before,
    After,
}
