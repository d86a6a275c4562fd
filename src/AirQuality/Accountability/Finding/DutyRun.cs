using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Accountability.Finding;

/// <summary>A rule for one figure, or for any of several, over all periods and areas.</summary>
/// <param name="rule">The rule, of a condition on figures.</param>
/// <param name="metrics">The figures.</param>
/// <param name="question">What duties are found in.</param>
/// <param name="figures">The figures of the areas.</param>
internal sealed class DutyRun(DutyRule rule, IReadOnlyList<RankingMetric> metrics, DutyQuestion question, DutyFigures figures)
{
    private readonly Dictionary<Area, IReadOnlyList<PeriodOutcome>> outcomes = [];
    private readonly Dictionary<LimitAsked, IReadOnlyList<DutyLimit>> limits = [];
    private IReadOnlyList<IReadOnlyList<FigureInPeriod>>? ofPeriods;

    /// <summary>The rule.</summary>
    public DutyRule Rule => rule;

    /// <summary>A run that differs in counter and step alone, so that the same periods count; <c>null</c> for none.</summary>
    public DutyRun? Alike { get; init; }

    /// <summary>The keys of the figures.</summary>
    public string Metric { get; } = string.Join('+', metrics.Select(m => m.Key));

    /// <summary>Whether the periods of an area count.</summary>
    public IReadOnlyList<PeriodOutcome> Outcomes(Area area, IReadOnlyList<AssessmentPeriod> periods)
    {
        if (Alike is not null)
            return Alike.Outcomes(area, periods);
        if (outcomes.TryGetValue(area, out var found))
            return found;
        ofPeriods ??= [.. periods.Select(p => (IReadOnlyList<FigureInPeriod>)[.. metrics.Select(m => figures.Of(m, p))])];
        outcomes.Add(area, found = [.. ofPeriods.Select(k => Outcome(area, k))]);
        return found;
    }

    /// <summary>The figures with which a period that is not known yet does not count.</summary>
    public IReadOnlyList<DutyLimit> Limits(Area area, AssessmentPeriod period, AssessmentPeriod? last)
    {
        if (Alike is not null)
            return Alike.Limits(area, period, last);
        var asked = new LimitAsked(area, period, last);
        if (!limits.TryGetValue(asked, out var found))
            limits.Add(asked, found = [.. metrics.Select(m => Limit(m, area, period, last))]);
        return found;
    }

    /// <summary>Whether the same periods count by this run as by a rule for the same figures.</summary>
    public bool IsAlike(DutyRule other, IEnumerable<RankingMetric> of) =>
        rule.Period == other.Period && rule.Condition == other.Condition && rule.Scope.IsSame(other.Scope) && metrics.SequenceEqual(of);

    /// <summary>The same of a period that lies further ahead: where others decide, they stand as in the same period last year, which is of the same season, while that is known.</summary>
    public IReadOnlyList<DutyLimit> LimitsAhead(Area area, AssessmentPeriod period, AssessmentPeriod? last)
    {
        var before = period.PlusYears(-1);
        return [.. metrics.Select(m => Limit(m, area, period, IsEnough(figures.Of(m, before).ListOf(rule.Scope, area)) ? before : last))];
    }

    /// <summary>Whether the running period counts with the figures so far.</summary>
    public bool IsOnCourse(Area area, AssessmentPeriod period, AssessmentPeriod? last) =>
        metrics.Any(m => SoFar(m, area, period) is { } figure && Test(m, area, period, last, out _).Holds(figure) == true);

    private PeriodOutcome Outcome(Area area, IReadOnlyList<FigureInPeriod> ofPeriod)
    {
        bool? holds = false;
        var evidence = new List<DutyEvidence>();
        foreach (var all in ofPeriod)
        {
            var metric = all.Metric;
            var pair = all.Of(area);
            var one = pair?.Now is { } figure ? Holds(metric, all, pair, figure, area) : null;
            if (one == true)
                evidence.Add(Evidence(metric, all, pair!, area));
            holds = holds == true || one == true ? true : holds is null || one is null ? null : false;
        }

        return new PeriodOutcome(ofPeriod[0].Period, holds, evidence);
    }

    private bool? Holds(RankingMetric metric, FigureInPeriod all, FigurePair pair, decimal figure, Area area) => rule.Condition.Kind == DutyConditionKind.NotAttaining
        ? !pair.Attained
        : new ConditionTest { Condition = rule.Condition, Metric = metric, LastYear = pair.Then, Present = pair, List = all.ListOf(rule.Scope, area) }.Holds(figure);

    private DutyEvidence Evidence(RankingMetric metric, FigureInPeriod all, FigurePair pair, Area area)
    {
        var evidence = new DutyEvidence(all.Period, metric.Key) { Figure = pair.Now, LastYear = pair.Then, Change = pair.Change, Origin = pair.Origin };
        if (rule.Condition.Kind != DutyConditionKind.Last)
            return evidence;
        var list = all.ListOf(rule.Scope, area);
        return evidence with
        {
            PlaceFromBottom = rule.Condition.By == DutyListBy.Improvement ? null : list.PlaceFromBottom(pair.Now!.Value),
            ChangeFromBottom = rule.Condition.By == DutyListBy.Value || pair.Change is null ? null : list.ChangeFromBottom(pair.Change.Value),
            Ranked = rule.Condition.By == DutyListBy.Improvement ? list.ChangeCount : list.Count,
        };
    }

    private DutyLimit Limit(RankingMetric metric, Area area, AssessmentPeriod period, AssessmentPeriod? last)
    {
        var test = Test(metric, area, period, last, out var othersIn);
        var decimals = Math.Max(last is null ? 0 : figures.Of(metric, last).Decimals, test.LastYear?.Scale ?? 0);
        return test.Border(decimals) with { OthersIn = othersIn, SoFar = SoFar(metric, area, period) };
    }

    private ConditionTest Test(RankingMetric metric, Area area, AssessmentPeriod period, AssessmentPeriod? last, out AssessmentPeriod? othersIn)
    {
        var test = new ConditionTest { Condition = rule.Condition, Metric = metric, LastYear = figures.LastYear(metric, period, area), Limit = LimitOf(metric, period) };
        othersIn = rule.Condition.Kind == DutyConditionKind.Last ? OthersIn(metric, area, period, last) : null;
        if (othersIn is null)
            return test;
        var others = figures.Of(metric, othersIn);
        return test with { Present = others.Of(area), List = others.ListOf(rule.Scope, area) };
    }

    /// <summary>Where the others stand: in the period as far as it is known, while that is enough for a list, else in the last one.</summary>
    private AssessmentPeriod? OthersIn(RankingMetric metric, Area area, AssessmentPeriod period, AssessmentPeriod? last)
    {
        if (period.Start <= question.AsOf)
        {
            var known = period.Until(question.AsOf);
            if (IsEnough(figures.Of(metric, known).ListOf(rule.Scope, area)))
                return known;
        }

        return last;
    }

    private bool IsEnough(FigureList list)
    {
        var count = rule.Condition.By == DutyListBy.Value ? list.Count : list.ChangeCount;
        return list.IsCovered && count > Math.Max(1, rule.Condition.CountOf(count));
    }

    private decimal? SoFar(RankingMetric metric, Area area, AssessmentPeriod period) =>
        period.Start <= question.AsOf ? figures.Of(metric, period.Until(question.AsOf)).Of(area)?.Now : null;

    private decimal? LimitOf(RankingMetric metric, AssessmentPeriod period)
    {
        foreach (var pollutant in Pollutants.All)
            if (RankingMetric.Statistic(pollutant) == metric)
                return question.Assessment.EditionAt(period.End).SingleIndexLimit(pollutant);
        return figures.LimitOf(metric);
    }

    private readonly record struct LimitAsked(Area Area, AssessmentPeriod Period, AssessmentPeriod? Last);
}
