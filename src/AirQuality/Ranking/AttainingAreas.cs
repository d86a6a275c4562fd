namespace AirQuality.Ranking;

/// <summary>What becomes of areas whose six pollutants all meet class II when areas are ranked by a change.</summary>
public enum AttainingAreas
{
    /// <summary>They are ranked, but are not in the list of the most worsened. The rule of most publishers.</summary>
    OutOfWorsened,

    /// <summary>They are not ranked by a change at all (Guangdong 2019, Sichuan 2020).</summary>
    OutOfChanges,

    /// <summary>They are ranked and listed like the others.</summary>
    Ranked,
}
