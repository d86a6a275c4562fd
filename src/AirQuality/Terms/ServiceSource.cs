namespace AirQuality.Terms;

/// <summary>Where the days of service of a station come from.</summary>
public enum ServiceSource
{
    /// <summary>The stations file; without dates the station is in service on every day.</summary>
    Listed,

    /// <summary>The data, as the file has no dates: from the first to the last day with a value.</summary>
    Observed,

    /// <summary>The data, which have no value of the station: it is in service on no day.</summary>
    WithoutData,
}
