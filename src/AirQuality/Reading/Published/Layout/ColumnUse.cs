namespace AirQuality.Reading.Published.Layout;

/// <summary>What a column of a table is for.</summary>
internal enum ColumnUse
{
    /// <summary>Nothing: it is empty, or known and no figure of ours.</summary>
    None,

    /// <summary>Running numbers.</summary>
    Ordinal,

    /// <summary>Groups or regions.</summary>
    Group,

    /// <summary>Cities, or whatever the areas are part of.</summary>
    City,

    /// <summary>Areas.</summary>
    Area,

    /// <summary>Periods.</summary>
    Period,

    /// <summary>What the figures of the row are.</summary>
    Indicator,

    /// <summary>Places.</summary>
    Place,

    /// <summary>Figures.</summary>
    Figure,

    /// <summary>Figures with a heading that is not understood.</summary>
    Unknown,
}
