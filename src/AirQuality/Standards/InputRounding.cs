namespace AirQuality.Standards;

/// <summary>How a concentration is brought to the decimals of its column before it is indexed.</summary>
public enum InputRounding
{
    /// <summary>Half to even (GB/T 8170).</summary>
    HalfEven,

    /// <summary>Decimals beyond those of the column are cut off (40 CFR 58, appendix G, 12 i).</summary>
    Truncate,
}
