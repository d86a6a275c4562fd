namespace AirQuality.Accountability.Scores;

/// <summary>What a part of a score gives an area, and how it came to be.</summary>
/// <param name="Part">The part.</param>
/// <param name="Figure">The published figure.</param>
public sealed record ScoreTerm(ScorePart Part, decimal Figure)
{
    /// <summary>Last year's figure, where improvement is scored; else <c>null</c>.</summary>
    public decimal? LastYear { get; init; }

    /// <summary>The change on it: % to 0.1, of ratios percentage points, of counts days; <c>null</c> where the figure is scored.</summary>
    public decimal? Change { get; init; }

    /// <summary>The place in the list.</summary>
    public required int Place { get; init; }

    /// <summary>How many the list has.</summary>
    public required int Ranked { get; init; }

    /// <summary>The best of the list, where distance decides; else <c>null</c>.</summary>
    public decimal? Best { get; init; }

    /// <summary>The worst of the list, where distance decides; else <c>null</c>.</summary>
    public decimal? Worst { get; init; }

    /// <summary>What the part gives before its weight: the place, or 0 to 100, to four decimals. The score is made from what is not rounded.</summary>
    public required decimal Points { get; init; }
}
