namespace AirQuality.Standards;

/// <summary>The unit in which the breakpoints of a column are written.</summary>
public enum BreakpointUnit
{
    /// <summary>The unit of the pollutant: µg/m³, for CO mg/m³.</summary>
    Concentration,

    /// <summary>Parts per billion by volume (nmol/mol); gases only.</summary>
    PartsPerBillion,

    /// <summary>Parts per million by volume (µmol/mol); gases only.</summary>
    PartsPerMillion,
}
