using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Finding;

/// <summary>Finds how all areas stand to a set of rules.</summary>
public sealed class DutyFinder
{
    private const int PeriodsAhead = 2;

    private readonly DutyQuestion question;
    private readonly CancellationToken cancellation;
    private readonly DutyFigures figures;
    private readonly List<DutyRun> own = [];
    private readonly Dictionary<DutyPeriod, IReadOnlyList<AssessmentPeriod>> calendars = [];

    private DutyFinder(DutyQuestion question, CancellationToken cancellation)
    {
        (this.question, this.cancellation) = (question, cancellation);
        figures = new DutyFigures(question.Areas, cancellation);
    }

    /// <summary>Finds them.</summary>
    /// <param name="question">What in, and by what.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result an area, rule and figure.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DutyReport Find(DutyQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var order = question.Rules.Rules.Index().ToDictionary(r => r.Item.Key, r => r.Index, StringComparer.Ordinal);
        var found = RemainingDuty.Fill(question, [.. new DutyFinder(question, cancellationToken).All()], cancellationToken);
        var sorted = found.OrderBy(d => d.State).ThenByDescending(d => d.Rule.Step).ThenBy(d => order[d.Rule.Key]);
        return new DutyReport(question.Rules, question.AsOf, [.. sorted]);
    }

    private IEnumerable<Duty> All()
    {
        var runs = question.Rules.Rules.Where(r => r.Condition.Kind != DutyConditionKind.Step).SelectMany(RunsOf).ToList();
        var ofAreas = new Dictionary<Area, List<AreaRun>>();
        foreach (var area in question.Only is { } only ? [only] : question.Areas.Areas)
        {
            cancellation.ThrowIfCancellationRequested();
            ofAreas[area] = [.. runs.Where(r => r.Rule.Scope.Contains(area)).Select(r => RunOf(r, area))];
        }

        foreach (var (area, counted) in ofAreas)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var run in counted.Where(r => r.Count.IsKnown))
                yield return DutyOf(area, run);
            foreach (var rule in question.Rules.Rules.Where(r => r.Condition.Kind == DutyConditionKind.Step && r.Scope.Contains(area)))
                if (StepDuty(area, rule, [.. counted.Where(c => c.Run.Rule.Step == rule.Condition.Step)]) is { } duty)
                    yield return duty;
        }
    }

    private IEnumerable<DutyRun> RunsOf(DutyRule rule) => rule.AnyMetric ? [NewRun(rule, rule.Metrics)] : rule.Metrics.Select(m => NewRun(rule, [m]));

    /// <summary>Twice in the year and three times in a row ask the same of every period: that is reckoned once.</summary>
    private DutyRun NewRun(DutyRule rule, IReadOnlyList<RankingMetric> metrics)
    {
        var run = new DutyRun(rule, metrics, question, figures) { Alike = own.Find(r => r.IsAlike(rule, metrics)) };
        if (run.Alike is null)
            own.Add(run);
        return run;
    }

    private AreaRun RunOf(DutyRun run, Area area)
    {
        var outcomes = run.Outcomes(area, Calendar(run.Rule.Period));
        return new AreaRun(run, outcomes, new DutyCount(run.Rule, outcomes, question.AsOf, day => figures.Attains(area, day)));
    }

    private Duty DutyOf(Area area, AreaRun run)
    {
        var (rule, count) = (run.Run.Rule, run.Count);
        var last = Calendar(rule.Period).LastOrDefault(p => p.End < count.Decides.Start);
        var limits = run.Run.Limits(area, count.Decides, last);
        var isNear = !count.IsMet && run.IsOneAway && limits.Any(l => l.Kind != DutyLimitKind.OutOfReach)
            && (count.CountToDecide > 0 || run.Run.IsOnCourse(area, count.Decides, last));
        return Duty(area, rule, count, count.IsMet ? DutyState.Met : isNear ? DutyState.Near : DutyState.Clear) with
        {
            Metric = run.Run.Metric,
            Limits = limits,
            Ahead = isNear || count.Met.Count > 0 ? [.. Ahead(area, run, last)] : [],
            Reason = rule.NeedsNotAttaining && count.Attains is null && run.IsOneAway
                ? Reason.Because("当年以来是否达标不明（六项数据不全）", "not known whether the year to date keeps class II, as not all six figures are")
                : null,
        };
    }

    /// <summary>What the periods after the one that decides must keep: whoever is on the way out asks what the whole way is.</summary>
    private static IEnumerable<DutyAhead> Ahead(Area area, AreaRun run, AssessmentPeriod? last)
    {
        var period = run.Count.Decides;
        for (var number = 0; number < PeriodsAhead; number++)
        {
            period = DutyPeriods.Next(run.Run.Rule.Period, period);
            yield return new DutyAhead(period, run.Run.LimitsAhead(area, period, last));
        }
    }

    /// <summary>How an area stands to a rule on steps: the limits are those of the rules that lead to the step.</summary>
    private Duty? StepDuty(Area area, DutyRule rule, IReadOnlyList<AreaRun> leading)
    {
        var periods = Calendar(rule.Period);
        var outcomes = periods.Select(p => StepOutcome(p, leading)).ToList();
        var count = new DutyCount(rule, outcomes, question.AsOf, day => figures.Attains(area, day));
        if (!count.IsKnown)
            return null;
        var causes = leading.Where(l => l.IsOneAway && l.Count.Decides == count.Decides).ToList();
        var limits = causes.SelectMany(l => l.Run.Limits(area, count.Decides, periods.LastOrDefault(p => p.End < count.Decides.Start))).Where(l => l.Kind != DutyLimitKind.OutOfReach).ToList();
        var isNear = !count.IsMet && count.CountToDecide > 0 && count.CountToDecide + 1 >= rule.Counter.Count && limits.Count > 0 && count.Attains != true;
        return Duty(area, rule, count, count.IsMet ? DutyState.Met : isNear ? DutyState.Near : DutyState.Clear) with
        {
            // Two rules for one figure lead to the same step: the stricter limit decides.
            Limits = [.. limits.GroupBy(l => l.Metric, StringComparer.Ordinal).Select(g => Strictest(causes.SelectMany(c => c.Run.Rule.Metrics).First(m => m.Key == g.Key), [.. g]))],
        };
    }

    private static DutyLimit Strictest(RankingMetric metric, IReadOnlyList<DutyLimit> limits)
    {
        var sign = metric.Direction == RankingDirection.SmallestFirst ? 1 : -1;
        return limits.OrderByDescending(l => l.Kind == DutyLimitKind.Unavoidable).ThenBy(l => l.Value is null).ThenBy(l => l.Value * sign).First();
    }

    private static PeriodOutcome StepOutcome(AssessmentPeriod period, IReadOnlyList<AreaRun> leading)
    {
        List<DutyEvidence> evidence = [.. leading.Where(l => l.Count.Met.Any(e => IsIn(e.Period, period))).Select(l => new DutyEvidence(period, string.Empty) { Rule = l.Run.Rule.Key })];
        bool? holds = evidence.Count > 0 ? true : leading.Any(l => l.Outcomes.Any(o => IsIn(o.Period, period) && o.Holds is not null)) ? false : null;
        return new PeriodOutcome(period, holds, [.. evidence.DistinctBy(e => e.Rule, StringComparer.Ordinal)]);
    }

    private static bool IsIn(AssessmentPeriod part, AssessmentPeriod period) => period.Contains(part.End);

    private static Duty Duty(Area area, DutyRule rule, DutyCount count, DutyState state) => new()
    {
        Area = area,
        Rule = rule,
        Metric = string.Empty,
        State = state,
        Count = count.Count,
        Evidence = count.Evidence,
        Met = count.Met,
        Decides = count.Decides,
        Attains = count.Attains,
        NoLongerSince = count.NoLongerSince,
        BetterInARow = count.BetterInARow,
    };

    /// <summary>The whole periods of a kind that lie in what is known, up to the day.</summary>
    private IReadOnlyList<AssessmentPeriod> Calendar(DutyPeriod kind)
    {
        if (!calendars.TryGetValue(kind, out var periods))
            calendars.Add(kind, periods = question.Areas.FirstDay is { } first ? DutyPeriods.Whole(kind, first, question.AsOf) : []);
        return periods;
    }
}
