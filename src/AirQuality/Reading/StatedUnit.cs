namespace AirQuality.Reading;

/// <summary>The unit that the name of a column states.</summary>
public enum StatedUnit
{
    /// <summary>None: that of the layout, µg/m³ and for CO mostly mg/m³.</summary>
    Unsaid,

    /// <summary>µg/m³.</summary>
    Micrograms,

    /// <summary>mg/m³.</summary>
    Milligrams,

    /// <summary>Another one, such as ppb, which is converted only where a reference state is named.</summary>
    Other,
}
