namespace AirQuality.Reading.Published.Words;

/// <summary>What the cells of a row header name.</summary>
internal enum EntityRole
{
    /// <summary>A running number, which is no place.</summary>
    Ordinal,

    /// <summary>A group of areas or a region.</summary>
    Group,

    /// <summary>A city, or a county where the areas are smaller: the parent of the area beside it.</summary>
    City,

    /// <summary>The area itself.</summary>
    Area,

    /// <summary>A station.</summary>
    Station,

    /// <summary>A period.</summary>
    Period,

    /// <summary>What the figures of the row are.</summary>
    Indicator,
}
