namespace AirQuality.Standards;

/// <summary>A colour as red, green and blue, 0 to 255 each.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>The colour as web pages write it, <c>#00e400</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}
