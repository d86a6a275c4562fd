namespace AirQuality.Sql;

/// <summary>The unit a column is written in.</summary>
public enum SqlUnit
{
    /// <summary>The unit of the pollutant: µg/m³, for CO mg/m³.</summary>
    Standard,

    /// <summary>µg/m³.</summary>
    Micrograms,

    /// <summary>mg/m³.</summary>
    Milligrams,

    /// <summary>Whole thousandths of the unit of the pollutant: the smallest and quickest way to keep values.</summary>
    Thousandths,
}
