namespace AirQuality.Targets.Outlooks;

/// <summary>How much of the probability of the figures at the two ends of a band lies within it. Figures are whole, and what ends at an end is as likely as not outside.</summary>
/// <param name="Low">The part of the probability of the lower end that lies within the band, 0 to 1.</param>
/// <param name="High">That of the upper end; both ends may be one figure.</param>
internal readonly record struct BandEnds(double Low, double High)
{
    /// <summary>The share of outcomes that a band leaves out on each side.</summary>
    public const double Tail = 0.05;

    /// <summary>Both ends wholly inside, as where figures are not whole.</summary>
    public static BandEnds Inside { get; } = new(1, 1);

    /// <summary>The part of the probability of one figure that lies between the tails.</summary>
    /// <param name="below">The probability of less than the figure.</param>
    /// <param name="upTo">The probability of the figure or less.</param>
    public static double Part(double below, double upTo) =>
        upTo <= below ? 1 : Math.Max(0, Math.Min(upTo, 1 - Tail) - Math.Max(below, Tail)) / (upTo - below);
}
