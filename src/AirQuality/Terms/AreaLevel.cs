namespace AirQuality.Terms;

/// <summary>The levels of the area tree, from the smallest.</summary>
public enum AreaLevel
{
    /// <summary>A station taken as an area of its own.</summary>
    Station,

    /// <summary>Township, town or street (乡镇, 街道).</summary>
    Township,

    /// <summary>County or district (县, 区).</summary>
    County,

    /// <summary>City (市).</summary>
    City,

    /// <summary>Province (省).</summary>
    Province,
}
