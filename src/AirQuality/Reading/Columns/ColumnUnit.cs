namespace AirQuality.Reading.Columns;

/// <summary>The unit a column says it has.</summary>
internal enum ColumnUnit
{
    /// <summary>None is named.</summary>
    None,

    /// <summary>µg/m³.</summary>
    Micrograms,

    /// <summary>mg/m³.</summary>
    Milligrams,

    /// <summary>ng/m³.</summary>
    Nanograms,

    /// <summary>Parts per billion by volume; a mass only where a reference state is named.</summary>
    PartsPerBillion,

    /// <summary>Parts per million by volume; a mass only where a reference state is named.</summary>
    PartsPerMillion,

    /// <summary>Something else: a percentage, an index, a count.</summary>
    Other,
}
