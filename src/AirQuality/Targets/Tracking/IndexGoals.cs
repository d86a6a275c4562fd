using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>Goals for the composite index, which have no budget of their own.</summary>
public static class IndexGoals
{
    /// <summary>Factors go in thousandths; beyond ten times last year nobody asks.</summary>
    private const int Unit = 1000;
    private const int MostThousandths = 10_000;

    /// <summary>Splits an index goal into goals of the six pollutants that together guarantee it: last year's statistics, all reduced (or raised) alike until their index keeps the goal.</summary>
    /// <param name="goal">A goal for <see cref="GoalMetric.Index"/>.</param>
    /// <param name="history">Days of the year before; without a valid one every pollutant gets a sixth of the goal.</param>
    /// <param name="options">Edition, scheme.</param>
    /// <returns>Six goals at the decimals that enter the index, each with policy <see cref="GoalPolicy.Strict"/>: all met implies the index met.</returns>
    /// <exception cref="ArgumentException">The goal is not one for the index, or relative to a base.</exception>
    public static IReadOnlyList<Goal> Split(Goal goal, DailyGrid history, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(history);
        if (goal.Metric.Kind != GoalKind.Index || goal.Base is not null)
            throw new ArgumentException($"Expected a goal for the index in its unit, found one for {goal.Metric}.", nameof(goal));
        options ??= PlanOptions.Default;
        var index = new IndexRule(goal, options);
        var reference = LastYear(goal, history, options) ?? EqualShares(index.Edition);

        Quotient[] At(long factor)
        {
            var values = new Quotient[Pollutants.Count];
            foreach (var pollutant in Pollutants.All)
            {
                // Rounded down to the decimals that enter, so that the goal itself is what enters.
                var step = Concentration.Scale / Quotient.PowerOfTen(index.Decimals(pollutant));
                values[(int)pollutant] = new Quotient((long)(reference[(int)pollutant] * factor / Unit / step) * step, 1);
            }

            return values;
        }

        // Without history a sixth of the goal may need any factor: the scale of the reference is arbitrary.
        var goals = At(Math.Max(0, Bisection.Largest(MostThousandths * 10, factor => index.Met(At(factor)))));
        return
        [
            .. Pollutants.All.ToArray().Select(p => goal with
            {
                Metric = GoalMetric.Statistic(p),
                Value = Quotient.ToDecimal(goals[(int)p].Steps(index.Decimals(p)), index.Decimals(p)),
                Policy = GoalPolicy.Strict,
                Origin = goal.Metric,
            }),
        ];
    }

    internal static IEnumerable<RootGoal> Split(RootGoal root, DailyGrid history, PlanOptions options) =>
        root.Goal.Metric.Kind == GoalKind.Index ? Split(root.Goal, history, options).Select(g => new RootGoal(g, [])) : [root];

    internal static TrackedGoal Track(Goal goal, DailyGrid days, LocalDate asOf, TrackOptions tracking, AreaOutlooks? outlooks)
    {
        var options = tracking.Plan;
        var row = days.IndexOf(goal.Area);
        if (row < 0 || asOf < goal.Period.Start)
            return TargetTracker.Unresolved(goal, asOf, Reason.Only(row < 0 ? ReasonCode.NoData : ReasonCode.NotBegun));
        var index = new IndexRule(goal, options);
        var last = LocalDate.Min(asOf, goal.Period.End);
        var toDate = PeriodAssessor.Assess(days, row, goal.Period.Until(asOf), options.Assessment with { Standards = index.Edition, Scheme = index.Scheme });
        if (toDate.Index.Published is not { } published)
            return TargetTracker.Unresolved(goal, asOf, toDate.Index.Reason!);
        var remaining = TargetTracker.Remaining(goal.Period, asOf);
        var allowance = remaining == 0 ? null : AllowanceOf(goal, index, days, row, last, remaining, options);
        var valid = toDate.Pollutants.Min(p => p.ValidDays);
        var outlook = outlooks?.Of(goal.Metric, goal.Period);
        var probability = outlook?.Probability(goal);
        return new TrackedGoal
        {
            Goal = goal,
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
                    Status = StatusOf(allowance, index.Keeps(toDate.Index), probability, tracking),
                    Probability = probability,
                    Best = remaining == 0 ? null : outlook?.Best,
                    Reason = remaining == 0 ? Reason.Join(toDate.Reasons) : null,
                },
            ],
        };
    }

    private static GoalStatus StatusOf(IndexAllowance? allowance, bool isKept, double? probability, TrackOptions options)
    {
        if (allowance is null)
            return isKept ? GoalStatus.Met : GoalStatus.Missed;
        if (allowance.Together is not { } factor)
            return GoalStatus.Missed;
        if (probability is { } likely)
            return options.StatusOf(likely);
        return factor >= 1 ? GoalStatus.OnTrack : GoalStatus.AtRisk;
    }

    private static IndexAllowance AllowanceOf(Goal goal, IndexRule index, DailyGrid days, int row, LocalDate last, int remaining, PlanOptions options)
    {
        var six = new PollutantDays[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
            six[(int)pollutant] = PollutantDays.Of(days, row, pollutant, goal.Period, last, remaining, options);

        bool Met(Func<Pollutant, long> factor)
        {
            var statistics = new Quotient[Pollutants.Count];
            foreach (var pollutant in Pollutants.All)
                statistics[(int)pollutant] = six[(int)pollutant].With(factor(pollutant), Unit);
            return index.Met(statistics);
        }

        decimal? together = Bisection.Largest(MostThousandths, f => Met(_ => f)) is >= 0 and var all ? all / 1000m : null;
        bool IsAboveRecord(Pollutant pollutant, decimal? factor) => six[(int)pollutant].ReferenceMean * factor > WorstDay(days, row, pollutant, last, options);
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

    /// <summary>The worst day on record, µg/m³ (CO mg/m³).</summary>
    private static decimal WorstDay(DailyGrid days, int row, Pollutant pollutant, LocalDate last, PlanOptions options)
    {
        var worst = 0;
        foreach (var code in new EnteringDays(days, row, options.Assessment.RequirePublished()).Codes(pollutant, days.FirstDay, LocalDate.Min(last, days.LastDay)))
            worst = Math.Max(worst, code);
        return worst / (decimal)Concentration.Scale;
    }

    private static decimal[]? LastYear(Goal goal, DailyGrid history, PlanOptions options)
    {
        var row = history.IndexOf(goal.Area);
        if (row < 0)
            return null;
        var then = PeriodAssessor.Assess(history, row, ComparedPeriod.LastYear(goal.Period), options.Assessment);
        return then.IsValid ? [.. then.Pollutants.Select(p => p.Unrounded!.Value.Round(3) * Concentration.Scale)] : null;
    }

    private static decimal[] EqualShares(Edition edition) =>
        [.. Pollutants.All.ToArray().Select(p => (decimal)edition.SingleIndexLimit(p) * Concentration.Scale)];

    /// <summary>Whether an index keeps a goal, by its policy.</summary>
    private sealed class IndexRule(Goal goal, PlanOptions options)
    {
        private readonly IndexTerms terms = new(options.EditionOf(goal.Period), options.Assessment.SchemeAt(goal.Period.End));

        public Edition Edition => terms.Edition;

        public CompositeIndexScheme Scheme => terms.Scheme;

        public int Decimals(Pollutant pollutant) => terms.Decimals(pollutant);

        public bool Keeps(CompositeIndexResult result) => (goal.Policy == GoalPolicy.Published ? result.Published : result.Sum) <= goal.Value;

        public bool Met(ReadOnlySpan<Quotient> statistics)
        {
            if (goal.Policy == GoalPolicy.Published)
                return terms.PublishedSteps(statistics) <= goal.Value * Quotient.PowerOfTen(Scheme.PublishedDecimals);
            return terms.SumSteps(statistics) <= goal.Value * Quotient.PowerOfTen(Scheme.SingleIndexDecimals);
        }
    }

    /// <summary>The days of one pollutant so far, and the days that stand for the remaining ones.</summary>
    private sealed record PollutantDays(Pollutant Pollutant, int[] SoFar, int[] Reference, bool IsFromLastYear)
    {
        public decimal ReferenceMean => Reference.Length == 0 ? 0 : Reference.Sum(v => (decimal)v) / Reference.Length / Concentration.Scale;

        public static PollutantDays Of(DailyGrid days, int row, Pollutant pollutant, AssessmentPeriod period, LocalDate last, int remaining, PlanOptions options)
        {
            var soFar = Valid(days, row, pollutant, period.Start, last, options);
            var lastYear = Valid(days, row, pollutant, last.PlusDays(1).PlusYears(-1), period.End.PlusYears(-1), options);
            var source = lastYear.Count * 2 >= remaining ? lastYear : soFar;
            var reference = new int[remaining];
            for (var i = 0; i < remaining; i++)
                reference[i] = source[i % source.Count]; // the few days last year lacks are filled from its others
            return new PollutantDays(pollutant, [.. soFar], reference, source == lastYear);
        }

        /// <summary>The statistic of the whole period when the remaining days are so many thousandths of the reference.</summary>
        public Quotient With(long factor, int unit)
        {
            if (!AssessmentRules.ByPercentile(Pollutant))
                return new Quotient((SoFar.Sum(v => (long)v) * unit) + (Reference.Sum(v => (long)v) * factor), (long)(SoFar.Length + Reference.Length) * unit);
            var step = PublishedStep.Of(Pollutant);
            var all = new int[SoFar.Length + Reference.Length];
            SoFar.CopyTo(all, 0);
            for (var i = 0; i < Reference.Length; i++)
                all[SoFar.Length + i] = (int)(HalfEven.Divide(Reference[i] * factor, (long)unit * step) * step);
            Array.Sort(all);
            return PercentileRule.Linear(all, AssessmentRules.PercentileOrder(Pollutant));
        }

        private static List<int> Valid(DailyGrid days, int row, Pollutant pollutant, LocalDate from, LocalDate to, PlanOptions options)
        {
            var values = new List<int>();
            foreach (var code in new EnteringDays(days, row, options.Assessment.RequirePublished()).Codes(pollutant, from, to))
                if (code >= 0)
                    values.Add(code);
            return values;
        }
    }
}
