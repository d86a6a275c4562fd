using System.Collections.Concurrent;
using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>Tracks goals such as "not among the last ten": the place to date among the areas of the group.</summary>
internal sealed class RankTracker(DailyGrid days, LocalDate asOf, TrackOptions options, GoalOutlooks? outlooks)
{
    private readonly ConcurrentDictionary<AssessmentPeriod, Lazy<IReadOnlyList<PeriodAssessment>>> assessments = [];

    public TrackedGoal Track(Goal goal)
    {
        if (asOf < goal.Period.Start)
            return TargetTracker.Unresolved(goal, asOf, Reason.Only(ReasonCode.NotBegun));

        // Judged by the edition of the goal's period, not of the day: places to date must be places of the list that the year will end
        // with.
        var period = goal.Period.Until(asOf);
        var all = assessments.GetOrAdd(period, p => new(() => PeriodAssessor.AssessAll(days, p, options.Plan.Assessment with { Standards = options.Plan.EditionOf(goal.Period) }))).Value;
        var group = options.Plan.GroupOf(goal.Area);
        var ranking = RankingMetric.Index.Rank(all.Where(a => Equals(options.Plan.GroupOf(a.Area), group)));
        var own = all.FirstOrDefault(a => a.Area == goal.Area);
        if (ranking.PlaceOf(goal.Area) is not { } place)
            return TargetTracker.Unresolved(goal, asOf, ranking.Unranked.FirstOrDefault(u => u.Area == goal.Area)?.Reason ?? Reason.Only(ReasonCode.NoData));
        var remaining = TargetTracker.Remaining(goal.Period, asOf);
        var outlook = outlooks?.OfRank(goal);
        var probability = outlook?.Probability;
        var isFromTop = goal.Metric.Kind == GoalKind.Place;
        var isOut = isFromTop ? place.Place <= goal.Value : !ranking.IsInLast(place, (int)goal.Value);
        var counted = isFromTop ? place.Place : place.PlaceFromBottom;
        return new TrackedGoal
        {
            Goal = goal,
            Outlook = outlook,
            Rank = new RankStanding(place.Place, place.PlaceFromBottom, ranking.Ranked.Count, place.Value, isOut ? null : Needed(goal, ranking, options.Plan)),
            Periods =
            [
                TargetTracker.Whole(goal, asOf) with
                {
                    Actual = counted,
                    ActualUnrounded = counted,
                    ValidDays = own!.ValidDays,
                    LostDays = period.Days - own.ValidDays,
                    Status = Status(isOut, remaining, probability),
                    Probability = probability,
                    JudgedBy = options.Plan.NewerEdition(goal.Period, period.End),
                },
            ],
        };
    }

    /// <summary>The index that keeps the goal when the others stay: strictly better than the last N of them.</summary>
    private static decimal? Needed(Goal goal, RankingResult ranking, PlanOptions options)
    {
        var others = ranking.Ranked.Where(r => r.Area != goal.Area).Select(r => r.Value).Order().ToList();
        var asked = (int)goal.Value;
        // Place N or better is shared with whoever is Nth of the others now: an index like theirs will do.
        if (goal.Metric.Kind == GoalKind.Place)
            return others.Count >= asked ? others[asked - 1] : null;
        // Out of the last N is below the Nth of the others from the bottom: sharing its place is not enough.
        var step = Quotient.ToDecimal(1, options.Assessment.SchemeAt(goal.Period.End).PublishedDecimals);
        return others.Count >= asked && others[^asked] - step is > 0 and var needed ? needed : null;
    }

    private GoalStatus Status(bool isOut, int remaining, double? probability)
    {
        if (remaining == 0)
            return isOut ? GoalStatus.Met : GoalStatus.Missed;
        if (probability is { } likely)
            return options.StatusOf(likely);
        return isOut ? GoalStatus.OnTrack : GoalStatus.AtRisk;
    }
}
