namespace AirQuality.Statistics.Episodes;

/// <summary>The months of the year in meteorological seasons.</summary>
internal enum MeteorologicalSeason
{
    /// <summary>March to May.</summary>
    Spring,

    /// <summary>June to August.</summary>
    Summer,

    /// <summary>September to November.</summary>
    Autumn,

    /// <summary>December to February.</summary>
    Winter,
}
