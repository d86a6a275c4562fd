using AirQuality.Numerics;
using AirQuality.Ranking;

namespace AirQuality.Accountability.Finding;

/// <summary>The figures of a list and their changes, so that it can be asked whether a figure is among its last.</summary>
/// <remarks>
/// A tie at the end of a list extends it: an area is among the last N when fewer than N others are strictly worse. In a list of N
/// or fewer everybody would be, and nobody is.
/// </remarks>
internal sealed class FigureList
{
    private readonly int sign;
    private readonly decimal[] values;
    private readonly decimal[] changes;
    private readonly ListHole? hole;
    private readonly bool isWhole;

    /// <param name="metric">The figure.</param>
    /// <param name="pairs">What is known of the areas of the list.</param>
    /// <param name="hole">What a published list leaves out, or <c>null</c>.</param>
    /// <param name="isWhole">Whether the list is that the hole is in, and not part of it.</param>
    public FigureList(RankingMetric metric, IReadOnlyList<FigurePair> pairs, ListHole? hole, bool isWhole)
    {
        sign = metric.Direction == RankingDirection.SmallestFirst ? 1 : -1;
        values = [.. pairs.Where(p => p.Now is not null).Select(p => p.Now!.Value * sign).Order()];
        changes = [.. pairs.Where(p => p.Change is not null).Select(p => p.Change!.Value * sign).Order()];
        (this.hole, this.isWhole) = (hole, isWhole);
    }

    /// <summary>Whether the list means something.</summary>
    public bool IsCovered { get; init; } = true;

    /// <summary>How many have a figure, those left out among them.</summary>
    public int Count => values.Length + (hole?.Areas ?? 0);

    /// <summary>How many have a change.</summary>
    public int ChangeCount => changes.Length;

    /// <summary>The worst figure and the widest change, for searches.</summary>
    public decimal Largest => Math.Max(LargestOf(values), LargestOf(changes));

    /// <summary>Whether a figure is among the last; <c>null</c> where a published list does not tell.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="present">The figure the area has in the list now, left aside; <c>null</c> where it has none.</param>
    /// <param name="last">How many are the last.</param>
    public bool? IsLast(decimal figure, decimal? present, DutyCondition last)
    {
        if (!IsCovered)
            return null;
        var others = Count - (present is null ? 0 : 1);
        var count = last.CountOf(others + 1);
        if (others < count)
            return false;
        var worse = Worse(values, figure * sign, present * sign);
        if (hole is null || worse >= count)
            return worse < count;
        if (!isWhole)
            return null;
        if (hole.Worse is { } worst && figure * sign >= worst * sign)
            return true;
        return hole.Better is { } best && figure * sign <= best * sign ? worse + hole.Areas < count : null;
    }

    /// <summary>Whether a change is among the last; <c>null</c> where a published list does not tell.</summary>
    /// <param name="change">The change.</param>
    /// <param name="present">The change the area has in the list now, left aside; <c>null</c> where it has none.</param>
    /// <param name="last">How many are the last.</param>
    public bool? IsLastByChange(decimal change, decimal? present, DutyCondition last)
    {
        if (hole is not null || !IsCovered)
            return null;
        var others = changes.Length - (present is null ? 0 : 1);
        var count = last.CountOf(others + 1);
        return others >= count && Worse(changes, change * sign, present * sign) < count;
    }

    /// <summary>The place of a figure from the bottom.</summary>
    public int PlaceFromBottom(decimal figure) => 1 + Worse(values, figure * sign, null);

    /// <summary>The place of a figure from the top.</summary>
    public int Place(decimal figure) => 1 + values.Count(v => v < figure * sign);

    /// <summary>The place of a change from the top, the most improved first.</summary>
    public int ChangePlace(decimal change) => 1 + changes.Count(c => c < change * sign);

    /// <summary>The figure of the next better; <c>null</c> for the best.</summary>
    public decimal? NextBetter(decimal figure) => Array.FindLast(values, v => v < figure * sign) is var next && values.Length > 0 && values[0] < figure * sign ? next * sign : null;

    /// <summary>The best figure; there must be one.</summary>
    public decimal Best => values[0] * sign;

    /// <summary>The worst figure; there must be one.</summary>
    public decimal Worst => values[^1] * sign;

    /// <summary>The change of the most improved; there must be one.</summary>
    public decimal BestChange => changes[0] * sign;

    /// <summary>The change of the one that worsened most; there must be one.</summary>
    public decimal WorstChange => changes[^1] * sign;

    /// <summary>The mean of the figures, rounded once, half to even; <c>null</c> without any.</summary>
    public decimal? Mean(int decimals)
    {
        if (values.Length == 0)
            return null;
        Fraction sum = 0;
        foreach (var value in values)
            sum += value * sign;
        return (sum / values.Length).Round(decimals);
    }

    /// <summary>The place of a change from the bottom.</summary>
    public int ChangeFromBottom(decimal change) => 1 + Worse(changes, change * sign, null);

    /// <summary>The widest of sorted numbers is at one of their ends.</summary>
    private static decimal LargestOf(decimal[] sorted) => sorted.Length == 0 ? 0 : Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));

    /// <summary>How many are strictly worse than a figure, one of them left aside.</summary>
    private static int Worse(decimal[] sorted, decimal figure, decimal? present)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= figure)
                low = middle + 1;
            else
                high = middle;
        }

        return sorted.Length - low - (present > figure ? 1 : 0);
    }
}
