using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Ranking;

namespace AirQuality.Accountability.Finding;

/// <summary>Asks of any figure of an area in a period whether the period would count with it.</summary>
internal sealed record ConditionTest
{
    /// <summary>The condition.</summary>
    public required DutyCondition Condition { get; init; }

    /// <summary>The figure.</summary>
    public required RankingMetric Metric { get; init; }

    /// <summary>Last year's figure, or <c>null</c>.</summary>
    public decimal? LastYear { get; init; }

    /// <summary>What the area has in the list now.</summary>
    public FigurePair? Present { get; init; }

    /// <summary>The list, where the condition looks at one.</summary>
    public FigureList? List { get; init; }

    /// <summary>The class II limit, where the condition looks at it.</summary>
    public decimal? Limit { get; init; }

    private int Sign => Metric.Direction == RankingDirection.SmallestFirst ? 1 : -1;

    /// <summary>Whether the period counts with a figure; <c>null</c> where that cannot be told.</summary>
    public bool? Holds(decimal figure) => Condition.Kind switch
    {
        DutyConditionKind.Worse => Condition.AtLeast is { } rate ? Metric.Figure.Change(figure, LastYear) * Sign is { } change ? change >= rate : null : LastYear is { } then ? (figure - then) * Sign > 0 : null,
        DutyConditionKind.Last => IsLast(figure),
        DutyConditionKind.NotAttaining => Limit is { } limit ? figure * Sign > limit * Sign : null,
        _ => null,
    };

    /// <summary>The worst figure with which the period does not count, by whole steps of the published decimals: found by asking, so it is the border whatever the condition.</summary>
    /// <param name="decimals">The decimals of the published figure.</param>
    public DutyLimit Border(int decimals)
    {
        var step = new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        var widest = Metric.Figure.ChangeKind == ChangeKind.PercentagePoints ? 100 : 100 * (1 + (LastYear ?? 0) + (List?.Largest ?? 0) + (Condition.AtLeast ?? 0) + (Limit ?? 0));
        var steps = (long)(widest / step);
        if (Holds(0) is null && Holds(widest) is null)
            return new DutyLimit(Metric.Key, DutyLimitKind.Unknown, Value: null);
        decimal FigureAt(long number) => (Sign > 0 ? number : steps - number) * step;
        var last = Bisection.Largest(steps, number => Holds(FigureAt(number)) == false);
        if (last < 0)
            return new DutyLimit(Metric.Key, DutyLimitKind.Unavoidable, Value: null);
        if (last == steps)
            return new DutyLimit(Metric.Key, DutyLimitKind.OutOfReach, Value: null);
        // Beyond it the period must count. Where nobody can tell, as without last year's figure, it is no border.
        return Holds(FigureAt(last + 1)) == true ? new DutyLimit(Metric.Key, DutyLimitKind.Decides, FigureAt(last)) : new DutyLimit(Metric.Key, DutyLimitKind.Unknown, Value: null);
    }

    private bool? IsLast(decimal figure)
    {
        if (List is null)
            return null;
        var byValue = Condition.By == DutyListBy.Improvement ? true : List.IsLast(figure, Present?.Now, Condition);
        if (Condition.By == DutyListBy.Value || byValue == false)
            return byValue;
        var byChange = Metric.Figure.Change(figure, LastYear) is { } change ? List.IsLastByChange(change, Present?.Change, Condition) : null;
        return byChange == false ? false : byValue is null || byChange is null ? null : true;
    }
}
