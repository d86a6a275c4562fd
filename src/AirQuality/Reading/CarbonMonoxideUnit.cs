namespace AirQuality.Reading;

/// <summary>The unit CO is written in.</summary>
public enum CarbonMonoxideUnit
{
    /// <summary>mg/m³.</summary>
    Milligrams,

    /// <summary>µg/m³.</summary>
    Micrograms,
}
