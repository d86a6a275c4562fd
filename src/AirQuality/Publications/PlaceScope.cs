namespace AirQuality.Publications;

/// <summary>Among whom a place was given.</summary>
public enum PlaceScope
{
    /// <summary>Among the areas of the same list; nothing else is said.</summary>
    List,

    /// <summary>Within the city (全市, 市内).</summary>
    City,

    /// <summary>Within the province (全省, 省内).</summary>
    Province,

    /// <summary>Within the country (全国).</summary>
    Nation,
}
