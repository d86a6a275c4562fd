namespace AirQuality.Terms;

/// <summary>Who runs a station.</summary>
public enum StationClass
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary>The nation (国控).</summary>
    National,

    /// <summary>The province (省控).</summary>
    Provincial,

    /// <summary>The city (市控).</summary>
    Municipal,

    /// <summary>The county (县控, 区控).</summary>
    County,

    /// <summary>A township (乡镇站, 镇办).</summary>
    Township,
}
