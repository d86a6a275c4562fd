namespace AirQuality.Publications.Checks;

/// <summary>A published figure or place held against the others.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Kind">What it was held against.</param>
/// <param name="Verdict">How it stands to them.</param>
public sealed record PublishedCheck(PublishedFigure Figure, CheckKind Kind, CheckVerdict Verdict)
{
    /// <summary>Whether the place of the figure is meant, not its value.</summary>
    public bool IsPlace { get; init; }

    /// <summary>What follows from the others: the value, or the place; <c>null</c> where nothing does.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The rule by which it follows: the name of a scheme; blank where there is one only.</summary>
    public string Rule { get; init; } = string.Empty;

    /// <summary>Whether one digit makes the difference, so that a misprint is likely and <see cref="Expected"/> the right value.</summary>
    public bool IsLikelyMisprint { get; init; }
}
