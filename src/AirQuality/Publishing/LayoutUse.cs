namespace AirQuality.Publishing;

/// <summary>What a column of a layout is filled with.</summary>
internal enum LayoutUse
{
    /// <summary>Nothing: what it holds is not known here.</summary>
    Empty,

    /// <summary>Running numbers.</summary>
    Ordinal,

    /// <summary>The cities areas lie in.</summary>
    City,

    /// <summary>The areas.</summary>
    Area,

    /// <summary>The period.</summary>
    Period,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>Places by a figure.</summary>
    Place,

    /// <summary>The main pollutants of the index.</summary>
    MainPollutants,
}
