namespace AirQuality.Indices;

/// <summary>When the daily maximum 1-hour ozone enters the AQI of a day (HJ 633-2012 lists it beside MDA8).</summary>
public enum DailyOzone1h
{
    /// <summary>Only where MDA8 lies above its column (800 µg/m³) and is not indexed: what cities publish.</summary>
    WhereMda8IsNotIndexed,

    /// <summary>Always: AQI is the largest of all seven items of HJ 633-2012.</summary>
    Always,
}
