namespace AirQuality.Publications;

/// <summary>What sort of figure a published metric is. It decides the unit and how a change is stated.</summary>
public enum FigureKind
{
    /// <summary>A concentration in µg/m³ (CO mg/m³). Changes are in per cent.</summary>
    Concentration,

    /// <summary>An index without a unit. Changes are in per cent.</summary>
    Index,

    /// <summary>A share of days in per cent. Changes are in percentage points.</summary>
    Ratio,

    /// <summary>A number of days. Changes are in days.</summary>
    Days,

    /// <summary>Dustfall in t/km² and month. Changes are in per cent.</summary>
    Deposition,

    /// <summary>Money in units of 10,000 yuan (万元): negative when an area pays.</summary>
    Money,
}
