namespace AirQuality.Statistics.Trends;

/// <summary>What a trend comes to.</summary>
public enum TrendVerdict
{
    /// <summary>Too few values to judge: fewer than five years, or than three values a month or quarter of the year on average.</summary>
    TooShort,

    /// <summary>Neither rising nor falling significantly.</summary>
    NotSignificant,

    /// <summary>Rising significantly (显著上升).</summary>
    Rising,

    /// <summary>Falling significantly (显著下降).</summary>
    Falling,
}
