using AirQuality.Observations;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>Tracks goals of one day as often as asked: what the areas share, such as the level of the days to come, is made once. For services that are asked area by area.</summary>
/// <remarks>Immutable and safe to share between threads. Gives what <see cref="TargetTracker.Track"/> gives.</remarks>
public sealed class GoalTracker
{
    private readonly TrackingRun run;
    private readonly TrackOptions options;

    /// <summary>A tracker of a day.</summary>
    /// <param name="days">Days of this year and, for profiles and outlooks, of past ones.</param>
    /// <param name="asOf">The last day that has passed.</param>
    /// <param name="options">Edition, profile, replanning, missing days; whether statuses follow an outlook. By default they do not.</param>
    public GoalTracker(DailyGrid days, LocalDate asOf, TrackOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        this.options = options ?? TrackOptions.Exact;
        AsOf = asOf;
        run = new TrackingRun(days, asOf, this.options, CancellationToken.None);
    }

    /// <summary>A tracker that shares the draws of another of the same days and day, whose options may differ only in what is tracked.</summary>
    internal GoalTracker(DailyGrid days, TrackOptions options, GoalTracker other)
    {
        this.options = options;
        AsOf = other.AsOf;
        run = new TrackingRun(days, AsOf, options, other.Outlooks);
    }

    /// <summary>The draws; <c>null</c> where nothing is drawn.</summary>
    internal GoalOutlooks? Outlooks => run.Outlooks;

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Tracks a plan, such as the goals of one area.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One entry a goal, in the order of areas and metrics of the plan.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<TrackedGoal> Track(TargetPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return TargetTracker.TrackWith(plan, run, options, cancellationToken);
    }
}
