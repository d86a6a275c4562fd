namespace AirQuality.Standards;

/// <summary>The classes of area in GB 3095.</summary>
public enum LimitClass
{
    /// <summary>Class I, 一类区: national parks, nature reserves, natural parks and others that need special protection (GB 3095-2026 4.1).</summary>
    One,

    /// <summary>Class II, 二类区: where people live; the default everywhere in this library.</summary>
    Two,
}
