namespace AirQuality.Comparisons;

/// <summary>What a period is compared with.</summary>
public enum ComparisonKind
{
    /// <summary>The same period last year (同比).</summary>
    LastYear,

    /// <summary>The period of the same kind just before (环比).</summary>
    Previous,

    /// <summary>The mean of the same period of several years.</summary>
    Years,

    /// <summary>A period that is named.</summary>
    Given,
}
