using AirQuality.Ranking;
using AirQuality.Targets.Planning;

namespace AirQuality.Targets.Alerts;

/// <summary>When alerts are raised.</summary>
public sealed record AlertOptions
{
    /// <summary>Two months worse in a row; the last quarter, at most ten, for three months.</summary>
    public static AlertOptions Default { get; } = new();

    /// <summary>How many months in a row must be worse than the year before.</summary>
    public int WorseMonths { get; init; } = 2;

    /// <summary>
    /// How many places from the bottom count as near it; a group with no more areas than that has no such alert. <c>null</c> for
    /// a quarter of the areas ranked, at most ten: the last ten of a dozen would be nearly everybody.
    /// </summary>
    public int? BottomCount { get; init; }

    /// <summary>How many months in a row near the bottom.</summary>
    public int BottomMonths { get; init; } = 3;

    /// <summary>How far back months are looked at.</summary>
    public int MonthsBack { get; init; } = 24;

    /// <summary>How places are given and lists end; <c>null</c> for the ways of the data, by default those of most.</summary>
    public RankingOptions? Rules { get; init; }

    /// <summary>How plans and periods are assessed.</summary>
    public PlanOptions Plan { get; init; } = PlanOptions.Default;

    /// <summary>How many of the areas ranked are near the bottom.</summary>
    /// <param name="ranked">How many are ranked.</param>
    /// <returns>The number; 0 where the alert does not apply.</returns>
    public int BottomOf(int ranked) => BottomCount is not { } count ? Math.Min(ranked / 4, 10) : ranked > count ? count : 0;
}
