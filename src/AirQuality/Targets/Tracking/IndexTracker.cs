using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>Tracks goals for the composite index: the index to date, and how far the remaining days may lie from last year's.</summary>
internal sealed class IndexTracker(DailyGrid days, LocalDate asOf, TrackOptions tracking)
{
    /// <summary>Factors go in thousandths; beyond ten times last year nobody asks.</summary>
    private const int Unit = 1000;
    private const int MostThousandths = 10_000;

    private PlanOptions Options => tracking.Plan;

    public TrackedGoal Track(Goal goal, AreaOutlooks? outlooks)
    {
        var row = days.IndexOf(goal.Area);
        if (row < 0 || asOf < goal.Period.Start)
            return TargetTracker.Unresolved(goal, asOf, Reason.Only(row < 0 ? ReasonCode.NoData : ReasonCode.NotBegun));
        var index = new IndexRule(goal, Options);
        var last = LocalDate.Min(asOf, goal.Period.End);
        var toDate = PeriodAssessor.Assess(days, row, goal.Period.Until(asOf), Options.Assessment with { Standards = index.Edition, Scheme = index.Scheme });
        if (toDate.Index.Published is not { } published)
            return TargetTracker.Unresolved(goal, asOf, toDate.Index.Reason!);
        var remaining = TargetTracker.Remaining(goal.Period, asOf);
        var allowance = remaining == 0 ? null : AllowanceOf(goal, index, Options.Assessment.RequirePublished().EnteringDaysOf(days, days.Areas[row]), last);
        var valid = toDate.Pollutants.Min(p => p.ValidDays);
        var outlook = outlooks?.Of(goal.Metric, goal.Period);
        var probability = outlook?.Probability(goal);
        return new TrackedGoal
        {
            Goal = goal,
            Outlook = outlook?.Result(goal),
            Index = allowance,
            Periods =
            [
                TargetTracker.Whole(goal, asOf) with
                {
                    Cap = goal.Value,
                    CapMayBeReached = true,
                    Actual = published,
                    ActualUnrounded = toDate.Index.Sum,
                    ValidDays = valid,
                    LostDays = NodaTime.Period.DaysBetween(goal.Period.Start, last) + 1 - valid,
                    Status = StatusOf(allowance, index.Keeps(toDate.Index), probability),
                    Probability = probability,
                    Best = remaining == 0 ? null : outlook?.Best,
                    Reason = remaining == 0 ? Reason.Join(toDate.Reasons) : null,
                    JudgedBy = Options.NewerEdition(goal.Period, last),
                },
            ],
        };
    }

    private GoalStatus StatusOf(IndexAllowance? allowance, bool isKept, double? probability)
    {
        if (allowance is null)
            return isKept ? GoalStatus.Met : GoalStatus.Missed;
        if (allowance.Together is not { } factor)
            return GoalStatus.Missed;
        if (probability is { } likely)
            return tracking.StatusOf(likely);
        return factor >= 1 ? GoalStatus.OnTrack : GoalStatus.AtRisk;
    }

    private static IndexAllowance AllowanceOf(Goal goal, IndexRule index, IReadOnlyList<EnteringDays> areas, LocalDate last)
    {
        var six = new RegionDays[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
            six[(int)pollutant] = RegionDays.Of(areas, pollutant, goal.Period, last);

        bool Met(Func<Pollutant, long> factor)
        {
            var statistics = new Quotient[Pollutants.Count];
            foreach (var pollutant in Pollutants.All)
                statistics[(int)pollutant] = six[(int)pollutant].With(factor(pollutant), Unit);
            return index.Met(statistics);
        }

        // The index rounds each single index and their sum; such a rule can be asked, not solved. No index falls as a factor grows, so the
        // largest factor that keeps the goal is found by halving, exact to the thousandth.
        decimal? together = Bisection.Largest(MostThousandths, f => Met(_ => f)) is >= 0 and var all ? all / 1000m : null;
        bool IsAboveRecord(Pollutant pollutant, decimal? factor) => areas.All(a => WorstDay(a, pollutant, last) is { } worst && six[(int)pollutant].ReferenceMean * factor > worst);
        return new IndexAllowance
        {
            IsFromLastYear = six.All(s => s.IsFromLastYear),
            Together = together,
            HasRoomForAnything = Pollutants.All.ToArray().All(p => IsAboveRecord(p, together)),
            Alone =
            [
                .. Pollutants.All.ToArray().Select(p =>
                {
                    long? factor = Bisection.Largest(MostThousandths, f => Met(q => q == p ? f : Unit)) is >= 0 and var found ? found : null;
                    var mean = six[(int)p].ReferenceMean;
                    return new PollutantFactor(p, factor / 1000m, factor is { } f ? decimal.Round(mean * f / 1000, 3) : null, decimal.Round(mean, 3)) { HasRoomForAnything = IsAboveRecord(p, factor / 1000m) };
                }),
            ],
        };
    }

    /// <summary>The worst day on record, µg/m³ (CO mg/m³); <c>null</c> where the record is too short to know one.</summary>
    private static decimal? WorstDay(EnteringDays days, Pollutant pollutant, LocalDate last)
    {
        var (worst, valid) = (0, 0);
        foreach (var code in days.Codes(pollutant, days.FirstDay, LocalDate.Min(last, days.LastDay)))
        {
            worst = Math.Max(worst, code);
            valid += code >= 0 ? 1 : 0;
        }

        return valid < GoalRecord.LeastDays ? null : worst / (decimal)Concentration.Scale;
    }
}
