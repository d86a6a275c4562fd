namespace AirQuality.Standards;

/// <summary>Where a reference value of GB 3095-2026 annex A holds.</summary>
public enum ItemScope
{
    /// <summary>Everywhere.</summary>
    Everywhere,

    /// <summary>In urban areas.</summary>
    Urban,

    /// <summary>Pasture, mixed farming and pasture, sericulture.</summary>
    Pasture,

    /// <summary>Farm and forest land.</summary>
    Farmland,
}
