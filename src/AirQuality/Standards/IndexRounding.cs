namespace AirQuality.Standards;

/// <summary>How an IAQI is brought to a whole number.</summary>
public enum IndexRounding
{
    /// <summary>Always up (HJ 633, 4.2).</summary>
    Up,

    /// <summary>To the nearest, a half up (40 CFR 58, appendix G, 12 i).</summary>
    Nearest,
}
