namespace AirQuality.Standards;

/// <summary>The classes of area in GB 3095.</summary>
public enum LimitClass
{
    /// <summary>Class I, 一类区: nature reserves and the like.</summary>
    One,

    /// <summary>Class II, 二类区: where people live; the default everywhere in this library.</summary>
    Two,
}
