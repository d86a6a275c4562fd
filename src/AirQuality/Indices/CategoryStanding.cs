namespace AirQuality.Indices;

/// <summary>Whether a pollutant can still keep a category today.</summary>
public enum CategoryStanding
{
    /// <summary>It depends on the hours to come.</summary>
    Open,

    /// <summary>Kept whatever the hours to come bring.</summary>
    Kept,

    /// <summary>Lost whatever the hours to come bring.</summary>
    Lost,

    /// <summary>No value of the day can be valid any more, with clean hours to come: too many are missing. The day has an AQI only where another IAQI is above 100. Never by an edition that gives an AQI of what there is.</summary>
    NoValue,
}
