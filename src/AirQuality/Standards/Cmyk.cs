namespace AirQuality.Standards;

/// <summary>A colour for print as cyan, magenta, yellow and black, 0 to 100 % each.</summary>
/// <param name="C">Cyan.</param>
/// <param name="M">Magenta.</param>
/// <param name="Y">Yellow.</param>
/// <param name="K">Black.</param>
public readonly record struct Cmyk(byte C, byte M, byte Y, byte K)
{
    /// <summary>The four shares.</summary>
    /// <returns><c>40,0,100,0</c>.</returns>
    public override string ToString() => $"{C},{M},{Y},{K}";
}
