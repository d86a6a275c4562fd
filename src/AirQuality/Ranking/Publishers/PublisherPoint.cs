namespace AirQuality.Ranking.Publishers;

/// <summary>A point in which publishers differ.</summary>
public enum PublisherPoint
{
    /// <summary>The decimals of the composite index.</summary>
    IndexDecimals,

    /// <summary>The decimals of PM2.5.</summary>
    PM25Decimals,

    /// <summary>The decimals of changes in per cent.</summary>
    ChangeDecimals,

    /// <summary>What equal figures get.</summary>
    Ties,

    /// <summary>What decides between equal figures.</summary>
    SecondKeys,

    /// <summary>Whether a list is extended where areas tie at its end.</summary>
    Lists,

    /// <summary>What becomes of attaining areas when changes are ranked.</summary>
    Attaining,

    /// <summary>What becomes of areas without enough data.</summary>
    Incomplete,

    /// <summary>How weeks are numbered.</summary>
    Weeks,
}
