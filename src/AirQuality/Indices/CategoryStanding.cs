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
}
