namespace AirQuality.Targets.Outlooks;

/// <summary>What a forecast makes of the draws of a day.</summary>
/// <param name="Shift">By how much the logarithm of its middle moves.</param>
/// <param name="Width">What is left of the distance of the draws from the middle, 0 to 1.</param>
internal readonly record struct DayGuidance(double Shift, double Width)
{
    /// <summary>Draws stay as they are.</summary>
    public static DayGuidance None => new(0, 1);
}
