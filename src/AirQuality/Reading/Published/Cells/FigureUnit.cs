namespace AirQuality.Reading.Published.Cells;

/// <summary>A unit that is printed in a header, caption or cell.</summary>
internal enum FigureUnit
{
    /// <summary>µg/m³.</summary>
    Micrograms,

    /// <summary>mg/m³.</summary>
    Milligrams,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>Days.</summary>
    Days,

    /// <summary>10,000 yuan.</summary>
    Money,

    /// <summary>t/km² and month.</summary>
    Deposition,
}
