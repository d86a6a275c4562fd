namespace AirQuality.Terms;

/// <summary>The languages in which the library words its results: bulletins and derivations.</summary>
public enum Language
{
    /// <summary>Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
