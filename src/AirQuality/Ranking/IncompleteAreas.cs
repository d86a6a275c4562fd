namespace AirQuality.Ranking;

/// <summary>What becomes of areas without enough data.</summary>
public enum IncompleteAreas
{
    /// <summary>They have no place and are listed with the reason. The rule of most publishers.</summary>
    LeftOut,

    /// <summary>They share the place after all others (Henan; Fujian 2016) and are listed with the reason.</summary>
    Last,
}
