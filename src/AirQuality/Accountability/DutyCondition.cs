namespace AirQuality.Accountability;

/// <summary>What makes a period count for a rule. Decided by figures as they are published.</summary>
public sealed record DutyCondition
{
    /// <summary>The kind.</summary>
    public DutyConditionKind Kind { get; init; }

    /// <summary>The least rate of a change for the worse, in % to 0.1, of ratios in percentage points, of counts in days; <c>null</c> where any change for the worse counts.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>How many count as the last of a list; ties at its end are among them. A list of no more areas than that has none.</summary>
    public int Count { get; init; }

    /// <summary>At most one in so many counts as the last; <c>null</c> where lists of any length have as many.</summary>
    public int? OneIn { get; init; }

    /// <summary>By what the list is ordered.</summary>
    public DutyListBy By { get; init; }

    /// <summary>The step that was met, for <see cref="DutyConditionKind.Step"/>.</summary>
    public DutyStep Step { get; init; }

    /// <summary>Worse than the same period last year.</summary>
    /// <param name="atLeast">The least rate, or <c>null</c> for any.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0.</exception>
    public static DutyCondition Worse(decimal? atLeast = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(atLeast ?? 1, 0, nameof(atLeast));
        return new() { Kind = DutyConditionKind.Worse, AtLeast = atLeast };
    }

    /// <summary>Among the last of a list.</summary>
    /// <param name="count">How many.</param>
    /// <param name="by">By what the list is ordered.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    public static DutyCondition Last(int count, DutyListBy by = DutyListBy.Value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new() { Kind = DutyConditionKind.Last, Count = count, By = by };
    }

    /// <summary>How many of a list count as the last.</summary>
    internal int CountOf(int ranked) => OneIn is { } share ? Math.Min(Count, ranked / share) : Count;

    /// <summary>Not within the class II limits.</summary>
    /// <returns>The condition.</returns>
    public static DutyCondition NotAttaining() => new() { Kind = DutyConditionKind.NotAttaining };

    /// <summary>A step of the same set was met in the period.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The condition.</returns>
    public static DutyCondition Met(DutyStep step) => new() { Kind = DutyConditionKind.Step, Step = step };
}
